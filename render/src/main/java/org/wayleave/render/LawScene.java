package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Work;

/// One jurisdiction's law, with all that is needed to tell it.
record LawScene(
    Pack pack,
    Jurisdiction law,
    List<LawIndex.Entry> entries,
    Voice voice,
    Names names,
    Citations citations,
    Amounts amounts,
    RuleText rules) {
  static LawScene of(Pack pack, Jurisdiction law, Language language, Style style) {
    var voice = new Voice(language, style);
    var names = new Names(voice, pack, law, pack.checkedUntil());
    return new LawScene(
        pack,
        law,
        LawIndex.of(law),
        voice,
        names,
        new Citations(voice, names),
        new Amounts(voice, names),
        new RuleText(voice, names));
  }

  String say(String key, String... places) {
    return voice.say(key, places);
  }

  /// The first line of a statement: what it is and what it says.
  String headline(LawIndex.Entry entry) {
    String key = "statement." + entry.kind();
    return switch (entry.statement()) {
      case Rule rule -> say(key, voice.text(rule.text()));
      case Sanction sanction ->
          say(
              key,
              voice.either(sanction.authorities().stream().map(names::authority).toList()),
              say("exposure.kind." + sanction.kind()));
      case Statements.Judgement judgement ->
          say(key, voice.text(judgement.text()), names.authority(judgement.authority()));
      case Statements.Term term ->
          say(key, term.text() == null ? names.spoken(term.id()) : voice.text(term.text()));
      case Statements.Referral one -> say(key, voice.text(one.text()));
      case Statements.Assurance one -> say(key, voice.text(one.text()));
      case Statements.Benchmark one -> say(key, voice.text(one.text()));
      case Statements.Milder one -> say(key, voice.text(one.text()));
      case Statements.Route one -> say(key, voice.text(one.text()));
      default -> say(key, names.statement(entry.id()));
    };
  }

  /// The name of a statement and the days on which it holds.
  String nameAndDays(LawIndex.Entry entry) {
    var parts = new ArrayList<String>();
    parts.add(say("statement.id", entry.id()));
    Origin origin = entry.origin();
    if (origin.from() != null) {
      parts.add(say("statement.from", voice.date(origin.from())));
    }
    if (origin.until() != null) {
      parts.add(say("statement.until", voice.date(origin.until())));
    }
    return voice.semicolon(parts);
  }

  /// The days on which a statement is law.
  Days days(LawIndex.Entry entry) {
    var provision = entry.origin().provision();
    return Days.of(provision == null ? null : work(provision.work()), entry.origin());
  }

  @Nullable Work work(String id) {
    for (Work work : law.works()) {
      if (work.id().equals(id)) {
        return work;
      }
    }
    return null;
  }

  /// What a target names, in words.
  String target(Target to) {
    String words =
        switch (to.kind()) {
          case IDS -> voice.semicolon(to.names().stream().map(names::statement).toList());
          case ALL_ADMINISTRATIVE -> say("statement.all_administrative");
          case ALL_CRIME -> say("statement.all_crime");
          case TAG -> say("statement.tagged", voice.comma(to.names()));
        };
    return to.except().isEmpty()
        ? words
        : say(
            "statement.but",
            words,
            voice.semicolon(to.except().stream().map(names::statement).toList()));
  }
}
