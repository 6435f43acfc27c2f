package org.wayleave.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The truth tables of docs/semantics.md.
class DecideTest {
  private static final String[] VALUES = {"true", "false", "open"};

  private final GraphBuilder builder = new GraphBuilder();

  private int variable(String name) {
    return builder.atom(
        builder.variable(Variable.named(Variable.Kind.FACT, name, null, List.of("yes", "no"))), 1);
  }

  private static long cells(String value) {
    return switch (value) {
      case "true" -> 1;
      case "false" -> 2;
      default -> 3;
    };
  }

  @Test
  void andOrNotAndExceptFollowTheTables() {
    int a = variable("a");
    int b = variable("b");
    int and = builder.and(a, b);
    int or = builder.or(a, b);
    int except = builder.and(a, Graph.not(b));
    Graph graph = builder.build();
    var table = new StringBuilder();
    for (String x : VALUES) {
      for (String y : VALUES) {
        Decide values = Decide.read(graph, new long[] {cells(x), cells(y)});
        table.append(
            "%s %s: and %s, or %s, a except b %s, not a %s%n"
                .formatted(
                    x,
                    y,
                    values.word(and),
                    values.word(or),
                    values.word(except),
                    values.word(Graph.not(a))));
      }
    }
    assertEquals(
        """
        true true: and true, or true, a except b false, not a false
        true false: and false, or true, a except b true, not a false
        true open: and open, or true, a except b open, not a false
        false true: and false, or true, a except b false, not a true
        false false: and false, or false, a except b false, not a true
        false open: and false, or open, a except b false, not a true
        open true: and open, or true, a except b false, not a open
        open false: and false, or open, a except b open, not a open
        open open: and open, or open, a except b open, not a open
        """,
        table.toString().replace("\r", ""));
  }

  @Test
  void equalNodesAreOneNode() {
    int a = variable("a");
    int b = variable("b");
    assertEquals(builder.and(a, b), builder.and(b, a, a));
    assertEquals(builder.or(a, b), Graph.not(builder.and(Graph.not(b), Graph.not(a))));
    assertEquals(Graph.FALSE, builder.and(a, Graph.not(a)));
    assertEquals(Graph.TRUE, builder.or(a, Graph.not(a)));
    assertEquals(a, builder.and(a, Graph.TRUE));
  }

  @Test
  void aNumberIsCutWhereTheLawComparesAndNowhereElse() {
    int gains = builder.measured(new Scale("gains", false, 1, false));
    int persons = builder.measured(new Scale("persons", false, 100, true));
    builder.range(gains, 500000, Long.MAX_VALUE / 4);
    builder.range(gains, Long.MIN_VALUE / 4, 0);
    int twenty = builder.range(persons, 2000, Long.MAX_VALUE / 4);
    Graph graph = builder.build();
    assertEquals(List.of("0", "0.01..4999.99", ">=5000"), graph.variables().get(0).cells());
    assertEquals(List.of("0..19", ">=20", "does_not_apply"), graph.variables().get(1).cells());
    long all = graph.variables().get(0).all();
    assertEquals("true", Decide.read(graph, new long[] {all, 0b010}).word(twenty));
    assertEquals("false", Decide.read(graph, new long[] {all, 0b100}).word(twenty));
    assertEquals("open", Decide.read(graph, new long[] {all, 0b011}).word(twenty));
  }

  @Test
  void whatCannotBeNarrowsWhatIsPossible() {
    int a = variable("a");
    int b = variable("b");
    int both = builder.and(a, b);
    int neither = builder.and(Graph.not(a), Graph.not(b));
    Graph graph = builder.build();
    long[] state = {1, 3};
    assertNotNull(Propagation.narrow(graph, state, List.of(both, neither)));
    assertEquals(2, state[1]);
    assertNull(Propagation.narrow(graph, new long[] {1, 1}, List.of(both, neither)));
  }
}
