package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredPermit;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;

/// What a statement means: for each thing that it can bring about where in the graph it is that it
/// does. Two statements mean the same where none of these differs in any situation; in which words,
/// under which name and at which place they stand is no part of it.
///
/// @param statement absent for a boundary of the jurisdiction
/// @param parts by what it brings about: that a rule `applies` or has a `breach` of a class, the
///   `duty` of a requirement, a measure of a sanction with its amount, an effect of anything else
/// @param shape of a rule that stands in conflict with a permit: what it is made of, since a
///   conflict is known by the names of the two; else its parts
record Meaning(
    String sort,
    String id,
    @Nullable Statement statement,
    Map<String, Integer> parts,
    Map<String, Integer> shape) {
  /// How the part begins that says that a rule applies.
  static final String APPLIES = "applies";

  /// All that a statement other than a rule brings about, as one.
  static final String EFFECTS = "effects";

  /// Whether each of its parts is told by itself.
  boolean isOfParts() {
    return sort.equals("rule") || sort.equals("boundary");
  }

  private Meaning(
      String sort, String id, @Nullable Statement statement, Map<String, Integer> parts) {
    this(sort, id, statement, parts, parts);
  }

  /// All that an edition says, by sort and id, in the order of the law.
  ///
  /// @param reach where it says anything; true where that is taken for granted
  static Map<String, Meaning> of(Edition edition, int reach, GraphBuilder graph) {
    return new Reader(edition, reach, graph).read();
  }

  private static final class Reader {
    private final Edition edition;
    private final int reach;
    private final GraphBuilder graph;
    private final LawOn on;
    private final Jurisdiction law;
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    Reader(Edition edition, int reach, GraphBuilder graph) {
      this.edition = edition;
      this.reach = reach;
      this.graph = graph;
      this.on = edition.law();
      this.law = on.jurisdiction();
    }

    Map<String, Meaning> read() {
      boundary("reach", edition.reach());
      boundary("scope", reached(edition.scope()));
      boundary("person", reached(edition.person()));
      boundary("unit", reached(edition.unit()));
      boundary("responsible", reached(edition.responsible()));
      edition
          .rules()
          .forEach(rule ->
              add(new Meaning("rule", rule.rule().id(), rule.rule(), rule(rule), shape(rule))));
      edition
          .untranslated()
          .forEach(block ->
              one(
                  "untranslated",
                  block.untranslated(),
                  couldBe(block.untranslated()),
                  block.applies()));
      law.sanctions().forEach(this::sanction);
      law.reliefs()
          .forEach(relief -> {
            String effect = (relief.shall() ? "shall " : "may ") + word(relief.effect());
            held("relief", relief, effect + aim(relief.to()), said(relief.id()));
          });
      law.bars().forEach(this::bar);
      law.concurrences()
          .forEach(each ->
              held("concur", each, word(each.effect()) + aim(each.to()), edge(each.when())));
      law.recourses().forEach(each -> held("recourse", each, terms(each), edge(each.when())));
      law.milder().forEach(each -> held("milder", each, "milder law" + aim(each.to()), Graph.TRUE));
      law.referrals()
          .forEach(each -> held("refer", each, each.rules() + " to " + each.works(), Graph.TRUE));
      law.remedies()
          .forEach(each -> held("remedy", each, each.sets().toString(), edge(each.offeredWhen())));
      return meanings;
    }

    private void boundary(String id, int edge) {
      add(new Meaning("boundary", id, null, Map.of("holds", edge)));
    }

    private void add(Meaning meaning) {
      meanings.put(meaning.sort() + ' ' + meaning.id(), meaning);
    }

    private void one(String sort, Statement statement, String part, int edge) {
      add(new Meaning(sort, statement.id(), statement, Map.of(part, reached(edge))));
    }

    /// What follows from a breach is taken from the law of the day of assessment.
    private void held(String sort, Statement statement, String part, int edge) {
      if (on.holds(statement.origin(), true)) {
        one(sort, statement, part, edge);
      }
    }

    private int reached(int edge) {
      return graph.and(reach, edge);
    }

    private int edge(@Nullable Expr condition) {
      return condition == null ? Graph.TRUE : edition.edge(condition);
    }

    private int said(String id) {
      Integer edge = edition.statements().get(id);
      if (edge == null) {
        throw new IllegalArgumentException("not in this edition: " + id);
      }
      return edge;
    }

    private Map<String, Integer> rule(LoweredRule rule) {
      var parts = new TreeMap<String, Integer>();
      String kind = word(rule.rule().kind());
      parts.put(APPLIES + ' ' + kind, reached(rule.applies()));
      if (rule.rule().kind() == Rule.Kind.REQUIRE) {
        parts.put("duty", reached(rule.demanded()));
      }
      for (int i = 0; i < rule.breaches().size(); i++) {
        Finding finding = rule.rule().breaches().get(i).finding();
        parts.merge("breach " + finding.id(), reached(rule.breaches().get(i)), graph::or);
      }
      return parts;
    }

    private Map<String, Integer> shape(LoweredRule rule) {
      if (rule.permits().stream().allMatch(LoweredPermit::prevails)) {
        return rule(rule);
      }
      var shape = new TreeMap<String, Integer>();
      shape.put("condition " + word(rule.rule().kind()), reached(rule.condition()));
      shape.put("demanded", reached(rule.demanded()));
      shape.put("taken", any(rule.exceptions().stream().map(LoweredException::applies).toList()));
      shape.put("permitted", permitted(rule, true));
      shape.put("contested", permitted(rule, false));
      for (Rule.Breach breach : rule.rule().breaches()) {
        if (breach.from() != null && on.conduct().isBefore(breach.from())) {
          continue;
        }
        shape.put(
            "breach " + breach.finding().id() + breach.subject() + breach.from(),
            edge(breach.when()));
      }
      return shape;
    }

    private int permitted(LoweredRule rule, boolean prevails) {
      return any(
          rule.permits().stream()
              .filter(permit -> permit.prevails() == prevails)
              .map(LoweredPermit::applies)
              .toList());
    }

    private int any(List<Integer> edges) {
      return graph.or(edges.stream().mapToInt(Integer::intValue).toArray());
    }

    /// A measure for each line; lines that are alike are one.
    private void sanction(Sanction sanction) {
      var parts = new TreeMap<String, Integer>();
      for (Sanction.Line line : sanction.lines()) {
        int edge =
            graph.and(
                followed(sanction),
                edition.subject(line.subject()),
                edge(line.tierWhen()),
                edge(line.when()));
        parts.merge(measure(sanction, line), reached(edge), graph::or);
      }
      boolean holds = on.holds(sanction.origin(), false) || on.holds(sanction.origin(), true);
      if (holds) {
        add(new Meaning("sanction", sanction.id(), sanction, parts));
      }
    }

    private int followed(Sanction sanction) {
      var from = new ArrayList<Integer>();
      for (LoweredRule rule : edition.rules()) {
        if (Lowering.reaches(sanction.to(), rule.rule())
            && on.holds(sanction.origin(), rule.rule().assessmentTime())) {
          from.addAll(rule.followedBy(sanction));
        }
      }
      return any(from);
    }

    private void bar(Statements.Bar bar) {
      if (!on.holds(bar.origin(), true)) {
        return;
      }
      var parts = new TreeMap<String, Integer>();
      String rest = bar.foundOn() + " " + bar.byMaximumTerm() + aim(bar.to());
      for (Statements.Bar.Period period : bar.periods()) {
        parts.merge(
            period.months() + " months " + rest,
            reached(graph.and(said(bar.id()), edge(period.when()))),
            graph::or);
      }
      if (bar.periods().isEmpty()) {
        parts.put(rest, reached(said(bar.id())));
      }
      add(new Meaning("bar", bar.id(), bar, parts));
    }

    private String measure(Sanction sanction, Sanction.Line line) {
      return String.join(
          " ",
          sanction.kind(),
          String.valueOf(sanction.authorities()),
          line.shall() ? "shall" : "may",
          line.added() ? "add" : "",
          line.measure(),
          amount(line.amount()),
          String.valueOf(line.base()),
          "on " + line.subject(),
          "choice " + line.choice(),
          "under " + sanction.under(),
          String.valueOf(on.doubt(sanction.origin(), false)));
    }

    private static String amount(Sanction.Amount amount) {
      return amount.min()
          + ".."
          + (amount.unlimited() ? "unlimited" : amount.max())
          + " "
          + amount.unit();
    }

    private static String couldBe(Statements.Untranslated block) {
      return "could be " + (block.couldBe() == null ? "nothing" : block.couldBe().id());
    }

    private static String terms(Statements.Recourse each) {
      return each.against()
          + " "
          + each.beforeDecision()
          + " "
          + each.within()
          + " "
          + each.unit()
          + aim(each.to());
    }

    private static String aim(Target target) {
      return " for " + word(target.kind()) + target.names() + target.except();
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
