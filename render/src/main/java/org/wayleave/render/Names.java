package org.wayleave.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary.Named;
import org.wayleave.engine.law.Work;

/// What a pack calls things, on one day: of the versions of a statement the one of that day.
///
/// An id that the pack doesn't know is its own name, so that a text is never lost for a name.
final class Names {
  private final Voice voice;
  private final Pack pack;
  private final @Nullable Jurisdiction law;
  private final Day day;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Work> works = new HashMap<>();
  private final Map<String, Text> texts = new HashMap<>();

  Names(Voice voice, Pack pack, @Nullable Jurisdiction law, Day day) {
    this.voice = voice;
    this.pack = pack;
    this.law = law;
    this.day = day;
    for (Fact fact : pack.vocabulary().facts()) {
      facts.put(fact.id(), fact);
    }
    index("topic", pack.vocabulary().topics());
    index("unit", pack.vocabulary().units());
    index("measure", pack.vocabulary().measures());
    index("authority", pack.vocabulary().authorities());
    index("holder", pack.vocabulary().holders());
    for (Jurisdiction jurisdiction : pack.jurisdictions()) {
      for (Work work : jurisdiction.works()) {
        works.put(work.id(), work);
      }
    }
    if (law != null) {
      indexStatements(law);
    }
  }

  private void index(String kind, List<Named> all) {
    for (Named one : all) {
      named.put(kind + ' ' + one.id(), one);
    }
  }

  private void indexStatements(Jurisdiction law) {
    index(law.rules());
    index(law.exceptions());
    index(law.terms());
    index(law.questions());
    index(law.judgements());
    index(law.reliefs());
    index(law.bars());
    index(law.concurrences());
    index(law.remedies());
    index(law.untranslated());
  }

  private void index(List<? extends Statement> statements) {
    for (Statement statement : statements) {
      Text words = statement.text();
      boolean known = texts.containsKey(statement.id());
      if (words != null && (!known || holds(statement.origin()))) {
        texts.put(statement.id(), words);
      }
    }
  }

  private boolean holds(Origin origin) {
    return (origin.from() == null || !day.isBefore(origin.from()))
        && (origin.until() == null || !day.isAfter(origin.until()));
  }

  /// The version of the day, else the last; absent where the pack has none.
  private <T extends Statement> @Nullable T version(List<T> statements, String id) {
    T found = null;
    for (T statement : statements) {
      if (statement.id().equals(id)) {
        found = statement;
        if (holds(statement.origin())) {
          return statement;
        }
      }
    }
    return found;
  }

  @Nullable Rule rule(String id) {
    return law == null ? null : version(law.rules(), id);
  }

  @Nullable Sanction sanction(String id) {
    return law == null ? null : version(law.sanctions(), id);
  }

  Statements.@Nullable Question question(String id) {
    return law == null ? null : version(law.questions(), id);
  }

  Statements.@Nullable Judgement judgement(String id) {
    return law == null ? null : version(law.judgements(), id);
  }

  Statements.@Nullable Term term(String id) {
    return law == null ? null : version(law.terms(), id);
  }

  Statements.@Nullable Concurrence concurrence(String id) {
    return law == null ? null : version(law.concurrences(), id);
  }

  Pack pack() {
    return pack;
  }

  /// What the statement with this id says: a rule, an exception, a term, a question, …
  String statement(String id) {
    Text text = texts.get(id);
    return text == null ? spoken(id) : voice.text(text);
  }

  /// An id that has no text, as words.
  String spoken(String id) {
    return id.replace('_', ' ');
  }

  @Nullable Fact fact(String id) {
    return facts.get(id);
  }

  String factLabel(String id) {
    Fact fact = facts.get(id);
    if (fact != null) {
      return voice.text(fact.label());
    }
    return voice.knows("built_in." + id) ? voice.say("built_in." + id) : id;
  }

  /// A value of a fact: the vocabulary's label, yes and no in words.
  String value(String factId, String value) {
    Fact fact = facts.get(factId);
    if (fact != null) {
      for (Fact.Value one : fact.values()) {
        if (one.id().equals(value)) {
          return voice.text(one.label());
        }
      }
    }
    return voice.knows("value." + value) ? voice.say("value." + value) : value;
  }

  String topic(String id) {
    return label("topic", id);
  }

  String unit(String id) {
    return label("unit", id);
  }

  String measure(String id) {
    return label("measure", id);
  }

  String authority(String id) {
    return label("authority", id);
  }

  String holder(String id) {
    return label("holder", id);
  }

  boolean enforces(String holder) {
    Named one = named.get("holder " + holder);
    return one != null && one.severity() > 0;
  }

  private String label(String kind, String id) {
    Named one = named.get(kind + ' ' + id);
    return one == null ? id : voice.text(one.label());
  }

  @Nullable Work findWork(String id) {
    return works.get(id);
  }

  /// The short title of a work.
  String work(String id) {
    Work work = works.get(id);
    return work == null ? id : voice.text(work.shortTitle());
  }

  String jurisdiction(String id) {
    for (Jurisdiction one : pack.jurisdictions()) {
      if (one.id().equals(id)) {
        return voice.text(one.title());
      }
    }
    return id;
  }
}
