package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.judge.Changes;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;

/// Checks a law over every situation that its vocabulary allows, in each of its editions: what
/// Cedar's analysis does for policies (Cutler and others, "Cedar: a new language for expressive,
/// fast, safe, and analyzable authorization", 2024), for dated law.
///
/// All editions stand in one graph, in which what two of them share is one node, so that it is
/// asked about once. A rule on procedure, which is judged by the law of the day of assessment, is
/// checked as of the day until which the sources of the pack were checked. Residual clauses count:
/// what applies through them alone is no dead law.
public final class Verifier {
  /// How many literals the search behind one answer may set.
  public static final long STEPS = 20_000_000;

  private Verifier() {}

  /// What was checked and what is wrong.
  ///
  /// @param editions how many editions of the law there are
  /// @param checks how many questions were asked of it
  /// @param unread the versions that nobody could read or confirm
  public record Report(int editions, int checks, List<Defect> defects, List<Unread> unread) {
    public Report {
      defects = List.copyOf(defects);
      unread = List.copyOf(unread);
    }

    /// Whether everything that was asked was found out.
    public boolean isProved() {
      return defects.stream().noneMatch(defect -> defect.check() == Check.NOT_PROVED);
    }
  }

  /// A version of an instrument that nobody could read or confirm: what is verified of it is what
  /// was inferred.
  public record Unread(Work work, Work.Version version) {}

  /// Checks a jurisdiction of a pack.
  ///
  /// @param steps how many literals the search behind one answer may set; past it a defect says
  ///   that something was not proved
  public static Report verify(Pack pack, Jurisdiction law, long steps) {
    var builder = new GraphBuilder();
    List<Stretch> stretches = stretches(pack, law, builder);
    Edition first = stretches.getFirst().edition();
    var impossible = new ArrayList<>(first.impossible());
    impossible.add(Graph.not(first.reach()));
    Questions questions = Questions.of(builder.build(), impossible, asked(pack, first), steps);
    if (questions == null) {
      return new Report(stretches.size(), 1, List.of(nothing(law, stretches)), unread(law));
    }
    var inquiry = new Inquiry(pack, law, stretches, questions);
    check(inquiry);
    return new Report(stretches.size(), inquiry.checks(), inquiry.defects(), unread(law));
  }

  private static List<Stretch> stretches(Pack pack, Jurisdiction law, GraphBuilder builder) {
    var stretches = new ArrayList<Stretch>();
    List<Day> days = Changes.of(law);
    for (int i = 0; i < days.size(); i++) {
      Day until = i + 1 < days.size() ? days.get(i + 1).plusDays(-1) : null;
      var on = new LawOn(law, days.get(i), pack.checkedUntil());
      var edition = Lowering.lower(pack.vocabulary(), on, true, builder);
      stretches.add(new Stretch(i, days.get(i), until, edition));
    }
    return stretches;
  }

  /// Where each fact is asked that is not asked everywhere.
  private static Map<String, Integer> asked(Pack pack, Edition edition) {
    var asked = new HashMap<String, Integer>();
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.askedWhen() != null && fact.derived() == null) {
        asked.put(fact.id(), edition.edge(fact.askedWhen()));
      }
    }
    return asked;
  }

  private static Defect nothing(Jurisdiction law, List<Stretch> stretches) {
    var nowhere = new Origin(null, List.of(), null, null, null, "", 0);
    return new Defect(
        Check.NO_SITUATION,
        law.id(),
        nowhere,
        stretches.getFirst().from(),
        null,
        List.of(law.id()),
        null);
  }

  private static void check(Inquiry inquiry) {
    var rules = new RuleChecks(inquiry);
    var conflicts = new ConflictChecks(inquiry);
    var sanctions = new SanctionChecks(inquiry);
    for (Stretch stretch : inquiry.stretches()) {
      rules.check(stretch);
      conflicts.check(stretch);
      sanctions.check(stretch);
    }
    new TimeChecks(inquiry).check();
    new UseChecks(inquiry).check();
    new RemedyChecks(inquiry).check();
    new PropertyChecks(inquiry).check();
  }

  private static List<Unread> unread(Jurisdiction law) {
    var unread = new ArrayList<Unread>();
    for (Work work : law.works()) {
      for (Work.Version version : work.versions()) {
        if (version.isDoubtful()) {
          unread.add(new Unread(work, version));
        }
      }
    }
    return unread;
  }
}
