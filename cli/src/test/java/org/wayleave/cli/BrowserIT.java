package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Language;
import org.wayleave.render.Style;
import org.wayleave.server.Server;
import org.wayleave.server.Settings;
import org.wayleave.site.Site;

/// The pages in headless Chromium. `tests/browser/prepare` finds or installs what that needs; where
/// it can't, these tests are skipped and say why.
///
/// `-Dwayleave.situations=1000` compares more answers.
class BrowserIT {
  private static final Path TESTS =
      Path.of(System.getProperty("wayleave.root")).resolve("tests/browser");
  private static final Day DAY = Day.parse("2026-09-15").orElseThrow();

  @TempDir private static Path folder;
  private static String chromium = "";

  private record Ran(int code, String out) {}

  private static Ran run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(TESTS.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), out);
  }

  @BeforeAll
  static void prepare() throws IOException, InterruptedException, UsageException {
    Ran ran = run(TESTS.resolve("prepare").toString());
    assumeTrue(ran.code() != 3, ran.out());
    assertEquals(0, ran.code(), ran.out());
    chromium = ran.out().lines().toList().getLast();
    for (var file : Site.files(ShippedPack.text(), ShippedPack.countries()).entrySet()) {
      Path path = folder.resolve("site").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    single("single.en.html", Language.ENGLISH, null);
    single("single.zh.html", Language.CHINESE, "14");
  }

  /// A page that stands alone, beside the site.
  private static void single(String name, Language language, @Nullable String article)
      throws IOException, UsageException {
    var show = new Command.LawShow("cn.networking-provisions", article, null, true);
    var invocation = new Invocation(show, language, Style.PLAIN, null);
    var pages = new LawPages(invocation, PackReader.read(ShippedPack.text()));
    Files.writeString(folder.resolve("site").resolve(name), pages.html(show));
  }

  private static String site() {
    return folder.resolve("site").toString();
  }

  @Test
  void theSelfCheckRunsInThePage() throws IOException, InterruptedException {
    Ran ran = run("node", "test.mjs", chromium, site());
    assertEquals(0, ran.code(), ran.out());
  }

  @Test
  void theSelfCheckRunsAsAFormWithoutJavaScript() throws IOException, InterruptedException {
    Settings settings = Settings.standard("127.0.0.1", 0).withAccessLog(false);
    try (Server server =
        Server.start(
            settings, ShippedPack.text(), ShippedPack.countries(), Clock.systemUTC(), _ -> {})) {
      Ran ran = run("node", "form.mjs", chromium, server.address());
      assertEquals(0, ran.code(), ran.out());
    }
  }

  @Test
  void theLawIsReadSearchedAndShownAsOfADay() throws IOException, InterruptedException {
    Ran ran = run("node", "law.mjs", chromium, site());
    assertEquals(0, ran.code(), ran.out());
  }

  @Test
  void theEngineInThePageGivesTheSameBytes() throws Exception {
    Path situations = folder.resolve("situations.jsonl");
    Files.write(situations, situations(Integer.getInteger("wayleave.situations", 60)));
    Ran ran = run("node", "same.mjs", chromium, site(), situations.toString());
    System.out.print(ran.out());
    assertEquals(0, ran.code(), ran.out());
  }

  private static List<String> situations(int count) throws Exception {
    Pack pack = PackReader.read(ShippedPack.text());
    var drawn = new RandomFacts(pack, DAY);
    var assessor = Assessor.of(pack);
    List<String> topics = pack.vocabulary().topics().stream().map(Vocabulary.Named::id).toList();
    var lines = new ArrayList<String>();
    for (int seed = 0; lines.size() < count; seed++) {
      SortedMap<String, Known> facts = drawn.partial(new Random(seed));
      Situation random = RandomFacts.situation(facts, List.of(topics.get(seed % topics.size())));
      Json.Object written = SituationWriter.write(random, pack.vocabulary());
      Situation situation = SituationReader.readJson(pack, written).situation();
      if (situation == null) {
        continue; // a fact that may not be asked for, by what is left of the others
      }
      String answer =
          JsonWriter.indented(AssessmentWriter.write(assessor.assess(situation, DAY, false)));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.getBytes(UTF_8));
      lines.add(
          JsonWriter.compact(
              new Json.Fields()
                  .put("situation", written)
                  .put("day", DAY.toString())
                  .put("sha256", HexFormat.of().formatHex(hash))
                  .build()));
    }
    return lines;
  }
}
