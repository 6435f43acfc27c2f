package org.wayleave.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Outcome;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.verify.Calendar;
import org.wayleave.engine.verify.LawChange;
import org.wayleave.engine.verify.LawChange.Kind;
import org.wayleave.engine.verify.LawChange.Where;
import org.wayleave.engine.verify.LawDiff.Told;

/// How two laws differ, and which answers differ with them.
public final class LawDifference {
  /// What can change the finding, the exposure or the duties of an answer.
  private static final Set<String> EXPOSING =
      Set.of("rule", "sanction", "relief", "bar", "boundary", "untranslated");

  private final Pack before;
  private final Pack after;
  private final Voice voice;
  private final Page page;
  private final Map<Called, Names> names = new HashMap<>();

  private record Called(String digest, String jurisdiction, Day day) {}

  private LawDifference(Pack before, Pack after, Language language, Style style) {
    this.before = before;
    this.after = after;
    this.voice = new Voice(language);
    this.page = new Page(style);
  }

  /// The law of one jurisdiction.
  ///
  /// @param same how many statements are the same
  public static String law(
      Pack before,
      Pack after,
      String jurisdiction,
      List<Told> told,
      int same,
      Language language,
      Style style) {
    var difference = new LawDifference(before, after, language, style);
    difference.write(jurisdiction, told, same);
    return difference.page.text();
  }

  /// Two answers to one situation, of two packs or two days.
  public static String answers(
      Pack before,
      Assessment earlier,
      Pack after,
      Assessment later,
      List<Outcome.Pair> different,
      Language language,
      Style style) {
    var difference = new LawDifference(before, after, language, style);
    difference.pairs(earlier, later, different);
    return difference.page.text();
  }

  /// The coming days on which an answer changes.
  public static String calendar(
      Pack pack, List<Calendar.Turn> turns, Language language, Style style) {
    var difference = new LawDifference(pack, pack, language, style);
    for (Calendar.Turn turn : turns) {
      difference.page.heading(difference.voice.date(turn.day()));
      difference.pairs(
          turn.before(), turn.after(), Outcome.different(turn.before(), turn.after(), Map.of()));
    }
    return difference.page.text();
  }

  private void pairs(Assessment earlier, Assessment later, List<Outcome.Pair> different) {
    for (Outcome.Pair pair : different) {
      Assessment.Part then = earlier.parts().get(pair.part());
      Assessment.Part now = later.parts().get(pair.part());
      page.blank();
      if (now.name() != null && later.parts().size() > 1) {
        page.line(0, Page.bold(now.name()));
      }
      if (pair.before() == null || pair.after() == null) {
        String key = pair.before() == null ? "lawdiff.reached" : "lawdiff.left";
        page.line(0, voice.say(key, pair.jurisdiction()));
      } else {
        Difference.write(
            page,
            Scene.of(earlier, then, pair.before(), before, voice),
            Scene.of(later, now, pair.after(), after, voice),
            null);
      }
    }
  }

  private void write(String jurisdiction, List<Told> told, int same) {
    page.line(
        0,
        Page.bold(new Names(voice, after, null, after.checkedUntil()).jurisdiction(jurisdiction)));
    page.line(0, counts(told, same));
    for (Told each : told) {
      if (each.change().isOfMeaning()) {
        change(jurisdiction, each);
      }
    }
    for (Kind kind : List.of(Kind.RENAMED, Kind.RENUMBERED, Kind.REWORDED)) {
      List<LawChange> only =
          told.stream().map(Told::change).filter(change -> isOnly(change, kind)).toList();
      if (!only.isEmpty()) {
        page.heading(voice.say("lawdiff.only." + kind.id()));
        only.forEach(change -> page.item(1, "-", brief(jurisdiction, change)));
      }
    }
  }

  /// The first of its kinds is what is told.
  private static boolean isOnly(LawChange change, Kind kind) {
    return change.kinds().getFirst() == kind;
  }

  private String counts(List<Told> told, int same) {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    for (Told each : told) {
      counts.merge(each.change().kinds().getFirst(), 1, Integer::sum);
    }
    var places = new ArrayList<String>();
    for (Kind kind : Kind.values()) {
      places.add(Integer.toString(counts.getOrDefault(kind, 0)));
    }
    places.add(Integer.toString(same));
    return voice.say("lawdiff.counts", places.toArray(new String[0]));
  }

  /// What the law of a day calls things: indexed once for all that is told of that day.
  private Names names(Pack pack, String jurisdiction, Day day) {
    return names.computeIfAbsent(
        new Called(pack.digest(), jurisdiction, day),
        key -> new Names(voice, pack, Scene.law(pack, jurisdiction), day));
  }

  private static Day day(LawChange change) {
    return change.of(change.days().from(), change.days().to());
  }

  private String name(String jurisdiction, LawChange change) {
    Names names = names(change.of(before, after), jurisdiction, day(change));
    return change.sort().equals("boundary")
        ? voice.say("lawdiff.boundary." + change.id())
        : names.statement(change.id());
  }

  private void change(String jurisdiction, Told told) {
    LawChange change = told.change();
    String kind = voice.say("lawdiff.kind." + change.kinds().getFirst().id());
    page.heading(
        voice.say(
            "lawdiff.change",
            kind,
            voice.say("lawdiff.sort." + change.sort()),
            name(jurisdiction, change)));
    page.line(0, brief(jurisdiction, change));
    String part = "";
    for (Where where : change.where()) {
      String intro = intro(change, where);
      if (!intro.equals(part)) {
        page.line(0, intro);
        part = intro;
      }
      page.item(1, "-", situations(jurisdiction, change, where));
    }
    if (!change.exhaustive()) {
      page.item(1, "-", voice.say("lawdiff.others"));
    }
    example(jurisdiction, told);
  }

  /// `rule_id: article 21 → article 23`, and for which days.
  private String brief(String jurisdiction, LawChange change) {
    String id = change.was() == null ? change.id() : change.was() + " → " + change.id();
    String was = cited(before, jurisdiction, change.days().from(), change.before());
    String is = cited(after, jurisdiction, change.days().to(), change.after());
    String place =
        was.equals(is) ? is : was.isEmpty() || is.isEmpty() ? was + is : was + " → " + is;
    String days =
        change.days().from().equals(change.days().to())
            ? change.days().until() == null
                ? voice.say("lawdiff.from", voice.date(change.days().to()))
                : voice.say(
                    "lawdiff.until",
                    voice.date(change.days().to()),
                    voice.date(change.days().until()))
            : "";
    return voice.semicolon(
        List.of("`" + id + "`", place, days).stream().filter(text -> !text.isEmpty()).toList());
  }

  private String cited(Pack pack, String jurisdiction, Day day, @Nullable Provision provision) {
    return provision == null
        ? ""
        : new Citations(voice, names(pack, jurisdiction, day)).of(provision);
  }

  private String intro(LawChange change, Where where) {
    String how = where.gained() ? "gained" : "lost";
    int space = where.part().indexOf(' ');
    String part = space < 0 ? where.part() : where.part().substring(0, space);
    Kind kind = change.kinds().getFirst();
    if (part.equals("breach")) {
      Finding finding =
          Finding.valueOf(where.part().substring(space + 1).toUpperCase(java.util.Locale.ROOT));
      return voice.say("lawdiff.breach." + how, voice.finding(finding));
    }
    boolean isWhole = part.equals("applies") || part.equals("effects");
    return voice.say("lawdiff." + part + '.' + (isWhole && kind != Kind.CHANGED ? kind.id() : how));
  }

  private String situations(String jurisdiction, LawChange change, Where where) {
    Names names = names(change.of(before, after), jurisdiction, day(change));
    var told = new ArrayList<String>();
    var asked = new HashSet<String>();
    for (Pack pack : List.of(after, before)) {
      SortedMap<String, FactState> states = where.states(pack.vocabulary());
      Names own = names(pack, jurisdiction, day(change));
      for (Fact fact : pack.vocabulary().facts()) {
        Known known = where.facts().get(fact.id());
        FactState state = states.get(fact.id());
        if (known != null && state != null && asked.add(fact.id())) {
          told.addAll(known(own, fact, known, state));
        }
      }
    }
    where.beside().forEach(condition -> told.add(condition(names, condition)));
    return told.isEmpty() ? voice.say("lawdiff.everywhere") : voice.semicolon(told);
  }

  /// Of a some-of fact what is there and what isn't, each by itself.
  private List<String> known(Names names, Fact fact, Known known, FactState state) {
    String label = FactWords.brief(names.factLabel(fact.id()));
    if (known instanceof Known.SomeOf(var present, var absent)) {
      var told = new ArrayList<String>();
      members(names, fact, "lawdiff.with", label, present, told);
      members(names, fact, "lawdiff.without", label, absent, told);
      return told;
    }
    String value =
        switch (known) {
          case Known.DoesNotApply none -> names.value(fact.id(), "does_not_apply");
          case Known.OneOf(var values) -> voice.either(labels(names, fact, values));
          default -> StatedValue.of(voice, names, fact.id(), state);
        };
    return List.of(voice.say("because.fact", label, value));
  }

  /// Brief, unless that would make two values one.
  private static List<String> labels(Names names, Fact fact, List<String> values) {
    List<String> full = values.stream().map(one -> names.value(fact.id(), one)).toList();
    List<String> brief = full.stream().map(FactWords::brief).toList();
    return brief.stream().distinct().count() == brief.size() ? brief : full;
  }

  private void members(
      Names names, Fact fact, String key, String label, List<String> members, List<String> told) {
    if (!members.isEmpty()) {
      told.add(voice.say(key, label, voice.both(labels(names, fact, members))));
    }
  }

  private String condition(Names names, Condition condition) {
    String answer = condition.answers().getFirst();
    Statements.Question question = names.question(condition.id());
    if (question != null) {
      for (Statements.Reading reading : question.readings()) {
        if (reading.id().equals(answer)) {
          return voice.say("lawdiff.reading", voice.text(reading.text()));
        }
      }
    }
    Statements.Judgement judgement = names.judgement(condition.id());
    if (judgement != null) {
      return voice.say(
          "lawdiff.judgement." + answer,
          names.authority(judgement.authority()),
          Voice.inSentence(voice.text(judgement.text())));
    }
    if (voice.knows("lawdiff.version." + answer)) {
      String version = VersionWords.of(condition.id(), voice, names, new Citations(voice, names));
      return voice.say("lawdiff.version." + answer, version);
    }
    return condition.id().contains("/")
        ? voice.say("lawdiff.prevails", names.statement(answer))
        : voice.say("lawdiff.supposing", condition.id(), answer);
  }

  private void example(String jurisdiction, Told told) {
    if (told.before() == null || told.after() == null || !EXPOSING.contains(told.change().sort())) {
      return;
    }
    Assessment.Part then = told.before().parts().getFirst();
    Assessment.Part now = told.after().parts().getFirst();
    var earlier = then.of(jurisdiction);
    var later = now.of(jurisdiction);
    if (earlier != null && later != null) {
      page.line(0, voice.say(told.change().where().size() > 1 ? "lawdiff.first" : "lawdiff.there"));
      Difference.write(
          page,
          Scene.of(told.before(), then, earlier, before, voice),
          Scene.of(told.after(), now, later, after, voice),
          told.change().id());
    }
  }
}
