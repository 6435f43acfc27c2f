package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;

/// What `--with` supposes: facts, and readings of open questions.
final class Supposition {
  private final Pack pack;
  private final List<String> words = new ArrayList<>();
  private final SortedMap<String, Known> facts = new TreeMap<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<String> unasked = new ArrayList<>();

  private Supposition(Pack pack) {
    this.pack = pack;
  }

  /// @param with each as `fact=value`, the value as in a file, or `question=reading`
  static Supposition of(List<String> with, Pack pack) throws UsageException {
    var supposition = new Supposition(pack);
    for (String one : with) {
      int equals = one.indexOf('=');
      if (equals <= 0 || equals == one.length() - 1) {
        throw UsageException.of("with.shape", one).help("with.shape.help");
      }
      supposition.add(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
      supposition.words.add(one);
    }
    return supposition;
  }

  private void add(String name, String value) throws UsageException {
    Statements.Question question = question(name);
    if (question != null) {
      List<String> readings = question.readings().stream().map(Statements.Reading::id).toList();
      if (!readings.contains(value)) {
        throw UsageException.of("with.bad_value", value, name)
            .help("usage.one_of", String.join(", ", readings));
      }
      conditions.add(new Condition("open_question", name, List.of(value)));
      return;
    }
    List<String> known = pack.vocabulary().facts().stream().map(Fact::id).toList();
    if (!known.contains(name)) {
      String near = Near.nearest(name, known);
      UsageException unknown = UsageException.of("with.unknown", name);
      throw near == null
          ? unknown.help("law.vocabulary")
          : unknown.help("usage.near", near + '=' + value);
    }
    YamlFile.Result yaml = YamlFile.read("--with", "facts: {" + name + ": " + value + "}");
    Situation read =
        yaml.root() == null ? null : SituationReader.read(pack, yaml.root()).situation();
    Known fact = read == null ? null : read.parts().getFirst().facts().get(name);
    if (fact == null) {
      throw UsageException.of("with.bad_value", value, name)
          .help("with.vocabulary", "wayleave vocabulary " + name);
    }
    facts.put(name, fact);
  }

  private Statements.@Nullable Question question(String name) {
    for (Jurisdiction law : pack.jurisdictions()) {
      for (Statements.Question question : law.questions()) {
        if (question.id().equals(name)) {
          return question;
        }
      }
    }
    return null;
  }

  /// What is supposed, as it was written.
  List<String> words() {
    return words;
  }

  List<Condition> conditions() {
    return conditions;
  }

  /// The facts that a situation loses because they are no longer asked.
  List<String> unasked() {
    return unasked;
  }

  /// A situation with what is supposed in it, in every part.
  Situation in(Situation situation, Assessor assessor, Day day) throws UsageException {
    var parts = new ArrayList<Situation.Part>();
    for (Situation.Part part : situation.parts()) {
      SortedMap<String, Known> all = new TreeMap<>(part.facts());
      all.putAll(facts);
      SortedMap<String, Known> asked = new TreeMap<>(all);
      assessor.followAsked(asked, day);
      for (Map.Entry<String, Known> each : facts.entrySet()) {
        asked.put(each.getKey(), each.getValue());
      }
      for (String fact : part.facts().keySet()) {
        if (asked.get(fact) instanceof Known.DoesNotApply
            && !(all.get(fact) instanceof Known.DoesNotApply)
            && !unasked.contains(fact)) {
          unasked.add(fact);
        }
      }
      Contradiction contradiction = assessor.contradiction(asked, day);
      if (contradiction != null) {
        throw UsageException.of("with.contradiction", String.join(", ", contradiction.facts()));
      }
      parts.add(new Situation.Part(part.name(), part.from(), part.until(), asked));
    }
    return new Situation(
        situation.name(),
        situation.jurisdictions(),
        situation.topics(),
        situation.assessedOn(),
        parts);
  }
}
