package org.wayleave.compiler.resolve;

import java.util.List;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Statements.Remedy;

/// A remedy may touch only what the user can lawfully choose: never a count, a sum, a date or what
/// has happened.
final class RemedyCheck {
  private RemedyCheck() {}

  static Remedy.Change change(
      Statement.Change change, Lexicon lexicon, ConditionResolver conditions, Problems problems) {
    Name name = change.fact();
    Fact fact = lexicon.knownFact(name);
    if (fact == null) {
      return new Remedy.Change(name.text(), List.of());
    }
    switch (fact.kind()) {
      case NUMBER, DATE, DAYS, MONTHS -> {
        problems.add(
            "L069", name.at(), name.text(), fact.kind().name().toLowerCase(java.util.Locale.ROOT));
        return new Remedy.Change(name.text(), List.of());
      }
      case YES_NO, ONE_OF, SOME_OF -> {}
    }
    if (!fact.changeable()) {
      problems.add("L068", name.at(), name.text());
    }
    if (change.set() != (fact.kind() == Fact.Kind.SOME_OF)) {
      problems.add("L084", name.at(), name.text());
    }
    return new Remedy.Change(name.text(), conditions.valuesOf(fact, change.values()));
  }
}
