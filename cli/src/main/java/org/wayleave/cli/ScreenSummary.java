package org.wayleave.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Document;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;
import org.wayleave.render.Terminal;

/// What came of a table, for people and as JSON (schema `wayleave/screen/1`).
final class ScreenSummary {
  private static final Finding[] FINDINGS = Finding.values();

  /// How many rules and facts people are told.
  private static final int TOP = 10;

  private static final List<String> STATUSES =
      List.of("read", "answered", "contradictory", "not_reached", "rejected");
  private static final List<String> SETTLED = List.of("harmless", "breach", "undecided");
  private static final List<String> READINGS = List.of("all", "as_enforced", "as_argued");

  private final ScreenPlan plan;
  private final boolean strict;
  private final Pack pack;
  private final List<String> rules;
  private final List<String> asked;
  private final ScreenTally tally;
  private final String out;
  private final String rejects;

  /// @param asked the facts on which the law rests
  ScreenSummary(
      ScreenPlan plan,
      boolean strict,
      Pack pack,
      List<String> rules,
      List<String> asked,
      ScreenTally tally,
      String out,
      String rejects) {
    this.plan = plan;
    this.strict = strict;
    this.pack = pack;
    this.rules = rules;
    this.asked = asked;
    this.tally = tally;
    this.out = out;
    this.rejects = rejects;
  }

  /// Indices of what was counted, the most frequent first and equals in their order.
  private static List<Integer> most(int size, java.util.function.IntToLongFunction count) {
    return IntStream.range(0, size)
        .filter(i -> count.applyAsLong(i) > 0)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> count.applyAsLong(i))
                .reversed()
                .thenComparing(i -> i))
        .toList();
  }

  private List<Integer> mostRules() {
    return most(rules.size(), i -> tally.applies[i] + tally.mayApply[i]);
  }

  private List<Integer> mostUnknown() {
    return most(tally.unknown.length, i -> tally.unknown[i]);
  }

  private List<Integer> mostChanges() {
    return most(tally.changes.length, i -> tally.changes[i]);
  }

  String json() {
    Mapping mapping = plan.mapping();
    var fields =
        Document.of("wayleave/screen/1", pack)
            .put("engine", Assessor.VERSION)
            .put("jurisdiction", mapping.law().id())
            .put("topics", Json.ofTexts(mapping.topics()))
            .put("mode", strict ? "strict" : "standard")
            .put("days", Json.ofList(plan.days(), ScreenSummary::day))
            .put("out", out)
            .put("rejects_file", Json.ofNullable(tally.rejected() > 0 ? rejects : null))
            .put("rows", named(STATUSES, tally.rows))
            .put("settled", named(SETTLED, tally.settled))
            .put("findings", findings())
            .put("rules", Json.ofList(mostRules(), this::rule))
            .put("unknown", Json.ofList(mostUnknown(), this::unknown))
            .put("never_given", Json.ofTexts(neverGiven()))
            .put("rejects", rejectsJson());
    fields.put(
        "changes",
        plan.isOfChanges() ? Json.ofList(mostChanges(), this::change) : Json.Literal.NULL);
    return JsonWriter.indented(fields.build());
  }

  private static Json day(ScreenPlan.Asked asked) {
    return new Json.Fields()
        .put("from", Json.ofNullable(text(asked.from())))
        .put("until", Json.ofNullable(text(asked.until())))
        .put("assessed_on", asked.assessedOn().toString())
        .build();
  }

  private static @Nullable String text(@Nullable Dates dates) {
    return dates == null ? null : dates.toString();
  }

  private static Json named(List<String> names, long[] counts) {
    var fields = new Json.Fields();
    for (int i = 0; i < counts.length; i++) {
      fields.put(names.get(i), counts[i]);
    }
    return fields.build();
  }

  private Json findings() {
    var days = new ArrayList<Json>();
    for (int day = 0; day < plan.days().size(); day++) {
      var fields = new Json.Fields().put("inexact", tally.inexact[day]);
      for (int view = 0; view < READINGS.size(); view++) {
        var counts = new ArrayList<Json>();
        for (int pair = 0; pair < 36; pair++) {
          long rows = tally.finding(day, view, pair);
          if (rows > 0) {
            counts.add(range(pair).put("rows", rows).build());
          }
        }
        fields.put(READINGS.get(view), new Json.Array(counts));
      }
      days.add(fields.build());
    }
    return new Json.Array(days);
  }

  private static Json.Fields range(int pair) {
    return new Json.Fields()
        .put("least", FINDINGS[pair / 6].id())
        .put("gravest", FINDINGS[pair % 6].id());
  }

  private Json rule(int rule) {
    return new Json.Fields()
        .put("rule", rules.get(rule))
        .put("applies", tally.applies[rule])
        .put("may_apply", tally.mayApply[rule])
        .build();
  }

  private Json unknown(int fact) {
    return new Json.Fields()
        .put("fact", plan.filled().get(fact))
        .put("rows", tally.unknown[fact])
        .build();
  }

  /// The facts on which the law rests and which no row has.
  private List<String> neverGiven() {
    return asked.stream()
        .filter(fact -> !plan.filled().contains(fact) && !plan.mapping().facts().containsKey(fact))
        .toList();
  }

  private Json rejectsJson() {
    var reasons = new ArrayList<Json>();
    for (int i = 0; i < tally.rejects.length; i++) {
      if (tally.rejects[i] > 0) {
        reasons.add(
            new Json.Fields()
                .put("code", ScreenTally.REASONS.get(i))
                .put("rows", tally.rejects[i])
                .build());
      }
    }
    return new Json.Array(reasons);
  }

  private Json change(int change) {
    return new Json.Fields()
        .put("before", answer(change / ScreenTally.ANSWERS))
        .put("after", answer(change % ScreenTally.ANSWERS))
        .put("rows", tally.changes[change])
        .build();
  }

  private static Json answer(int answer) {
    return switch (answer) {
      case ScreenTally.CONTRADICTORY -> unanswered("contradictory");
      case ScreenTally.NOT_REACHED -> unanswered("not_reached");
      default -> range(answer).put("status", "answered").build();
    };
  }

  private static Json unanswered(String status) {
    return new Json.Fields()
        .put("status", status)
        .put("least", Json.Literal.NULL)
        .put("gravest", Json.Literal.NULL)
        .build();
  }

  String text(Texts texts, Language language) {
    var page = new StringBuilder();
    Catalogue words = Catalogue.messages(language);
    heading(page, texts, language);
    for (int i = 1; i < STATUSES.size(); i++) {
      if (i == 1 || tally.rows[i] > 0) {
        String file = i == 4 ? rejects : out;
        line(page, tally.rows[i], texts.say("screen.rows." + STATUSES.get(i), file));
      }
    }
    if (plan.isOfChanges()) {
      changes(page, texts, words);
    } else {
      answers(page, texts, words, language);
    }
    rejected(page, texts, Catalogue.diagnostics(language));
    page.append('\n').append(texts.say("screen.written", out)).append('\n');
    page.append(texts.say("screen.advice", pack.checkedUntil().toString())).append('\n');
    return page.toString();
  }

  private void heading(StringBuilder page, Texts texts, Language language) {
    String law = plan.mapping().law().title().in(language.id());
    String rows = grouped(tally.read());
    String day = plan.days().getLast().assessedOn().toString();
    page.append(
            plan.isOfChanges()
                ? texts.say(
                    "screen.between",
                    rows,
                    law,
                    plan.days().getFirst().assessedOn().toString(),
                    day)
                : texts.say("screen.screened", rows, law, day))
        .append('\n');
  }

  private void answers(StringBuilder page, Texts texts, Catalogue words, Language language) {
    page.append('\n').append(texts.say("screen.settled")).append('\n');
    for (int i = 0; i < SETTLED.size(); i++) {
      line(page, tally.settled[i], texts.say("screen.settled." + SETTLED.get(i)));
    }
    for (int view = 0; view < 2; view++) {
      String reading = READINGS.get(view);
      page.append('\n').append(texts.say("screen.findings." + reading)).append('\n');
      for (int pair = 0; pair < 36; pair++) {
        long rows = tally.finding(0, view, pair);
        if (rows > 0) {
          line(page, rows, finding(pair, texts, words));
        }
      }
    }
    if (tally.inexact[0] > 0) {
      line(page, tally.inexact[0], texts.say("screen.inexact"));
    }
    rules(page, texts, language);
    unknown(page, texts, language);
    if (tally.settled[2] > 0) {
      page.append('\n').append(texts.say("screen.ask")).append('\n');
    }
  }

  private static String finding(int pair, Texts texts, Catalogue words) {
    String least = words.say("finding." + FINDINGS[pair / 6].id());
    String gravest = words.say("finding." + FINDINGS[pair % 6].id());
    return pair / 6 == pair % 6 ? least : texts.say("screen.range", least, gravest);
  }

  private void rules(StringBuilder page, Texts texts, Language language) {
    List<Integer> most = mostRules();
    if (most.isEmpty()) {
      return;
    }
    page.append('\n').append(texts.say("screen.rules")).append('\n');
    for (int rule : most.subList(0, Math.min(TOP, most.size()))) {
      String certain =
          texts.say("screen.rule", grouped(tally.mayApply[rule]), label(rule, language));
      line(page, tally.applies[rule], certain);
    }
    more(page, texts, most.size());
  }

  private String label(int rule, Language language) {
    String id = rules.get(rule);
    for (Rule one : plan.mapping().law().rules()) {
      if (one.id().equals(id)) {
        return id + ": " + one.text().in(language.id());
      }
    }
    return id;
  }

  private void unknown(StringBuilder page, Texts texts, Language language) {
    List<Integer> most = mostUnknown();
    if (most.isEmpty()) {
      return;
    }
    page.append('\n').append(texts.say("screen.unknown")).append('\n');
    for (int fact : most.subList(0, Math.min(TOP, most.size()))) {
      String id = plan.filled().get(fact);
      line(page, tally.unknown[fact], id + ": " + label(id, language));
    }
    more(page, texts, most.size());
  }

  private String label(String fact, Language language) {
    for (Fact one : pack.vocabulary().facts()) {
      if (one.id().equals(fact)) {
        return one.label().in(language.id());
      }
    }
    return fact;
  }

  private static void more(StringBuilder page, Texts texts, int size) {
    if (size > TOP) {
      page.append(texts.say("screen.more", Integer.toString(size - TOP))).append('\n');
    }
  }

  private void changes(StringBuilder page, Texts texts, Catalogue words) {
    long changed = tally.changed();
    page.append('\n')
        .append(texts.say("screen.changed", grouped(changed), grouped(tally.read())))
        .append('\n');
    for (int change : mostChanges()) {
      String before = answer(change / ScreenTally.ANSWERS, texts, words);
      String after = answer(change % ScreenTally.ANSWERS, texts, words);
      line(
          page,
          tally.changes[change],
          before.equals(after)
              ? texts.say("screen.change.readings", before)
              : texts.say("screen.change", before, after));
    }
  }

  private static String answer(int answer, Texts texts, Catalogue words) {
    return switch (answer) {
      case ScreenTally.CONTRADICTORY -> texts.say("screen.answer.contradictory");
      case ScreenTally.NOT_REACHED -> texts.say("screen.answer.not_reached");
      default -> finding(answer, texts, words);
    };
  }

  private void rejected(StringBuilder page, Texts texts, Catalogue sentences) {
    if (tally.rejected() == 0) {
      return;
    }
    page.append('\n').append(texts.say("screen.rejects")).append('\n');
    for (int i = 0; i < tally.rejects.length; i++) {
      if (tally.rejects[i] > 0) {
        String code = ScreenTally.REASONS.get(i);
        line(page, tally.rejects[i], code + ": " + sentences.say(code + ".kind"));
      }
    }
  }

  private static void line(StringBuilder page, long count, String words) {
    String number = grouped(count);
    String padded = " ".repeat(Math.max(0, 13 - number.length())) + number;
    String wrapped = Terminal.paragraph(0, words).strip().replace("\n", "\n" + " ".repeat(15));
    page.append(padded).append("  ").append(wrapped).append('\n');
  }

  private static String grouped(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }
}
