package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A command with its files and what it must print: one text file, in sections.
///
/// ```
/// # what it shows
/// $ wayleave assess a.yaml
/// --- file a.yaml            its text; `\xEF` and `\t` in it where the heading ends in `escaped`
/// --- folder sub
/// --- law sub                the sources of the small law
/// --- stdin
/// --- env LANG=zh_CN.UTF-8
/// --- stdout
/// --- stderr
/// --- exit 0
/// ```
///
/// `law.json` is the small law of these tests. Digests are shortened to `sha256:…`.
final class CommandCase {
  private static final Instant NOW = Instant.parse("2026-08-31T20:00:00Z");

  private final Path file;
  private final Map<String, String> sections = new LinkedHashMap<>();

  private CommandCase(Path file) {
    this.file = file;
  }

  static CommandCase read(Path file) throws IOException {
    var result = new CommandCase(file);
    String heading = "";
    var body = new StringBuilder();
    for (String line : Files.readString(file).lines().toList()) {
      if (line.startsWith("--- ")) {
        result.sections.put(heading, body.toString());
        heading = line.substring(4);
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    result.sections.put(heading, body.toString());
    return result;
  }

  /// What the case must print: its sections of output.
  String expected() {
    return text(outputs(sections));
  }

  /// What the command prints, in the same form.
  String actual(Path folder) throws IOException {
    var environment = new TreeMap<String, String>();
    byte[] stdin = new byte[0];
    for (var section : sections.entrySet()) {
      String heading = section.getKey();
      if (heading.startsWith("file ")) {
        String[] words = heading.split(" ", -1);
        Files.write(folder.resolve(words[1]), bytes(section.getValue(), words.length > 2));
      } else if (heading.startsWith("folder ")) {
        Files.createDirectories(folder.resolve(heading.substring(7)));
      } else if (heading.startsWith("law ")) {
        copy(SmallLaw.sources(), folder.resolve(heading.substring(4)));
      } else if (heading.startsWith("env ")) {
        String[] pair = heading.substring(4).split("=", 2);
        environment.put(pair[0], pair[1]);
      } else if (heading.equals("stdin")) {
        stdin = section.getValue().getBytes(UTF_8);
      }
    }
    return run(folder, environment, stdin);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private String run(Path folder, Map<String, String> environment, byte[] stdin) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            environment,
            folder,
            new ByteArrayInputStream(stdin),
            out,
            err,
            false,
            Clock.fixed(NOW, ZoneOffset.UTC));
    int code = Application.run(arguments(), surroundings);
    var outputs = new LinkedHashMap<String, String>();
    outputs.put("stdout", normal(out));
    outputs.put("stderr", normal(err));
    outputs.put("exit " + code, "");
    return text(outputs);
  }

  private String[] arguments() {
    String command =
        sections
            .getOrDefault("", "")
            .lines()
            .filter(line -> line.startsWith("$ wayleave"))
            .findFirst()
            .orElseThrow();
    List<String> words = new ArrayList<>(List.of(command.strip().split(" +", -1)));
    return words.subList(2, words.size()).toArray(new String[0]);
  }

  private static String normal(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).replaceAll("sha256:[0-9a-f]+", "sha256:…");
  }

  private static byte[] bytes(String text, boolean escaped) {
    if (!escaped) {
      return text.getBytes(UTF_8);
    }
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && text.charAt(i + 1) == 'x') {
        out.write(Integer.parseInt(text, i + 2, i + 4, 16));
        i += 3;
      } else if (c == '\\' && text.charAt(i + 1) == 't') {
        out.write('\t');
        i += 1;
      } else {
        out.writeBytes(String.valueOf(c).getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  /// Puts what the command printed where the expected output stands.
  void rewrite(String actual) throws IOException {
    var text = new StringBuilder();
    sections.forEach((heading, body) -> {
      if (!isOutput(heading)) {
        text.append(heading.isEmpty() ? "" : "--- " + heading + '\n').append(body);
      }
    });
    Files.writeString(file, text.append(actual).toString());
  }

  private static Map<String, String> outputs(Map<String, String> sections) {
    var outputs = new LinkedHashMap<String, String>();
    sections.forEach((heading, body) -> {
      if (isOutput(heading)) {
        outputs.put(heading, body);
      }
    });
    return outputs;
  }

  private static boolean isOutput(String heading) {
    return heading.equals("stdout") || heading.equals("stderr") || heading.startsWith("exit ");
  }

  private static String text(Map<String, String> outputs) {
    var text = new StringBuilder();
    outputs.forEach(
        (heading, body) -> text.append("--- ").append(heading).append('\n').append(body));
    return text.toString();
  }
}
