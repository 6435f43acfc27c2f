package org.wayleave.engine.judge;

import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// What is known of every fact of a vocabulary, for the record.
public final class FactStates {
  private FactStates() {}

  public static SortedMap<String, FactState> of(
      SortedMap<String, Known> facts, Vocabulary vocabulary) {
    var words = FactWords.of(facts, vocabulary);
    var states = new TreeMap<String, FactState>();
    for (Fact fact : vocabulary.facts()) {
      if (fact.derived() == null) {
        states.put(fact.id(), words.state(fact));
      }
    }
    return states;
  }
}
