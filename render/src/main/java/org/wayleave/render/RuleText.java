package org.wayleave.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Statements;

/// Tells a condition of the law in words: on one line, or as a list where it is long.
final class RuleText {
  private static final int SHORT = 70;

  private final Voice voice;
  private final Names names;
  private final boolean thresholds;

  RuleText(Voice voice, Names names) {
    this(voice, names, false);
  }

  private RuleText(Voice voice, Names names, boolean thresholds) {
    this.voice = voice;
    this.names = names;
    this.thresholds = thresholds;
  }

  /// The condition of a tier on one line: its terms are thresholds, which are reached or not.
  String tier(Expr expr) {
    return new RuleText(voice, names, true).inline(expr);
  }

  /// Writes the condition at this depth: one line where it is short, else a list of its parts.
  void write(Page page, int depth, Expr expr) {
    write(page, depth, "-", expr);
  }

  private void write(Page page, int depth, String mark, Expr expr) {
    String line = inline(expr);
    if (Words.cells(line) <= SHORT) {
      page.item(depth, mark, line);
      return;
    }
    switch (expr) {
      case Expr.All(var parts) -> list(page, depth, mark, "expr.all", parts);
      case Expr.Any(var parts) -> list(page, depth, mark, "expr.any", parts);
      case Expr.Not(Expr.Any(var parts)) -> list(page, depth, mark, "expr.none", parts);
      case Expr.Not(Expr.All(var parts)) -> list(page, depth, mark, "expr.not_all", parts);
      case Expr other -> page.item(depth, mark, line);
    }
  }

  private void list(Page page, int depth, String mark, String heading, List<Expr> parts) {
    page.item(depth, mark, voice.say(heading));
    for (Expr part : parts) {
      write(page, depth + 1, "-", part);
    }
  }

  /// The condition on one line.
  String inline(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> voice.say(value ? "expr.always" : "expr.never");
      case Expr.Not(var inner) -> negated(inner);
      case Expr.All(var parts) -> joined(parts, "expr.and");
      case Expr.Any(var parts) -> joined(parts, "expr.or");
      case Expr.Is(var fact, var values) -> is(fact, values);
      case Expr.Has(var fact, var members, var all) ->
          members.size() == 1
              ? voice.say("expr.has", label(fact), names.value(fact, members.getFirst()))
              : voice.say(
                  all ? "expr.has_all" : "expr.has_any", label(fact), list(fact, members, all));
      case Expr.Within(var fact, var members) ->
          members.isEmpty()
              ? voice.say("expr.empty", label(fact))
              : voice.say("expr.within", label(fact), list(fact, members, false));
      case Expr.Range range -> range(range);
      case Expr.DoesNotApply(var fact) -> voice.say("expr.does_not_apply", label(fact));
      case Expr.Term(var term) -> voice.say(thresholds ? "expr.reached" : "expr.term", term(term));
      case Expr.Reading(var question, var readings) ->
          voice.say("expr.reading", names.statement(question), readings(question, readings));
      case Expr.Judgement(var judgement) -> judgement("expr.judgement", judgement);
      case Expr.Applies(var rule) -> voice.say("expr.applies", names.statement(rule));
      case Expr.InForce(var work) -> voice.say("expr.in_force", names.work(work));
    };
  }

  private String negated(Expr inner) {
    return switch (inner) {
      case Expr.Is(var fact, var values) when isYesNo(fact) && values.size() == 1 ->
          is(fact, List.of(values.getFirst().equals("yes") ? "no" : "yes"));
      case Expr.Is(var fact, var values) ->
          voice.say("expr.is_not", label(fact), list(fact, values, false));
      case Expr.Has(var fact, var members, var all) when members.size() == 1 ->
          voice.say("expr.has_not", label(fact), names.value(fact, members.getFirst()));
      case Expr.Has(var fact, var members, var all) when !all ->
          voice.say("expr.has_none", label(fact), list(fact, members, false));
      case Expr.Within(var fact, var members) when members.isEmpty() ->
          voice.say("expr.not_empty", label(fact));
      case Expr.Not(var twice) -> inline(twice);
      case Expr.Any(var parts) when !parts.isEmpty() ->
          joined(parts.stream().<Expr>map(Expr.Not::new).toList(), "expr.and");
      case Expr.Term(var term) ->
          voice.say(thresholds ? "expr.not_reached" : "expr.not_term", term(term));
      case Expr.Judgement(var judgement) -> judgement("expr.not_judgement", judgement);
      case Expr other -> voice.say("expr.not", inline(other));
    };
  }

  private String label(String fact) {
    return Voice.inSentence(names.factLabel(fact));
  }

  private boolean isYesNo(String id) {
    Fact fact = names.fact(id);
    return fact != null && fact.kind() == Fact.Kind.YES_NO;
  }

  private String is(String fact, List<String> values) {
    if (isYesNo(fact) && values.size() == 1) {
      return voice.say("expr.is_" + values.getFirst(), label(fact));
    }
    return voice.say("expr.is", label(fact), list(fact, values, false));
  }

  private String list(String fact, List<String> values, boolean all) {
    List<String> labels = values.stream().map(value -> names.value(fact, value)).toList();
    return all ? voice.both(labels) : voice.either(labels);
  }

  private String joined(List<Expr> parts, String with) {
    if (parts.isEmpty()) {
      return voice.say(with.equals("expr.and") ? "expr.always" : "expr.never");
    }
    var out = new StringBuilder();
    for (Expr part : parts) {
      String words = inline(part);
      boolean nested =
          part instanceof Expr.All
              || part instanceof Expr.Any
              || (part instanceof Expr.Not(Expr.Any(var inner)) && inner.size() > 1);
      out.append(out.isEmpty() ? "" : voice.say(with));
      out.append(nested && parts.size() > 1 ? voice.say("expr.group", words) : words);
    }
    return out.toString();
  }

  private String range(Expr.Range range) {
    Fact fact = names.fact(range.fact());
    String label = label(range.fact());
    Long low = range.low();
    Long high = range.high();
    if (fact != null && fact.kind() == Fact.Kind.NUMBER) {
      return number(label, fact.unit() == null ? "" : names.unit(fact.unit()), low, high);
    }
    if (fact != null && (fact.kind() == Fact.Kind.DAYS || fact.kind() == Fact.Kind.MONTHS)) {
      String unit = voice.say(fact.kind() == Fact.Kind.DAYS ? "unit.days" : "unit.months");
      return number(label, unit, low == null ? null : low * 100, high == null ? null : high * 100);
    }
    return date(label, low, high);
  }

  private String number(String label, String unit, @Nullable Long low, @Nullable Long high) {
    if (low != null && high != null) {
      return low.equals(high)
          ? voice.say("expr.exactly", label, Amounts.number(low), unit)
          : voice.say("expr.between", label, Amounts.number(low), Amounts.number(high), unit);
    }
    if (low != null) {
      return low % 100 == 1
          ? voice.say("expr.more_than", label, Amounts.number(low - 1), unit)
          : voice.say("expr.at_least", label, Amounts.number(low), unit);
    }
    if (high == null) {
      return label;
    }
    return high % 100 == 99
        ? voice.say("expr.less_than", label, Amounts.number(high + 1), unit)
        : voice.say("expr.at_most", label, Amounts.number(high), unit);
  }

  private String date(String label, @Nullable Long low, @Nullable Long high) {
    if (low != null && high != null) {
      return voice.say("expr.date_between", label, day(low), day(high));
    }
    if (low != null) {
      return voice.say("expr.date_from", label, day(low));
    }
    return high == null ? label : voice.say("expr.date_until", label, day(high));
  }

  private String day(long number) {
    return voice.date(new Day((int) number));
  }

  private String term(String id) {
    return names.statement(id);
  }

  private String readings(String id, List<String> readings) {
    Statements.Question question = names.question(id);
    if (question == null) {
      return voice.either(readings);
    }
    return voice.either(
        question.readings().stream()
            .filter(reading -> readings.contains(reading.id()))
            .map(reading -> voice.text(reading.text()))
            .toList());
  }

  private String judgement(String key, String id) {
    Statements.Judgement judgement = names.judgement(id);
    return judgement == null
        ? id
        : voice.say(
            key,
            names.authority(judgement.authority()),
            Voice.inSentence(voice.text(judgement.text())));
  }
}
