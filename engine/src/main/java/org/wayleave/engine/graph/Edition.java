package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements.RuleException;
import org.wayleave.engine.law.Statements.Untranslated;

/// The law of one jurisdiction between two changes, lowered into a graph.
///
/// @param impossible edges that are false in every possible situation
/// @param rules those in force, in the order of the pack
/// @param edges where each condition of the law ended up in the graph
public record Edition(
    LawOn law,
    List<Integer> impossible,
    int reach,
    int scope,
    int person,
    int unit,
    int responsible,
    List<LoweredRule> rules,
    List<LoweredUntranslated> untranslated,
    IdentityHashMap<Expr, Integer> edges,
    Map<String, Integer> statements) {
  public Edition {
    impossible = List.copyOf(impossible);
    rules = List.copyOf(rules);
    untranslated = List.copyOf(untranslated);
    edges = new IdentityHashMap<>(edges);
    statements = Map.copyOf(statements);
  }

  /// Where in the graph it is that the one judged is such a subject: `person`, `unit` or
  /// `responsible`; true where a line names none.
  public int subject(@Nullable String subject) {
    return switch (subject) {
      case null -> Graph.TRUE;
      case "person" -> person;
      case "unit" -> unit;
      default -> responsible;
    };
  }

  /// Where a condition of this edition's law is in the graph.
  public int edge(Expr condition) {
    Integer edge = edges.get(condition);
    if (edge == null) {
      throw new IllegalArgumentException("not a condition of this edition: " + condition);
    }
    return edge;
  }

  /// @param condition what the rule itself says, its exceptions left out; of a requirement: that it
  ///   is not met
  /// @param applies the condition, the exceptions and what prevails over it
  /// @param demanded of a requirement: that it is asked for at all; else the condition
  /// @param met of a requirement: what fulfils it; else false
  /// @param late of a requirement with a deadline: that it has passed; else true
  /// @param breaches an edge for each breach of the rule, in its order
  /// @param exceptions those that reach the rule
  /// @param permits those that stand against it without prevailing, with their edges
  public record LoweredRule(
      Rule rule,
      int condition,
      int applies,
      int demanded,
      int met,
      int late,
      List<Integer> breaches,
      List<LoweredException> exceptions,
      List<LoweredPermit> permits) {
    public LoweredRule {
      breaches = List.copyOf(breaches);
      exceptions = List.copyOf(exceptions);
      permits = List.copyOf(permits);
    }

    /// The edges on each of which a sanction of the rule follows: a criminal one follows from a
    /// crime only; every other from the rule.
    public List<Integer> followedBy(Sanction sanction) {
      if (!sanction.kind().equals("criminal")) {
        return List.of(applies);
      }
      var crimes = new ArrayList<Integer>();
      for (int i = 0; i < breaches.size(); i++) {
        if (rule.breaches().get(i).finding() == Finding.CRIME) {
          crimes.add(breaches.get(i));
        }
      }
      return crimes;
    }
  }

  /// @param applies its condition and no exception to it
  public record LoweredException(
      RuleException exception, int applies, List<LoweredException> exceptions) {
    public LoweredException {
      exceptions = List.copyOf(exceptions);
    }
  }

  /// @param prevails the permit defeats the rule; else both stand in conflict
  public record LoweredPermit(String rule, int applies, boolean prevails) {}

  public record LoweredUntranslated(Untranslated untranslated, int applies) {}
}
