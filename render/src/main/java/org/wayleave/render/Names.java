package org.wayleave.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
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
  private final Day day;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Work> works = new HashMap<>();
  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, Object> statements = new HashMap<>();
  private final Map<String, Sanction> sanctions = new HashMap<>();
  private final Set<String> found = new HashSet<>();

  Names(Voice voice, Pack pack, @Nullable Jurisdiction law, Day day) {
    this.voice = voice;
    this.pack = pack;
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

  /// Plain loops, since every lambda costs a start of the program its share.
  private void indexStatements(Jurisdiction law) {
    for (Rule one : law.rules()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.RuleException one : law.exceptions()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Term one : law.terms()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Question one : law.questions()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Judgement one : law.judgements()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Relief one : law.reliefs()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Bar one : law.bars()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Concurrence one : law.concurrences()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Recourse one : law.recourses()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Remedy one : law.remedies()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Factor one : law.factors()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Statements.Untranslated one : law.untranslated()) {
      add(one.id(), one.origin(), one.text(), one);
    }
    for (Sanction one : law.sanctions()) {
      put(sanctions, one.id(), one.origin(), one);
    }
  }

  /// Of the versions of one id that of the day, else the last.
  private void add(String id, Origin origin, @Nullable Text text, Object statement) {
    if (put(statements, id, origin, statement)) {
      if (text == null) {
        texts.remove(id);
      } else {
        texts.put(id, text);
      }
    }
  }

  private <T> boolean put(Map<String, T> versions, String id, Origin origin, T statement) {
    if (holds(origin)) {
      found.add(id);
    } else if (found.contains(id)) {
      return false;
    }
    versions.put(id, statement);
    return true;
  }

  private boolean holds(Origin origin) {
    return (origin.from() == null || !day.isBefore(origin.from()))
        && (origin.until() == null || !day.isAfter(origin.until()));
  }

  @Nullable Rule rule(String id) {
    return statements.get(id) instanceof Rule rule ? rule : null;
  }

  @Nullable Sanction sanction(String id) {
    return sanctions.get(id);
  }

  Statements.@Nullable Question question(String id) {
    return statements.get(id) instanceof Statements.Question question ? question : null;
  }

  Statements.@Nullable Judgement judgement(String id) {
    return statements.get(id) instanceof Statements.Judgement judgement ? judgement : null;
  }

  @Nullable Expr definition(String term) {
    return statements.get(term) instanceof Statements.Term found ? found.definition() : null;
  }

  /// The version of a work that commenced on this day.
  Work.@Nullable Version version(String work, Day from) {
    Work found = works.get(work);
    if (found != null) {
      for (Work.Version version : found.versions()) {
        if (version.from().equals(from)) {
          return version;
        }
      }
    }
    return null;
  }

  Pack pack() {
    return pack;
  }

  /// What the statement with this id says: a rule, an exception, a term, a question, …
  String statement(String id) {
    Text text = texts.get(id);
    return text == null ? spoken(id) : voice.text(text);
  }

  /// Whether the id has a text.
  boolean knows(String id) {
    return texts.containsKey(id);
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

  /// The short title of a work.
  String work(String id) {
    Work work = works.get(id);
    return work == null ? id : voice.text(work.shortTitle());
  }

  boolean knowsWork(String id) {
    return works.containsKey(id);
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
