package org.wayleave.cli.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayleave.cli.synthetic.SyntheticBase.Exemption;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;
import org.wayleave.cli.synthetic.SyntheticBase.Rule;

/// Writes a synthetic base in the law language, as the files of a law pack.
///
/// Severity 5 is a crime, 4 an administrative violation, 3 a ban, 2 a duty; a rule of severity 1 is
/// a term of the law's scope, so that a row has the finding of the gravest rule that applies.
public final class SyntheticLaw {
  /// How many rules or exceptions stand in one file: a file has a limit.
  private static final int IN_A_FILE = 1_000;

  private static final List<String> CLASSES =
      List.of("", "", "duty", "prohibited", "administrative", "crime");

  private final SyntheticBase base;

  private SyntheticLaw(SyntheticBase base) {
    this.base = base;
  }

  /// The text of each file by its path, as [org.wayleave.compiler.Compiler] takes them.
  public static SortedMap<String, String> of(SyntheticBase base) {
    return new SyntheticLaw(base).files();
  }

  private SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("pack.md", "---\nversion: 1.0.0\nchecked until: 2026-01-01\n---\n");
    files.put("vocabulary/words.md", fenced(vocabulary()));
    files.put(
        "xx/jurisdiction.md",
        "---\njurisdiction: xx\ntitle: {en: Land, zh: 国}\ntime zone: UTC\n---\n\n"
            + fenced(jurisdiction()));
    if (base.questions() > 0) {
      files.put("xx/open-questions.md", fenced(questions()));
    }
    for (int at = 0; at < base.rules().size(); at += IN_A_FILE) {
      var part = base.rules().subList(at, Math.min(base.rules().size(), at + IN_A_FILE));
      instrument(files, "act-" + at, part.stream().map(this::rule).collect(Collectors.joining()));
    }
    for (int at = 0; at < base.exceptions().size(); at += IN_A_FILE) {
      var part = base.exceptions().subList(at, Math.min(base.exceptions().size(), at + IN_A_FILE));
      instrument(
          files, "except-" + at, part.stream().map(this::exception).collect(Collectors.joining()));
    }
    return files;
  }

  private static void instrument(SortedMap<String, String> files, String id, String statements) {
    files.put("xx/" + id + ".md", front(id) + "## Article 1 — Rules · 规则\n\n" + fenced(statements));
  }

  private static String front(String id) {
    return """
    ---
    work: xx.%s
    title: {en: Act, zh: 法}
    short: {en: Act, zh: 法}
    rank: law
    issuer: {en: Nobody, zh: 无}
    versions:
      - from: 2000-01-01
        status: in_force
        grade: A
        source: drawn by chance
        checked: 2020-01-01
    ---

    """
        .formatted(id);
  }

  private static String fenced(String statements) {
    return "```law\n" + statements + "```\n";
  }

  private String vocabulary() {
    return """
    topic all en "All" zh "全部"
    unit things en "things" zh "件"
    holder police severity 1 en "Police" zh "公安机关"
    holder text severity 0 en "The text" zh "文义"
    """
        + base.facts().stream().map(SyntheticLaw::fact).collect(Collectors.joining());
  }

  private static String fact(Fact fact) {
    String words = " en \"Is it so?\" zh \"是否如此？\"\n";
    String head = "fact " + fact.name();
    return switch (fact.kind()) {
      case YES_NO -> head + " yes_no" + words;
      case NUMBER -> head + " number things" + words;
      case DATE -> head + " date" + words;
      case ONE_OF ->
          IntStream.rangeClosed(0, fact.high())
              .mapToObj(value -> "  value " + value(value) + " en \"Value\" zh \"值\"\n")
              .collect(Collectors.joining("", head + " one_of " + allValues(fact) + words, ""));
    };
  }

  private static String allValues(Fact fact) {
    return set(IntStream.rangeClosed(0, fact.high()).boxed().toList());
  }

  private static String set(List<Integer> values) {
    return values.stream().map(SyntheticLaw::value).collect(Collectors.joining(", ", "{", "}"));
  }

  /// The name of a value of a one-of fact.
  public static String value(int value) {
    return "value_" + (char) ('a' + value);
  }

  private String jurisdiction() {
    String scope =
        base.rules().stream()
            .filter(rule -> rule.severity() == 1)
            .map(Rule::name)
            .collect(Collectors.joining("\n  or "));
    return "reach when true\nscope when "
        + (scope.isEmpty() ? "false" : scope)
        + "\nsubject person when true\nsubject unit when false\nsubject responsible when false\n";
  }

  private String questions() {
    return IntStream.range(0, base.questions())
        .mapToObj(SyntheticLaw::question)
        .collect(Collectors.joining());
  }

  private static String question(int question) {
    return """
    open question %s
      en "Which is it?" zh "何者？"
      reading broad held by police
        en "Broad" zh "广义"
      reading narrow held by text
        en "Narrow" zh "狭义"
    """
        .formatted(questionName(question));
  }

  private static String questionName(int question) {
    return "question_" + SyntheticMaker.letters(question);
  }

  private String rule(Rule rule) {
    if (rule.severity() == 1) {
      return "term " + rule.name() + " = " + text(rule.when()) + "\n";
    }
    return "forbid "
        + rule.name()
        + " topic all\n  en \"Rule\" zh \"规则\"\n  breach is "
        + CLASSES.get(rule.severity())
        + "\n  when "
        + text(rule.when())
        + "\n";
  }

  private String exception(Exemption exception) {
    int target = exception.target();
    String of =
        exception.ofException()
            ? base.exceptions().get(target).name()
            : base.rules().get(target).name();
    return "except "
        + exception.name()
        + " to "
        + of
        + "\n  en \"Exception\" zh \"例外\"\n  when "
        + text(exception.when())
        + "\n";
  }

  private String text(Formula formula) {
    return switch (formula) {
      case Formula.IsYes(var fact) -> name(fact);
      case Formula.In(var fact, var values) -> name(fact) + " in " + set(values);
      case Formula.AtLeast(var fact, var bound) -> name(fact) + " >= " + limit(fact, bound);
      case Formula.Reads(var question) -> questionName(question) + " is broad";
      case Formula.Not(var inner) -> "not (" + text(inner) + ")";
      case Formula.All(var parts) -> joined(parts, " and ");
      case Formula.Any(var parts) -> joined(parts, " or ");
    };
  }

  private String joined(List<Formula> parts, String by) {
    return parts.stream().map(this::text).collect(Collectors.joining(by, "(", ")"));
  }

  private String name(int fact) {
    return base.facts().get(fact).name();
  }

  private String limit(int fact, int bound) {
    return switch (base.facts().get(fact).kind()) {
      case DATE -> LocalDate.ofEpochDay(bound).toString();
      case YES_NO, ONE_OF, NUMBER -> Integer.toString(bound);
    };
  }
}
