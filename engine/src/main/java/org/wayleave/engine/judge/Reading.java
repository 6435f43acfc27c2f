package org.wayleave.engine.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Vocabulary;

/// How the open questions are taken: all readings at once, as those who enforce the law hold them,
/// or as those who argue from its text.
public enum Reading {
  ALL,
  AS_ENFORCED,
  AS_ARGUED;

  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// For each question the readings that this one leaves. Where nobody of its kind holds any, all
  /// stay; a tie stays open.
  Map<String, Set<String>> answers(Jurisdiction law, Vocabulary vocabulary) {
    var answers = new HashMap<String, Set<String>>();
    if (this == ALL) {
      return answers;
    }
    int severity = this == AS_ENFORCED ? 1 : 0;
    var holders = new HashSet<String>();
    for (Vocabulary.Named holder : vocabulary.holders()) {
      if (holder.severity() == severity) {
        holders.add(holder.id());
      }
    }
    for (Question question : law.questions()) {
      var held = new HashSet<String>();
      for (var reading : question.readings()) {
        if (reading.heldBy().stream().anyMatch(holders::contains)) {
          held.add(reading.id());
        }
      }
      if (!held.isEmpty()) {
        answers.put(question.id(), held);
      }
    }
    return answers;
  }

  /// Narrows the state of a graph's questions to these answers.
  static void apply(Map<String, Set<String>> answers, List<Variable> variables, long[] state) {
    for (int i = 0; i < state.length; i++) {
      Variable variable = variables.get(i);
      Set<String> held = answers.get(variable.id());
      if (variable.kind() == Variable.Kind.QUESTION && held != null) {
        long mask = 0;
        for (String reading : held) {
          mask |= variable.cell(reading);
        }
        state[i] &= mask;
      }
    }
  }
}
