package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.situation.Node;
import org.wayleave.pack.ShippedPack;
import org.wayleave.server.Server;
import org.wayleave.server.Settings;

/// The server answers with the bytes that the command line prints, for every example.
class ServedBytesTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T04:00:00Z"), ZoneOffset.UTC);

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void answersAreThoseOfTheCommandLine() throws Exception {
    Settings settings = Settings.standard("127.0.0.1", 0).withRate(0).withAccessLog(false);
    try (Server server =
        Server.start(settings, ShippedPack.text(), ShippedPack.countries(), CLOCK, _ -> {})) {
      List<Path> examples = examples();
      assertTrue(examples.size() > 40, "only " + examples.size());
      for (Path file : examples) {
        String body = json(file);
        String assessed = printed("assess", "--format", "json", file.toString());
        assertEquals(assessed, post(server, "assessments", body), file.toString());
        String planned = printed("ask", "--plan", file.toString());
        assertEquals(planned, post(server, "questions", body), file.toString());
      }
    }
  }

  /// The situation of a YAML file as JSON, every scalar a text.
  private static String json(Path file) throws IOException {
    Node root = YamlFile.read(file.toString(), Files.readString(file)).root();
    if (root == null) {
      throw new AssertionError("not read: " + file);
    }
    return JsonWriter.compact(json(root));
  }

  private static Json json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Json.of(scalar.text());
      case Node.Sequence sequence -> Json.ofList(sequence.items(), ServedBytesTest::json);
      case Node.Mapping mapping -> {
        var fields = new TreeMap<String, Json>();
        mapping.entries().forEach(entry -> fields.put(entry.key().text(), json(entry.value())));
        yield new Json.Object(fields);
      }
    };
  }

  private static String post(Server server, String what, String body) throws IOException {
    var address = URI.create(server.address() + "v1/" + what).toURL();
    var connection = (HttpURLConnection) address.openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.getOutputStream().write(body.getBytes(UTF_8));
    try (InputStream answer = connection.getInputStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    }
  }

  private static String printed(String... arguments) {
    var out = new ByteArrayOutputStream();
    Application.run(
        arguments,
        new Surroundings(
            Map.of(),
            ROOT,
            new ByteArrayInputStream(new byte[0]),
            out,
            new ByteArrayOutputStream(),
            false,
            CLOCK));
    return out.toString(UTF_8);
  }
}
