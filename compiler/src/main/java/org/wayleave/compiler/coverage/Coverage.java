package org.wayleave.compiler.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Statements.RuleException;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;

/// How much of a law is encoded, and what of it some decided case or some situation exercises.
///
/// A case is judged with its facts on its day, a situation on its day of assessment; one that sets
/// none on the day until which the sources of the law were checked, so that the same files give the
/// same coverage. All readings count, and no residual clause.
///
/// @param jurisdictions in the order of the pack
public record Coverage(List<JurisdictionCoverage> jurisdictions) {
  public Coverage {
    jurisdictions = List.copyOf(jurisdictions);
  }

  /// @param cases how many cases of the pack exercise this law
  /// @param works in the order of the pack
  /// @param left ids of exceptions that take no rule back, but a term, a relief or a bar: no answer
  ///   tells of them, so they are counted nowhere
  public record JurisdictionCoverage(
      String jurisdiction, int cases, List<WorkCoverage> works, List<String> left) {
    public JurisdictionCoverage {
      works = List.copyOf(works);
      left = List.copyOf(left);
    }
  }

  /// Statements of one id are one.
  public record WorkCoverage(
      Work work,
      ArticleCoverage articles,
      Exercised rules,
      Exercised sanctions,
      Exercised exceptions) {}

  /// Ids in the order of the pack.
  ///
  /// @param decided what some answer has as applying, in conflict or defeated; a sanction also
  ///   where it is waived or barred, a requirement also where it is met or pending
  /// @param open what is open wherever an answer has it
  /// @param idle what no answer has
  public record Exercised(List<String> decided, List<String> open, List<String> idle) {
    public Exercised {
      decided = List.copyOf(decided);
      open = List.copyOf(open);
      idle = List.copyOf(idle);
    }

    public int count() {
      return decided.size() + open.size() + idle.size();
    }
  }

  /// @param texts the official texts to compare with; absent: none
  /// @param situations beside the cases of the pack
  public static Coverage of(Pack pack, @Nullable TextFolder texts, List<Situation> situations) {
    var all = new ArrayList<>(situations);
    for (DecidedCase decided : pack.cases()) {
      if (pack.jurisdictions().stream().anyMatch(law -> isUnder(decided, law))) {
        all.add(situation(decided, pack));
      }
    }
    Exercise exercise = Exercise.of(all, Assessor.of(pack).withoutAdvice(), pack.checkedUntil());
    return new Coverage(
        pack.jurisdictions().stream().map(law -> of(law, pack, texts, exercise)).toList());
  }

  private static boolean isUnder(DecidedCase decided, Jurisdiction law) {
    return decided.jurisdiction().equals(law.id());
  }

  /// A case, under the law that was applied.
  private static Situation situation(DecidedCase decided, Pack pack) {
    Situation read = SituationReader.readJson(pack, decided.situation()).situation();
    if (read == null) {
      throw new IllegalArgumentException("the facts of " + decided.id() + " are no situation");
    }
    return new Situation(
        read.name(),
        List.of(decided.jurisdiction()),
        read.topics(),
        read.assessedOn(),
        read.parts());
  }

  private static JurisdictionCoverage of(
      Jurisdiction law, Pack pack, @Nullable TextFolder texts, Exercise exercise) {
    int cases = (int) pack.cases().stream().filter(decided -> isUnder(decided, law)).count();
    var seen = new ArrayList<RuleException>();
    var left = new TreeSet<String>();
    for (RuleException exception : law.exceptions()) {
      if (isOfRules(exception, law)) {
        seen.add(exception);
      } else {
        left.add(exception.id());
      }
    }
    List<WorkCoverage> works =
        law.works().stream()
            .map(work ->
                new WorkCoverage(
                    work,
                    ArticleCoverage.of(law, work, texts),
                    exercise.of(ids(law.rules(), work), work.id()),
                    exercise.of(ids(law.sanctions(), work), work.id()),
                    exercise.of(ids(seen, work), work.id())))
            .toList();
    return new JurisdictionCoverage(law.id(), cases, works, List.copyOf(left));
  }

  /// Whether it takes a rule back, or an exception to one.
  private static boolean isOfRules(RuleException exception, Jurisdiction law) {
    Target to = exception.to();
    return to.kind() != Target.Kind.IDS
        || law.rules().stream().anyMatch(rule -> to.names().contains(rule.id()))
        || law.exceptions().stream()
            .anyMatch(other -> to.names().contains(other.id()) && isOfRules(other, law));
  }

  /// The ids of the statements that stand in a work, each once.
  private static Set<String> ids(List<? extends Statement> statements, Work work) {
    var ids = new LinkedHashSet<String>();
    for (Statement statement : statements) {
      Citation provision = statement.origin().provision();
      if (provision != null && provision.work().equals(work.id())) {
        ids.add(statement.id());
      }
    }
    return ids;
  }
}
