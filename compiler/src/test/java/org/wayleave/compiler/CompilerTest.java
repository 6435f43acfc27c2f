package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Sanction;

class CompilerTest {
  private static Compilation with(String path, String text) {
    return Compiler.compile(LawTexts.with(path, text));
  }

  private static Jurisdiction law() {
    return Compiler.compile(LawTexts.fixture()).pack().orElseThrow().jurisdictions().getFirst();
  }

  private static Expr term(String definition) {
    var text = "```law\nterm probe = %s\n```\n".formatted(definition);
    var questions = LawTexts.fixture().get("zz/open-questions.md");
    var pack = with("zz/open-questions.md", questions + '\n' + text).pack().orElseThrow();
    return pack.jurisdictions().getFirst().terms().stream()
        .filter(each -> each.id().equals("probe"))
        .findFirst()
        .orElseThrow()
        .definition();
  }

  @Test
  void theSmallLawHasNothingWrong() {
    assertEquals(List.of(), Compiler.compile(LawTexts.fixture()).diagnostics());
  }

  @Test
  void theSameFilesGiveTheSamePack() {
    assertEquals(
        Compiler.compile(LawTexts.fixture()).pack(), Compiler.compile(LawTexts.fixture()).pack());
  }

  @Test
  void noFilesAtAllLackAPack() {
    assertEquals(
        List.of(Diagnostic.of("L079", null)), Compiler.compile(new TreeMap<>()).diagnostics());
  }

  @Test
  void andBindsTighterThanOr() {
    var filed = new Expr.Is("filed", List.of("yes"));
    var profit = new Expr.Is("profit", List.of("yes"));
    assertEquals(
        new Expr.Any(List.of(filed, new Expr.All(List.of(new Expr.Not(profit), filed)), profit)),
        term("filed or not profit and filed or profit"));
  }

  @Test
  void comparisonsBecomeRangesWithBothEnds() {
    assertEquals(new Expr.Range("gains", 5_000_01L, null), term("gains > 5000"));
    assertEquals(new Expr.Range("gains", null, 4_999_99L), term("gains < 5000 CNY"));
    assertEquals(new Expr.Range("gains", 1250L, 1250L), term("gains is 12.5"));
    assertEquals(new Expr.Range("served", 2100L, null), term("served > 20"));
    assertEquals(new Expr.Range("served", null, 1900L), term("served < 20"));
    assertEquals(new Expr.Range("served", null, 2000L), term("served <= 20 persons"));
    assertEquals(new Expr.Range("connected", 31L, null), term("connected > 30"));
    assertEquals(new Expr.Range("connected_on", null, 16836L), term("connected_on < 2016-02-06"));
  }

  @Test
  void someOfTestsKeepTheirMeaning() {
    assertEquals(
        new Expr.All(
            List.of(
                new Expr.Not(new Expr.DoesNotApply("acts")),
                new Expr.Not(new Expr.Has("acts", List.of("use"), false)))),
        term("acts has none of {use}"));
    assertEquals(new Expr.Within("acts", List.of()), term("acts is empty"));
    assertEquals(new Expr.Has("acts", List.of("use", "sell"), false), term("acts is not empty"));
    assertEquals(
        new Expr.All(
            List.of(
                new Expr.Has("acts", List.of("use"), true),
                new Expr.Within("acts", List.of("use")))),
        term("acts is exactly {use}"));
    assertEquals(new Expr.Is("carriage", List.of("tunnel")), term("carriage is not line"));
    assertEquals(
        new Expr.Not(new Expr.Reading("tunnel_is_channel", List.of("practice"))),
        term("tunnel_is_channel is not practice"));
  }

  @Test
  void choicesHavePathsAndOnEndsATier() {
    var lines = law().sanctions().getFirst().lines();
    assertEquals(
        List.of(
            "person - warning -",
            "person - fine -",
            "unit base detention 1a",
            "unit base fine 1a",
            "unit base fine 1b",
            "unit base warning 1c",
            "unit grave fine -",
            "unit grave confiscate -"),
        lines.stream().map(CompilerTest::words).toList());
    assertEquals(new Sanction.Amount(null, null, true, null), lines.getLast().amount());
    assertEquals("gains", lines.getLast().base());
  }

  private static String words(Sanction.Line line) {
    String tier = line.tier() == null ? "-" : line.tier();
    String choice = line.choice() == null ? "-" : line.choice();
    return line.subject() + " " + tier + " " + line.measure() + " " + choice;
  }

  @Test
  void theLastWhenOfARuleIsItsOwn() {
    var rule = law().rules().getFirst();
    assertEquals(null, rule.breaches().getFirst().when());
    assertEquals(
        new Expr.All(
            List.of(new Expr.Has("acts", List.of("use"), false), new Expr.Term("other_channel"))),
        rule.when());
  }

  @Test
  void placesCountCodePointsUnderChinese() {
    var routes =
        """
        ```law
        route x en "𠮷" zh "线路" sold by en "a" zh "甲" asks en "b" zh "乙" when 未知 or filed
        ```
        """;
    var unknown = with("zz/routes.md", routes).diagnostics().getFirst();
    assertEquals("L015", unknown.code());
    assertEquals(new Place("zz/routes.md", 2, 70, 2), unknown.place());
  }

  @Test
  void aTreeIsGivenEvenWhereThereIsNoPack() {
    var compilation = with("zz/remedies.md", "```law\nremedy x\nroute y when (\n```\n");
    assertTrue(compilation.pack().isEmpty());
    LawFile file =
        compilation.files().stream()
            .filter(each -> each.path().equals("zz/remedies.md"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("remedy", "route"),
        file.statements().stream()
            .map(each -> each instanceof Statement.Broken broken ? broken.keyword() : "?")
            .toList());
  }

  @Test
  void expressionsKnowTheirPlaces() {
    var compilation = with("zz/routes.md", "```law\nterm 词 = filed\n```\n");
    var term =
        (Statement.Term)
            compilation.files().stream()
                .filter(each -> each.path().equals("zz/routes.md"))
                .findFirst()
                .orElseThrow()
                .statements()
                .getFirst();
    assertEquals(new Place("zz/routes.md", 2, 10, 5), term.definition().at());
    assertTrue(term.definition() instanceof Expression.Bare);
  }

  @Test
  void aFileHasAtMostAMillionCharacters() {
    var compilation = with("zz/routes.md", "x".repeat((1 << 20) + 1));
    assertEquals(
        List.of("L091"), compilation.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void nothingIsThrownAtAnAuthor() {
    String act = LawTexts.fixture().get("zz/act.md");
    for (int cut = 0; cut < act.length(); cut += 41) {
      with("zz/act.md", act.substring(0, cut));
      with(
          "zz/act.md",
          act.substring(0, cut) + "\u0000" + act.substring(Math.min(act.length(), cut + 3)));
    }
  }

  @Test
  void deepMarkdownAndDeepYamlAreRefusedQuietly() {
    with("zz/act.md", "> ".repeat(200_000) + "x");
    with("zz/act.md", "*a **b ".repeat(100_000));
    with("zz/act.md", "---\na: " + "[".repeat(100_000) + "\n---\n");
    with("zz/act.md", "---\n" + "- ".repeat(100_000) + "\n---\n");
    with("zz/act.md", "```law\nterm a = " + "not ".repeat(200_000) + "b\n```\n");
  }
}
