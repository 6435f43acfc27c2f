package org.wayleave.compiler.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.coverage.Coverage.Exercised;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Duty;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.ProofNode;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.situation.Situation;

/// What the answers to situations have of the law: which statements are decided in some answer, and
/// which are there at all.
final class Exercise {
  /// A statement in the work whose version was applied, or in whichever has it.
  private record Named(String id, @Nullable String work) {}

  private final Set<Named> decided = new HashSet<>();
  private final Set<Named> there = new HashSet<>();

  private Exercise() {}

  /// @param day of assessment where a situation sets none
  static Exercise of(List<Situation> situations, Assessor assessor, Day day) {
    List<Exercise> each =
        situations.parallelStream()
            .map(situation -> {
              var exercise = new Exercise();
              Day set = situation.assessedOn();
              var answer = assessor.assess(situation, set == null ? day : set, false);
              answer.parts().forEach(part -> part.jurisdictions().forEach(exercise::add));
              return exercise;
            })
            .toList();
    var all = new Exercise();
    for (Exercise one : each) {
      all.decided.addAll(one.decided);
      all.there.addAll(one.there);
    }
    return all;
  }

  /// How the statements of a work fare.
  Exercised of(Set<String> ids, String work) {
    var decidedIds = new ArrayList<String>();
    var open = new ArrayList<String>();
    var idle = new ArrayList<String>();
    for (String id : ids) {
      (isIn(decided, id, work) ? decidedIds : isIn(there, id, work) ? open : idle).add(id);
    }
    return new Exercised(decidedIds, open, idle);
  }

  private static boolean isIn(Set<Named> named, String id, String work) {
    return named.contains(new Named(id, work)) || named.contains(new Named(id, null));
  }

  private void add(JurisdictionAnswer answer) {
    for (Ground ground : answer.grounds()) {
      add(ground.rule(), ground.provision(), !ground.status().equals("open"));
      ground.defeatedBy().forEach(id -> there.add(new Named(id, null)));
    }
    for (Duty duty : answer.duties()) {
      add(duty.rule(), duty.provision(), !duty.status().equals("open"));
    }
    for (Exposure exposure : answer.exposure()) {
      add(exposure.sanction(), exposure.provision(), !exposure.status().equals("possible"));
    }
    answer.proof().grounds().forEach(this::addExceptions);
  }

  private void add(String id, @Nullable Provision provision, boolean isDecided) {
    var named = new Named(id, provision == null ? null : provision.work());
    there.add(named);
    if (isDecided) {
      decided.add(named);
    }
  }

  /// A proof has the exceptions that may apply, and those that an exception to them takes back.
  private void addExceptions(ProofNode node) {
    if (node.kind().equals("exception")) {
      add(node.id(), node.provision(), !node.value().equals("open"));
    }
    node.parts().forEach(this::addExceptions);
  }
}
