package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.law.Statements.Remedy;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Twin;

/// Whether a remedy makes anything lawful: V116.
///
/// Some situation in which something is breached and the remedy is offered must have nothing
/// breached once the remedy's facts are set, by the law of the last edition. It need not help
/// everybody, nor by itself against everything.
final class RemedyChecks {
  private final Inquiry inquiry;
  private final Stretch stretch;

  RemedyChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.stretch = inquiry.stretches().getLast();
  }

  void check() {
    for (Remedy remedy : inquiry.law().remedies()) {
      if (stretch.holds(remedy.origin())) {
        check(remedy);
      }
    }
  }

  private void check(Remedy remedy) {
    inquiry.count();
    Found found = helps(remedy);
    if (found != Found.ONE) {
      Check check = found == Found.NONE ? Check.REMEDY_IDLE : Check.NOT_PROVED;
      inquiry.report(check, stretch, remedy, List.of(remedy.id()));
    }
  }

  private Found helps(Remedy remedy) {
    Questions questions = inquiry.questions();
    Completions now = questions.completions();
    Twin twin =
        questions.twin(
            remedy.sets().stream()
                .flatMapToInt(change -> Arrays.stream(questions.variables(change.fact())))
                .toArray());
    int[] breaches = breaches();
    Completions then = twin.of(breaches);
    var asked = new ArrayList<Integer>();
    asked.add(now.any(Arrays.stream(breaches).map(now::where).toArray()));
    asked.add(
        now.where(
            remedy.offeredWhen() == null
                ? Graph.TRUE
                : stretch.edition().edge(remedy.offeredWhen())));
    for (int breach : breaches) {
      asked.add(then.whereNot(breach));
    }
    for (Remedy.Change change : remedy.sets()) {
      for (int variable : questions.variables(change.fact())) {
        asked.add(isSet(then, variable, change));
      }
    }
    Found found = now.find(asked.stream().mapToInt(Integer::intValue).toArray());
    twin.end();
    return found;
  }

  /// The breaches that the law of the last edition knows.
  private int[] breaches() {
    return stretch.edition().rules().stream()
        .map(LoweredRule::breaches)
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .distinct()
        .toArray();
  }

  private static int isSet(Completions then, int variable, Remedy.Change change) {
    var named = then.variable(variable);
    return switch (named.kind()) {
      case MEMBER -> then.where(variable, change.values().contains(named.member()) ? 0 : 1);
      case PRESENCE -> then.where(variable, 0);
      default -> then.where(variable, named.cells().indexOf(change.values().getFirst()));
    };
  }
}
