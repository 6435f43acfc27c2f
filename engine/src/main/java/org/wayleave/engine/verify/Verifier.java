package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.judge.Changes;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.situation.Situation.Known;

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

  private final Pack pack;
  private final Jurisdiction law;
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<Key, Span> found = new LinkedHashMap<>();
  private final Questions questions;
  private int checks;

  /// An edition and the days for which it is the law.
  private record Stretch(Day from, @Nullable Day until, Edition edition) {}

  /// What makes two defects of neighbouring editions one.
  private record Key(Check check, String statement, Origin origin, List<String> arguments) {}

  private record Span(Day from, @Nullable Day until, @Nullable SortedMap<String, Known> witness) {}

  private Verifier(Pack pack, Jurisdiction law, long steps) {
    this.pack = pack;
    this.law = law;
    var builder = new GraphBuilder();
    List<Day> days = Changes.of(law);
    for (int i = 0; i < days.size(); i++) {
      Day until = i + 1 < days.size() ? days.get(i + 1).plusDays(-1) : null;
      var on = new LawOn(law, days.get(i), pack.checkedUntil());
      stretches.add(
          new Stretch(days.get(i), until, Lowering.lower(pack.vocabulary(), on, true, builder)));
    }
    Edition first = stretches.getFirst().edition();
    var impossible = new ArrayList<>(first.impossible());
    impossible.add(Graph.not(first.reach()));
    this.questions = new Questions(builder.build(), impossible, steps);
  }

  /// What was checked and what is wrong.
  ///
  /// @param editions how many editions of the law there are
  /// @param checks how many questions were asked of it
  public record Report(int editions, int checks, List<Defect> defects) {
    public Report {
      defects = List.copyOf(defects);
    }
  }

  /// Checks a jurisdiction of a pack.
  ///
  /// @param steps how many literals the search behind one answer may set; past it a defect says
  ///   that something was not proved
  public static Report verify(Pack pack, Jurisdiction law, long steps) {
    var verifier = new Verifier(pack, law, steps);
    verifier.stretches.forEach(verifier::edition);
    law.questions().forEach(verifier::question);
    verifier.unused();
    return new Report(verifier.stretches.size(), verifier.checks, verifier.defects());
  }

  private List<Defect> defects() {
    var defects = new ArrayList<Defect>();
    found.forEach((key, span) ->
        defects.add(
            new Defect(
                key.check(),
                key.statement(),
                key.origin(),
                span.from(),
                span.until(),
                key.arguments(),
                span.witness())));
    return defects;
  }

  private void edition(Stretch stretch) {
    var seen = new HashSet<String>();
    for (LoweredRule rule : stretch.edition().rules()) {
      rule(stretch, rule);
      for (LoweredException exception : rule.exceptions()) {
        exception(stretch, exception, seen);
      }
    }
    sanctions(stretch);
  }

  private void rule(Stretch stretch, LoweredRule rule) {
    Origin origin = rule.rule().origin();
    String id = rule.rule().id();
    if (ask(stretch, id, origin, rule.applies())) {
      return;
    }
    if (!ask(stretch, id, origin, rule.condition())) {
      List<Expr> parts = parts(rule.rule());
      List<Integer> edges = parts.stream().map(part -> stretch.edition().edge(part)).toList();
      List<Integer> clash = questions.clash(edges);
      var words = clash.stream().map(i -> Integer.toString(i + 1)).toList();
      report(
          Check.CONTRADICTORY,
          stretch,
          id,
          origin,
          List.of(id, words.isEmpty() ? "1" : String.join(", ", words)),
          null);
    } else {
      report(Check.SWALLOWED, stretch, id, origin, List.of(id), rule.condition());
    }
  }

  /// The parts of a rule's condition, one by one.
  private static List<Expr> parts(Rule rule) {
    var parts = new ArrayList<Expr>();
    spread(rule.when(), parts);
    return parts;
  }

  private static void spread(Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.All all) {
      all.parts().forEach(part -> spread(part, parts));
    } else {
      parts.add(expr);
    }
  }

  private void exception(Stretch stretch, LoweredException exception, Set<String> seen) {
    String id = exception.exception().id();
    exception.exceptions().forEach(inner -> exception(stretch, inner, seen));
    if (!seen.add(id)) {
      return;
    }
    Origin origin = exception.exception().origin();
    if (!ask(stretch, id, origin, exception.applies())) {
      report(Check.EXCEPTION_CONTRADICTORY, stretch, id, origin, List.of(id), null);
      return;
    }
    for (LoweredRule rule : stretch.edition().rules()) {
      if (reached(rule, id) && ask(stretch, id, origin, rule.condition(), exception.applies())) {
        return;
      }
    }
    report(Check.EXCEPTION_IDLE, stretch, id, origin, List.of(id), exception.applies());
  }

  private static boolean reached(LoweredRule rule, String exception) {
    return rule.exceptions().stream().anyMatch(each -> isOrHas(each, exception));
  }

  private static boolean isOrHas(LoweredException exception, String id) {
    return exception.exception().id().equals(id)
        || exception.exceptions().stream().anyMatch(inner -> isOrHas(inner, id));
  }

  private void sanctions(Stretch stretch) {
    List<Sanction> inForce =
        law.sanctions().stream()
            .filter(sanction -> stretch.edition().law().holds(sanction.origin(), false))
            .toList();
    for (LoweredRule rule : stretch.edition().rules()) {
      checks++;
      if (isPunished(rule.rule()) && !isFollowed(rule.rule(), inForce, stretch)) {
        report(
            Check.WITHOUT_SANCTION,
            stretch,
            rule.rule().id(),
            rule.rule().origin(),
            List.of(rule.rule().id()),
            rule.applies());
      }
    }
    for (Sanction sanction : inForce) {
      checks++;
      boolean follows =
          stretch.edition().rules().stream()
              .anyMatch(rule -> Lowering.reaches(sanction.to(), rule.rule()));
      if (!follows) {
        report(
            Check.WITHOUT_RULE,
            stretch,
            sanction.id(),
            sanction.origin(),
            List.of(sanction.id()),
            null);
      }
    }
  }

  private static boolean isPunished(Rule rule) {
    return rule.breaches().stream()
        .anyMatch(breach -> breach.finding().compareTo(Finding.ADMINISTRATIVE_VIOLATION) >= 0);
  }

  /// What follows on every crime or violation alike, such as a publication of the decision, is not
  /// what punishes this one.
  private boolean isFollowed(Rule rule, List<Sanction> inForce, Stretch stretch) {
    return inForce.stream()
            .anyMatch(sanction -> isOwn(sanction.to()) && Lowering.reaches(sanction.to(), rule))
        || law.referrals().stream()
            .anyMatch(referral ->
                referral.rules().contains(rule.id())
                    && stretch.edition().law().holds(referral.origin(), false));
  }

  private static boolean isOwn(Target target) {
    return switch (target.kind()) {
      case IDS, TAG -> true;
      case ALL_ADMINISTRATIVE, ALL_CRIME -> false;
    };
  }

  /// An open question must be worth asking in some edition: most are older than what they turn on,
  /// or outlive it.
  private void question(Question question) {
    for (Stretch stretch : stretches) {
      checks++;
      if (questions.turns(question.id(), outcomes(stretch.edition()))) {
        return;
      }
    }
    report(
        Check.QUESTION_IDLE,
        stretches.getLast(),
        question.id(),
        question.origin(),
        List.of(question.id()),
        null);
  }

  /// Everything that is asked of an edition: its rules and what follows from them.
  private Set<Integer> outcomes(Edition edition) {
    var outcomes = new LinkedHashSet<Integer>();
    edition.rules().forEach(rule -> outcomes.add(rule.applies()));
    edition.rules().forEach(rule -> outcomes.addAll(rule.breaches()));
    edition.untranslated().forEach(block -> outcomes.add(block.applies()));
    outcomes.add(edition.scope());
    outcomes.addAll(edition.statements().values());
    for (Sanction sanction : law.sanctions()) {
      for (Sanction.Line line : sanction.lines()) {
        add(edition, line.tierWhen(), outcomes);
        add(edition, line.when(), outcomes);
      }
    }
    law.concurrences().forEach(each -> add(edition, each.when(), outcomes));
    law.recourses().forEach(each -> add(edition, each.when(), outcomes));
    law.remedies().forEach(each -> add(edition, each.offeredWhen(), outcomes));
    return outcomes;
  }

  private static void add(Edition edition, @Nullable Expr condition, Set<Integer> outcomes) {
    if (condition != null) {
      outcomes.add(edition.edge(condition));
    }
  }

  /// Whether some situation makes all these edges true; what isn't found out is told, and taken as
  /// a yes.
  private boolean ask(Stretch stretch, String id, Origin origin, int... edges) {
    checks++;
    Boolean answer = questions.can(edges);
    if (answer == null) {
      report(Check.NOT_PROVED, stretch, id, origin, List.of(id), null);
    }
    return answer == null || answer;
  }

  /// @param shown the edge that facts are to be shown for; absent: none
  private void report(
      Check check,
      Stretch stretch,
      String id,
      Origin origin,
      List<String> arguments,
      @Nullable Integer shown) {
    var key = new Key(check, id, origin, arguments);
    Span before = found.get(key);
    Day from = before == null ? stretch.from() : before.from();
    var witness =
        before != null ? before.witness() : shown == null ? null : questions.witness(shown);
    found.put(key, new Span(from, stretch.until(), witness));
  }

  /// Facts and terms that nothing reads, and findings that nothing comes to.
  private void unused() {
    Uses uses = Uses.of(pack, law);
    for (var fact : pack.vocabulary().facts()) {
      checks++;
      if (!fact.comparisonOnly() && !uses.facts().contains(fact.id())) {
        var origin = new Origin(null, List.of(), null, null, null, "", 0);
        report(Check.FACT_UNUSED, stretches.getLast(), fact.id(), origin, List.of(fact.id()), null);
      }
    }
    for (var term : law.terms()) {
      checks++;
      if (!uses.terms().contains(term.id())) {
        report(
            Check.TERM_UNUSED,
            stretches.getLast(),
            term.id(),
            term.origin(),
            List.of(term.id()),
            null);
      }
    }
    var reached = new HashMap<Finding, Boolean>();
    for (Stretch stretch : stretches) {
      for (LoweredRule rule : stretch.edition().rules()) {
        for (int i = 0; i < rule.breaches().size(); i++) {
          Finding finding = rule.rule().breaches().get(i).finding();
          if (!reached.getOrDefault(finding, false)) {
            reached.put(finding, !Boolean.FALSE.equals(questions.can(rule.breaches().get(i))));
          }
        }
      }
    }
    for (Map.Entry<Finding, Boolean> each : new TreeMap<>(reached).entrySet()) {
      checks++;
      if (!each.getValue()) {
        var origin = new Origin(null, List.of(), null, null, null, "", 0);
        report(
            Check.FINDING_UNREACHED,
            stretches.getLast(),
            each.getKey().id(),
            origin,
            List.of(each.getKey().id()),
            null);
      }
    }
  }
}
