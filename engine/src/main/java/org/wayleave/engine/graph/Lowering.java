package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredPermit;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Edition.LoweredUntranslated;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Statements.Judgement;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Statements.RuleException;
import org.wayleave.engine.law.Statements.Term;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.law.Work;

/// Lowers the law of one edition to one graph: a rule is its condition AND NOT each exception to
/// it.
public final class Lowering {
  private final GraphBuilder graph;
  private final LawOn law;
  private final Jurisdiction jurisdiction;
  private final boolean strict;
  private final FactLowering facts;
  private final IdentityHashMap<Expr, Integer> edges = new IdentityHashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private final Map<String, Integer> judgements = new HashMap<>();
  private final Map<String, LoweredRule> rules = new HashMap<>();
  private final IdentityHashMap<RuleException, LoweredException> exceptions =
      new IdentityHashMap<>();
  private final Set<String> underWay = new HashSet<>();

  private Lowering(
      Vocabulary vocabulary, LawOn law, Day counted, boolean strict, GraphBuilder graph) {
    this.graph = graph;
    this.law = law;
    this.jurisdiction = law.jurisdiction();
    this.strict = strict;
    this.facts = new FactLowering(graph, vocabulary, counted);
  }

  /// Adds the edition of a jurisdiction's law for these days to a graph. Editions in one graph
  /// share their variables, and the nodes in which they are alike.
  ///
  /// @param strict residual clauses count
  public static Edition lower(
      Vocabulary vocabulary, LawOn law, boolean strict, GraphBuilder graph) {
    return lower(vocabulary, law, law.assessment(), strict, graph);
  }

  /// The same, where time that runs until the assessment is counted to another day: what the law of
  /// two days says of the same facts is compared so.
  public static Edition lower(
      Vocabulary vocabulary, LawOn law, Day counted, boolean strict, GraphBuilder graph) {
    return new Lowering(vocabulary, law, counted, strict, graph).edition(vocabulary);
  }

  /// Where some conditions stand in a graph, and what cannot be.
  record Conditions(List<Integer> edges, List<Integer> impossible) {}

  /// Adds the conditions of some factors, and what the vocabulary rules out.
  static Conditions factors(
      Vocabulary vocabulary, LawOn law, GraphBuilder graph, List<Statements.Factor> factors) {
    var lowering = new Lowering(vocabulary, law, law.assessment(), false, graph);
    var impossible = FactLowering.impossible(vocabulary).stream().map(lowering::lower).toList();
    var edges = factors.stream().map(factor -> lowering.lower(factor.when())).toList();
    return new Conditions(edges, impossible);
  }

  private Edition edition(Vocabulary vocabulary) {
    var impossible = FactLowering.impossible(vocabulary).stream().map(this::lower).toList();
    int reach = lower(jurisdiction.reach());
    int scope = lower(jurisdiction.scope());
    int person = lower(jurisdiction.person());
    int unit = lower(jurisdiction.unit());
    int responsible = lower(jurisdiction.responsible());
    var lowered = new ArrayList<LoweredRule>();
    for (Rule rule : jurisdiction.rules()) {
      if (law.holds(rule.origin(), rule.assessmentTime())) {
        lowered.add(rule(rule));
      }
    }
    var untranslated = new ArrayList<LoweredUntranslated>();
    for (Statements.Untranslated block : jurisdiction.untranslated()) {
      if (law.holds(block.origin(), false)) {
        untranslated.add(new LoweredUntranslated(block, lower(block.when())));
      }
    }
    var statements = consequences();
    return new Edition(
        law,
        impossible,
        reach,
        scope,
        person,
        unit,
        responsible,
        lowered,
        untranslated,
        edges,
        statements);
  }

  /// Lowers the conditions of everything that follows from a breach. An edge a relief and bar: that
  /// it holds, exceptions counted.
  private Map<String, Integer> consequences() {
    var statements = new HashMap<String, Integer>();
    for (Sanction sanction : jurisdiction.sanctions()) {
      for (Sanction.Line line : sanction.lines()) {
        lowerIfPresent(line.tierWhen());
        lowerIfPresent(line.when());
      }
    }
    for (Statements.Relief relief : jurisdiction.reliefs()) {
      statements.put(relief.id(), lessExceptions(lower(relief.when()), relief.id()));
    }
    for (Statements.Bar bar : jurisdiction.bars()) {
      for (Statements.Bar.Period period : bar.periods()) {
        lowerIfPresent(period.when());
      }
      int stops = bar.stopsWhen() == null ? Graph.FALSE : lower(bar.stopsWhen());
      statements.put(bar.id(), lessExceptions(Graph.not(stops), bar.id()));
    }
    for (Statements.Concurrence concurrence : jurisdiction.concurrences()) {
      lowerIfPresent(concurrence.when());
    }
    for (Statements.Recourse recourse : jurisdiction.recourses()) {
      lowerIfPresent(recourse.when());
    }
    for (Statements.Remedy remedy : jurisdiction.remedies()) {
      lowerIfPresent(remedy.offeredWhen());
    }
    for (Statements.Benchmark benchmark : jurisdiction.benchmarks()) {
      for (Statements.Benchmark.Expectation expectation : benchmark.expectations()) {
        lower(expectation.when());
      }
    }
    return statements;
  }

  private int lessExceptions(int edge, String id) {
    var all = new ArrayList<Integer>();
    all.add(edge);
    for (RuleException exception : jurisdiction.exceptions()) {
      if (names(exception.to(), id) && law.holds(exception.origin(), false)) {
        all.add(Graph.not(exception(exception).applies()));
      }
    }
    return and(all);
  }

  private static boolean names(Target target, String id) {
    return target.kind() == Target.Kind.IDS && target.names().contains(id);
  }

  private void lowerIfPresent(@Nullable Expr condition) {
    if (condition != null) {
      lower(condition);
    }
  }

  private int lower(Expr expr) {
    int edge =
        switch (expr) {
          case Expr.Constant constant -> constant.value() ? Graph.TRUE : Graph.FALSE;
          case Expr.Not not -> Graph.not(lower(not.inner()));
          case Expr.All all -> graph.and(lowerAll(all.parts()));
          case Expr.Any any -> graph.or(lowerAll(any.parts()));
          case Expr.Is is -> facts.is(is);
          case Expr.Has has -> facts.has(has);
          case Expr.Within within -> facts.within(within);
          case Expr.Range range -> facts.range(range);
          case Expr.DoesNotApply test -> facts.doesNotApply(test.fact());
          case Expr.Term term -> term(term.term());
          case Expr.Reading reading -> reading(reading);
          case Expr.Judgement judgement -> judgement(judgement.judgement());
          case Expr.Applies applies -> applies(applies.rule());
          case Expr.InForce inForce -> inForce(inForce.work());
        };
    edges.put(expr, edge);
    return edge;
  }

  private int[] lowerAll(List<Expr> parts) {
    int[] lowered = new int[parts.size()];
    for (int i = 0; i < lowered.length; i++) {
      lowered[i] = lower(parts.get(i));
    }
    return lowered;
  }

  private int and(List<Integer> operands) {
    int[] edges = new int[operands.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = operands.get(i);
    }
    return graph.and(edges);
  }

  /// Lowers a named statement once, and guards against a law that the compiler should have refused.
  private <T> T once(String kind, String id, Map<String, T> done, Function<String, T> make) {
    T known = done.get(id);
    if (known != null) {
      return known;
    }
    if (!underWay.add(kind + id)) {
      throw new IllegalArgumentException("the law defines `" + id + "` by itself");
    }
    T made = make.apply(id);
    underWay.remove(kind + id);
    done.put(id, made);
    return made;
  }

  private int term(String id) {
    return once("term ", id, terms, this::defineTerm);
  }

  /// A term whose text is not in force yet, or no longer, is open: nobody knows what it would have
  /// meant.
  private int defineTerm(String id) {
    for (Term term : jurisdiction.terms()) {
      if (term.id().equals(id) && law.holds(term.origin(), false)) {
        int definition = lessExceptions(lower(term.definition()), id);
        String doubt = law.doubt(term.origin(), false);
        if (doubt == null) {
          return definition;
        }
        int force = version(doubt);
        return graph.or(
            graph.and(force, definition), graph.and(Graph.not(force), facts.unknown(id)));
      }
    }
    return facts.unknown(id);
  }

  private int version(String doubt) {
    return graph.atom(
        graph.variable(
            Variable.named(
                Variable.Kind.VERSION, doubt, null, List.of("in_force", "not_in_force"))),
        1);
  }

  private int reading(Expr.Reading test) {
    Question question =
        jurisdiction.questions().stream()
            .filter(q -> q.id().equals(test.question()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no open question " + test.question()));
    var cells = question.readings().stream().map(Statements.Reading::id).toList();
    int variable =
        graph.variable(Variable.named(Variable.Kind.QUESTION, question.id(), null, cells));
    long mask = 0;
    for (String reading : test.readings()) {
      mask |= 1L << cells.indexOf(reading);
    }
    return graph.atom(variable, mask);
  }

  private int judgement(String id) {
    return once("judgement ", id, judgements, this::defineJudgement);
  }

  private int defineJudgement(String id) {
    for (Judgement judgement : jurisdiction.judgements()) {
      if (judgement.id().equals(id) && law.holds(judgement.origin(), false)) {
        int decided = judgement.residual() && !strict ? Graph.FALSE : judged(judgement);
        int atLeast =
            judgement.atLeastWhen() == null ? Graph.FALSE : lower(judgement.atLeastWhen());
        int never = judgement.neverWhen() == null ? Graph.FALSE : lower(judgement.neverWhen());
        return graph.and(graph.or(decided, atLeast), Graph.not(never));
      }
    }
    return facts.unknown(id);
  }

  private int judged(Judgement judgement) {
    return graph.atom(
        graph.variable(
            Variable.named(Variable.Kind.JUDGEMENT, judgement.id(), null, List.of("yes", "no"))),
        1);
  }

  private int inForce(String workId) {
    Work.Version version = law.version(workId, false);
    if (version == null) {
      return Graph.FALSE;
    }
    return switch (version.status()) {
      case UNKNOWN, UNREAD -> version(workId + '@' + version.from());
      case IN_FORCE, INFERRED, NOT_ENFORCED, PUBLISHED, DRAFT, ENDED -> Graph.TRUE;
    };
  }

  private int applies(String id) {
    for (Rule rule : jurisdiction.rules()) {
      if (rule.id().equals(id) && law.holds(rule.origin(), rule.assessmentTime())) {
        return rule(rule).applies();
      }
    }
    return Graph.FALSE;
  }

  private LoweredRule rule(Rule rule) {
    return once("rule ", rule.id(), rules, id -> lowerRule(rule));
  }

  private LoweredRule lowerRule(Rule rule) {
    int demanded = doubted(lower(rule.when()), rule.origin(), rule.assessmentTime());
    int met = rule.metBy() == null ? Graph.FALSE : lower(rule.metBy());
    int late =
        rule.deadline() == null
            ? Graph.TRUE
            : facts.passed(
                rule.deadline().dateFact(), rule.deadline().count(), rule.deadline().months());
    int condition = graph.and(demanded, Graph.not(met), late);
    var reaching = reaching(rule);
    var permits = permits(rule);
    var all = new ArrayList<Integer>();
    all.add(condition);
    for (LoweredException exception : reaching) {
      if (takesWholeRule(exception.exception().to(), rule)) {
        all.add(Graph.not(exception.applies()));
      }
    }
    for (LoweredPermit permit : permits) {
      all.add(
          permit.prevails()
              ? Graph.not(permit.applies())
              : graph.or(Graph.not(permit.applies()), conflict(permit.rule(), rule.id())));
    }
    int applies = and(all);
    var breaches = new ArrayList<Integer>();
    for (Rule.Breach breach : rule.breaches()) {
      breaches.add(breach(breach, applies, reaching));
    }
    return new LoweredRule(
        rule, condition, applies, demanded, met, late, breaches, reaching, permits);
  }

  private int doubted(int edge, Origin origin, boolean assessmentTime) {
    String doubt = law.doubt(origin, assessmentTime);
    return doubt == null ? edge : graph.and(edge, version(doubt));
  }

  private int conflict(String permit, String rule) {
    return graph.atom(
        graph.variable(
            Variable.named(
                Variable.Kind.CONFLICT, permit + '/' + rule, null, List.of(rule, permit))),
        1);
  }

  private int breach(Rule.Breach breach, int applies, List<LoweredException> exceptions) {
    if (breach.from() != null && law.conduct().isBefore(breach.from())) {
      return Graph.FALSE;
    }
    var all = new ArrayList<Integer>();
    all.add(applies);
    if (breach.when() != null) {
      all.add(lower(breach.when()));
    }
    if (breach.subject() != null) {
      all.add(subject(breach.subject()));
    }
    for (LoweredException exception : exceptions) {
      if (takesClass(exception.exception().to(), breach.finding())) {
        all.add(Graph.not(exception.applies()));
      }
    }
    return and(all);
  }

  private int subject(String subject) {
    return lower(
        switch (subject) {
          case "person" -> jurisdiction.person();
          case "unit" -> jurisdiction.unit();
          case "responsible" -> jurisdiction.responsible();
          default -> throw new IllegalArgumentException("no such subject: " + subject);
        });
  }

  /// The exceptions in force that reach a rule, by its name, its tag or the class of its breach.
  private List<LoweredException> reaching(Rule rule) {
    var reaching = new ArrayList<LoweredException>();
    for (RuleException exception : jurisdiction.exceptions()) {
      if (reaches(exception.to(), rule) && law.holds(exception.origin(), false)) {
        reaching.add(exception(exception));
      }
    }
    return reaching;
  }

  /// Whether a target names this rule, its tag, or the class of one of its breaches.
  public static boolean reaches(Target target, Rule rule) {
    if (target.except().contains(rule.id())) {
      return false;
    }
    return switch (target.kind()) {
      case IDS -> target.names().contains(rule.id());
      case TAG -> rule.tags().containsAll(target.names());
      case ALL_ADMINISTRATIVE, ALL_CRIME ->
          rule.breaches().stream().anyMatch(breach -> takesClass(target, breach.finding()));
    };
  }

  /// That the deadline of a rule has passed, as a test of its date.
  public static Expr passed(Rule.Deadline deadline, Day assessment) {
    Day last = FactLowering.lastLate(assessment, deadline.count(), deadline.months());
    return new Expr.Range(deadline.dateFact(), null, (long) last.number());
  }

  private static boolean takesClass(Target target, Finding finding) {
    return switch (target.kind()) {
      case IDS, TAG -> false;
      case ALL_ADMINISTRATIVE -> finding == Finding.ADMINISTRATIVE_VIOLATION;
      case ALL_CRIME -> finding == Finding.CRIME;
    };
  }

  /// An exception to a class takes the rule as a whole only where each of its breaches is of that
  /// class.
  private static boolean takesWholeRule(Target target, Rule rule) {
    return switch (target.kind()) {
      case IDS, TAG -> true;
      case ALL_ADMINISTRATIVE, ALL_CRIME ->
          rule.breaches().stream().allMatch(breach -> takesClass(target, breach.finding()));
    };
  }

  private LoweredException exception(RuleException exception) {
    LoweredException known = exceptions.get(exception);
    if (known != null) {
      return known;
    }
    if (!underWay.add("exception " + exception.id())) {
      throw new IllegalArgumentException("the exception `" + exception.id() + "` defeats itself");
    }
    var against = new ArrayList<LoweredException>();
    for (RuleException other : jurisdiction.exceptions()) {
      if (names(other.to(), exception.id()) && law.holds(other.origin(), false)) {
        against.add(exception(other));
      }
    }
    var all = new ArrayList<Integer>();
    all.add(doubted(lower(exception.when()), exception.origin(), false));
    against.forEach(other -> all.add(Graph.not(other.applies())));
    var lowered = new LoweredException(exception, and(all), against);
    underWay.remove("exception " + exception.id());
    exceptions.put(exception, lowered);
    return lowered;
  }

  private List<LoweredPermit> permits(Rule rule) {
    var permits = new ArrayList<LoweredPermit>();
    for (Rule permit : jurisdiction.rules()) {
      boolean prevails = permit.prevailsOver().contains(rule.id());
      if ((prevails || permit.against().contains(rule.id()))
          && law.holds(permit.origin(), permit.assessmentTime())) {
        permits.add(new LoweredPermit(permit.id(), rule(permit).applies(), prevails));
      }
    }
    return permits;
  }
}
