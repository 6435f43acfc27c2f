package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.DecidedCase.Disposal;
import org.wayleave.engine.law.Verdict;

/// What a decided case is called, how it ended and what attests it.
final class CaseWords {
  private final Voice voice;
  private final Amounts amounts;

  CaseWords(Voice voice, Amounts amounts) {
    this.voice = voice;
    this.amounts = amounts;
  }

  /// The title with the id, and with the year where the title doesn't say it; in HTML it leads to
  /// the page of the case.
  String title(DecidedCase decided) {
    String title = voice.text(decided.title());
    String year = Integer.toString(decided.year());
    String told =
        title.contains(year)
            ? voice.say("cases.title", title, decided.id())
            : voice.say("cases.title.year", title, year, decided.id());
    return voice.isLinked() ? Page.link(told, CasesPage.address(decided, voice.language())) : told;
  }

  /// `crime, sentenced`.
  String outcome(DecidedCase decided) {
    String finding = finding(decided.finding());
    return decided.disposal() == Disposal.NO_VIOLATION
        ? finding
        : voice.say("cases.outcome", finding, disposal(decided.disposal()));
  }

  /// The outcome with what was imposed.
  String outcomeInFull(DecidedCase decided) {
    return decided.measures().isEmpty()
        ? outcome(decided)
        : voice.say("cases.outcome.measures", outcome(decided), voice.semicolon(measures(decided)));
  }

  List<String> measures(DecidedCase decided) {
    return decided.measures().stream().map(amounts::of).toList();
  }

  /// `one report, grade C`.
  String attested(DecidedCase decided) {
    return voice.say(
        "cases.attested",
        voice.say("cases.corroboration." + id(decided.corroboration())),
        decided.grade());
  }

  String record(DecidedCase decided) {
    return voice.say("cases.record." + id(decided.record()));
  }

  /// `district or county court (court, county level)`.
  String authority(DecidedCase decided) {
    DecidedCase.Authority authority = decided.authority();
    return voice.say(
        "cases.authority",
        voice.text(authority.name()),
        body(authority.body()),
        level(authority.level()));
  }

  /// What a reader must know before relying on it.
  List<String> marks(DecidedCase decided) {
    var marks = new ArrayList<String>();
    if (!decided.counted()) {
      marks.add(voice.say("cases.mark.claim"));
    }
    if (decided.aboveCeiling()) {
      marks.add(voice.say("cases.mark.above_ceiling"));
    }
    if (decided.aboutMore()) {
      marks.add(voice.say("cases.mark.about_more"));
    }
    return marks;
  }

  String finding(Verdict finding) {
    return voice.say("cases.finding." + finding.id());
  }

  String disposal(Disposal disposal) {
    return voice.say("cases.disposal." + id(disposal));
  }

  String body(DecidedCase.Body body) {
    return voice.say("cases.body." + id(body));
  }

  String level(DecidedCase.Level level) {
    return voice.say("cases.level." + id(level));
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
