package org.wayleave.engine.judge;

import java.util.List;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;

/// Which of two versions of a rule's sanctions is milder: by the gravest kind of measure, then its
/// maximum, then its minimum. Equal or incomparable: the older.
final class Milder {
  static final Text NO_LONGER_LAW = new Text("the rule has ended since", "该规则此后已失效");
  static final Text NO_LONGER_REACHED =
      new Text("the later version no longer reaches this conduct", "新版本已不再涵盖该行为");
  static final Text LESS = new Text("the later version punishes less", "新版本处罚较轻");
  static final Text NOT_LESS =
      new Text("the later version does not punish less, so the older holds", "新版本处罚并不较轻，适用行为时的规定");

  private Milder() {}

  /// Whether the law of the day of assessment lets a milder later law count for this rule.
  static boolean covers(Edition later, LoweredRule rule) {
    for (Statements.Milder milder : later.law().jurisdiction().milder()) {
      if (later.law().holds(milder.origin(), true) && Lowering.reaches(milder.to(), rule.rule())) {
        return true;
      }
    }
    return false;
  }

  static boolean isMilder(List<Sanction> before, List<Sanction> after, Vocabulary vocabulary) {
    Gravest then = Gravest.of(before, vocabulary);
    Gravest now = Gravest.of(after, vocabulary);
    if (then.severity() != now.severity()) {
      return now.severity() < then.severity();
    }
    if (!then.unit().equals(now.unit())) {
      return false;
    }
    return now.max() != then.max() ? now.max() < then.max() : now.min() < then.min();
  }

  /// The gravest measure that a sanction threatens.
  private record Gravest(int severity, String unit, long max, long min) {
    static Gravest of(List<Sanction> sanctions, Vocabulary vocabulary) {
      var gravest = new Gravest(0, "", 0, 0);
      for (Sanction sanction : sanctions) {
        for (Sanction.Line line : sanction.lines()) {
          Gravest other = of(line, vocabulary);
          if (other.isGraverThan(gravest)) {
            gravest = other;
          }
        }
      }
      return gravest;
    }

    private static Gravest of(Sanction.Line line, Vocabulary vocabulary) {
      int severity = 0;
      for (Vocabulary.Named measure : vocabulary.measures()) {
        if (measure.id().equals(line.measure())) {
          severity = measure.severity();
        }
      }
      Sanction.Amount amount = line.amount();
      String unit = amount.unit() == null ? "" : amount.unit();
      long max = amount.unlimited() || amount.max() == null ? Long.MAX_VALUE : amount.max();
      return new Gravest(severity, unit, max, amount.min() == null ? 0 : amount.min());
    }

    private boolean isGraverThan(Gravest other) {
      if (severity != other.severity) {
        return severity > other.severity;
      }
      return max != other.max ? max > other.max : min > other.min;
    }
  }
}
