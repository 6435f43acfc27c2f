package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;

/// Lists the facts that a situation can give, by group, with their values.
public final class VocabularyPage {
  private final Voice voice;
  private final Names names;
  private final RuleText rules;
  private final Page page;

  private VocabularyPage(Pack pack, Language language, Style style) {
    this.voice = new Voice(language);
    var law = pack.jurisdictions().isEmpty() ? null : pack.jurisdictions().getFirst();
    this.names = new Names(voice, pack, law, pack.checkedUntil());
    this.rules = new RuleText(voice, names);
    this.page = new Page(style);
  }

  /// All facts, and the topics.
  public static String render(Pack pack, Language language, Style style) {
    var page = new VocabularyPage(pack, language, style);
    page.groups(pack.vocabulary().facts());
    page.topics(pack.vocabulary());
    return page.page.text();
  }

  /// Some facts, told in full.
  public static String render(Pack pack, List<Fact> facts, Language language, Style style) {
    var page = new VocabularyPage(pack, language, style);
    page.groups(facts);
    return page.page.text();
  }

  private void groups(List<Fact> facts) {
    Map<String, List<Fact>> groups = new LinkedHashMap<>();
    facts.forEach(
        fact -> groups.computeIfAbsent(fact.group(), unused -> new ArrayList<>()).add(fact));
    groups.forEach((group, members) -> {
      page.heading(group);
      members.forEach(this::fact);
    });
  }

  private void fact(Fact fact) {
    page.blank()
        .anchor("fact-" + fact.id())
        .line(1, voice.say("vocabulary.fact", Page.bold(fact.id()), voice.text(fact.label())));
    if (fact.question() != null) {
      page.line(2, voice.say("vocabulary.question", voice.text(fact.question())));
    }
    values(fact);
    String marks = marks(fact);
    if (!marks.isEmpty()) {
      page.line(2, voice.say("vocabulary.marks", marks));
    }
    if (fact.askedWhen() != null) {
      page.line(2, voice.say("vocabulary.asked_when", rules.inline(fact.askedWhen())));
    }
    if (fact.note() != null) {
      page.line(2, voice.text(fact.note()));
    }
  }

  private void values(Fact fact) {
    switch (fact.kind()) {
      case YES_NO -> page.line(2, voice.say("vocabulary.yes_no"));
      case ONE_OF -> values(voice.say("vocabulary.one_of"), fact);
      case SOME_OF -> values(voice.say("vocabulary.some_of"), fact);
      case NUMBER ->
          page.line(
              2,
              voice.say("vocabulary.number", fact.unit() == null ? "" : names.unit(fact.unit())));
      case DATE -> page.line(2, voice.say("vocabulary.date"));
      case DAYS -> derived("vocabulary.days", fact);
      case MONTHS -> derived("vocabulary.months", fact);
    }
  }

  private void values(String heading, Fact fact) {
    page.line(2, heading);
    for (Fact.Value value : fact.values()) {
      page.item(3, "-", voice.say("vocabulary.fact", value.id(), voice.text(value.label())));
    }
  }

  private void derived(String key, Fact fact) {
    Fact.Derived derived = fact.derived();
    if (derived != null) {
      page.line(2, voice.say(key, end(derived.from()), end(derived.to())));
    }
  }

  private String end(String id) {
    return Voice.inSentence(names.factLabel(id));
  }

  private String marks(Fact fact) {
    var marks = new ArrayList<String>();
    if (fact.changeable()) {
      marks.add(voice.say("vocabulary.changeable"));
    }
    if (fact.personal()) {
      marks.add(voice.say("vocabulary.personal"));
    }
    if (fact.comparisonOnly()) {
      marks.add(voice.say("vocabulary.comparison_only"));
    }
    if (fact.neverMilder()) {
      marks.add(voice.say("vocabulary.never_milder"));
    }
    if (fact.effort() > 1) {
      marks.add(voice.say("vocabulary.effort." + fact.effort()));
    }
    if (fact.sensitivity() > 0) {
      marks.add(voice.say("vocabulary.sensitivity." + fact.sensitivity()));
    }
    return voice.semicolon(marks);
  }

  private void topics(Vocabulary vocabulary) {
    page.heading(voice.say("vocabulary.topics"));
    vocabulary
        .topics()
        .forEach(topic ->
            page.item(1, "-", voice.say("vocabulary.fact", topic.id(), voice.text(topic.label()))));
  }
}
