package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier;

/// Every page of `docs/checks/`: the bad block has exactly the defect of the page and the good one
/// none, in a small law that has none.
class ChecksPagesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("wayleave.root", ".."), "docs/checks");

  private static final String FENCE = "```";

  private static final String WORDS =
      """
      ```law
      topic channel en "channels" zh "信道"
      unit CNY en "yuan" zh "元"
      unit persons en "persons" zh "人"
      unit days en "days" zh "日"
      measure warning severity 10 en "warning" zh "警告"
      measure fine severity 30 en "fine" zh "罚款"
      measure detention severity 60 en "detention" zh "拘留"
      authority police en "police" zh "公安机关"
      holder police severity 1 en "police" zh "公安机关"
      holder text en "text" zh "条文"

      fact actor one_of {person, company} en "who is judged" zh "行为人"
        value person en "a person" zh "个人"
        value company en "a company" zh "公司"

      fact acts some_of {use, sell} en "what was done" zh "行为"
        value use en "used" zh "使用"
        value sell en "sold" zh "出售"
        changeable

      fact carriage one_of {line, tunnel} en "what carries the traffic" zh "承载方式"
        value line en "a line" zh "线路"
        value tunnel en "a tunnel" zh "隧道"
        changeable

      fact gains number CNY en "gains" zh "所得"
      ```
      """;

  private static final String BOUNDARIES =
      """
      ---
      jurisdiction: zz
      title: {en: Testland, zh: 测试国}
      time zone: Asia/Shanghai
      ---

      ```law
      reach when true

      scope when acts is not empty

      subject person when actor is person

      subject unit when actor is company

      subject responsible when false
      ```
      """;

  private static final String RULES =
      """

      ```law
      forbid selling topic channel en "Selling lines" zh "出售线路"
        breach is prohibited
        when acts has sell and carriage is line

      forbid selling_tunnels topic channel en "Selling tunnels" zh "出售隧道"
        breach is administrative
        when acts has sell and carriage is tunnel and gains >= 100

      forbid giving_tunnels topic channel en "Giving tunnels away" zh "无偿提供隧道"
        breach is prohibited
        when acts has sell and carriage is tunnel and gains < 100

      sanction selling_penalty for selling_tunnels by police administrative
        shall warning
      ```
      """;

  private static String work(String id, String rank, String until) {
    return """
    ---
    work: %s
    title: {en: Act, zh: 法}
    short: {en: Act, zh: 法}
    rank: %s
    issuer: {en: Body, zh: 机关}
    versions:
      - {from: 2000-01-01, %sstatus: in_force, grade: A, checked: 2026-01-01, source: text}
    ---

    ## Article 1 — Rules · 规则
    """
        .formatted(id, rank, until);
  }

  private static SortedMap<String, String> frame() {
    var files = new TreeMap<String, String>();
    files.put("pack.md", "---\nversion: 1.0.0\nchecked until: 2026-01-01\n---\n");
    files.put("vocabulary/10-words.md", WORDS);
    files.put("zz/jurisdiction.md", BOUNDARIES);
    files.put("zz/act.md", work("zz.act", "law", "") + RULES);
    files.put("zz/decree.md", work("zz.decree", "ministry_rule", ""));
    files.put("zz/old-act.md", work("zz.old-act", "law", "until: 2009-12-31, "));
    return files;
  }

  /// The small law with these blocks, each in the file where its statements belong.
  private static SortedMap<String, String> with(List<String> blocks) {
    SortedMap<String, String> files = frame();
    for (String block : blocks) {
      files.merge(file(block), text(block), String::concat);
    }
    return files;
  }

  /// Versions are those of an instrument that says nothing more.
  private static String text(String block) {
    return block.startsWith("versions:")
        ? work("zz.more", "law", "").replaceFirst("versions:\n.*\n", block)
        : "\n```law\n" + block + "```\n";
  }

  private static String file(String block) {
    if (block.startsWith("# zz.")) {
      return "zz/" + block.substring("# zz.".length(), block.indexOf('\n')) + ".md";
    }
    if (block.startsWith("versions:")) {
      return "zz/more.md";
    }
    return switch (block.substring(0, block.indexOf(' '))) {
      case "fact", "impossible" -> "vocabulary/20-more.md";
      case "open" -> "zz/open-questions.md";
      case "remedy" -> "zz/remedies.md";
      default -> "zz/act.md";
    };
  }

  private static List<Defect> defects(List<String> blocks, long steps) {
    Compilation compilation = Compiler.compile(with(blocks));
    Pack pack = compilation.pack().orElseThrow(() -> new AssertionError(compilation.toString()));
    return Verifier.verify(pack, pack.jurisdictions().getFirst(), steps).defects();
  }

  private static TreeSet<Check> checks(List<String> blocks) {
    var checks = new TreeSet<Check>();
    defects(blocks, Verifier.STEPS).forEach(defect -> checks.add(defect.check()));
    return checks;
  }

  private static String page(Check check) throws IOException {
    return Files.readString(PAGES.resolve(check.code() + ".md"));
  }

  /// The blocks below a heading.
  private static List<String> blocks(String page, String heading) {
    String from = page.substring(page.indexOf("\n## " + heading) + 1);
    int end = from.indexOf("\n## ");
    String section = end < 0 ? from : from.substring(0, end);
    var blocks = new ArrayList<String>();
    List<String> pieces = Arrays.asList(section.split(FENCE, -1));
    for (int i = 1; i < pieces.size(); i += 2) {
      String piece = pieces.get(i);
      blocks.add(piece.substring(piece.indexOf('\n') + 1));
    }
    return blocks;
  }

  @Test
  void theSmallLawHasNoDefects() {
    assertEquals(new TreeSet<>(), checks(List.of()));
  }

  @Test
  void aDefectThatLapsesAndComesBackIsTwo() {
    String rule =
        """
        forbid use_tunnel topic channel en "Using a tunnel" zh "使用隧道"
          breach is administrative
          when acts has use and carriage is tunnel

        sanction use_penalty from 2005-01-01 until 2009-12-31 for use_tunnel by police administrative
          shall warning
        """;
    assertEquals(
        List.of("V105 2000-01-01 2004-12-31", "V105 2010-01-01 null"),
        defects(List.of(rule), Verifier.STEPS).stream()
            .map(defect -> defect.check().code() + ' ' + defect.from() + ' ' + defect.until())
            .toList());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_PROVED")
  void theBadBlockHasTheDefectAndTheGoodOneNone(Check check) throws IOException {
    String page = page(check);
    assertEquals(new TreeSet<>(List.of(check)), checks(blocks(page, "Bad")), check.code());
    assertEquals(new TreeSet<>(), checks(blocks(page, "Good")), check.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"L057", "L058", "L064", "L065", "L068", "L069"})
  void theCompilerRefusesTheBadBlockAndTheGoodOneHasNoDefect(String code) throws IOException {
    String page = Files.readString(PAGES.resolve(code + ".md"));
    var refused = new TreeSet<String>();
    Compilation compilation = Compiler.compile(with(blocks(page, "Bad")));
    compilation.diagnostics().forEach(diagnostic -> refused.add(diagnostic.code()));
    assertEquals(new TreeSet<>(List.of(code)), refused);
    assertEquals(new TreeSet<>(), checks(blocks(page, "Good")), code);
    assertTrue(Files.readString(PAGES.resolve("README.md")).contains("[" + code + "]"));
  }

  @Test
  void withoutStepsNothingIsProved() {
    assertTrue(
        defects(List.of(), 1).stream().anyMatch(defect -> defect.check() == Check.NOT_PROVED));
  }

  @ParameterizedTest
  @EnumSource
  void thePageSaysWhatTheProgramSays(Check check) throws IOException {
    String page = page(check);
    String index = Files.readString(PAGES.resolve("README.md"));
    for (String language : List.of("en", "zh")) {
      Catalogue words = Catalogue.of(language);
      String what = word(words, check, ".what");
      assertTrue(page.contains(what.substring(0, what.length() - 1)), what);
      assertTrue(page.contains(word(words, check, ".why")), check.code());
      assertTrue(page.contains(word(words, check, ".mend")), check.code());
      assertTrue(index.contains("[" + check.code() + "](" + check.code() + ".md) "), check.code());
      assertTrue(index.contains(what), what);
    }
  }

  private static String word(Catalogue words, Check check, String key) {
    return Objects.requireNonNull(words.template(check.code() + key));
  }
}
