package org.wayleave.compiler.reference;

import java.util.List;

/// A mistake that somebody could make in one line of the engine.
///
/// @param file below the engine's package
/// @param original a piece of its text that stands there exactly once
record Fault(String file, String original, String replacement) {
  static final List<Fault> ALL =
      List.of(
          // The two bits of a node.
          decide("(possible & ~cells) != 0 ? MAY_NOT", "(possible & cells) == 0 ? MAY_NOT"),
          graph("(value & Decide.MAY) == 0", "(value & Decide.MAY) != 0"),
          graph("mayNot |= value;", "mayNot = value;"),
          decide("value ^ (swap | swap << 1)", "value"),
          decide("return of(edge, values) == MAY;", "return may(edge);"),
          // The graph.
          builder("== all ? Graph.TRUE", "== all ? Graph.FALSE"),
          builder("sorted[count - 1] == Graph.not(edge)", "sorted[count - 1] == edge"),
          builder("case 0 -> Graph.TRUE;", "case 0 -> Graph.FALSE;"),
          builder("return Graph.not(and(complements));", "return and(complements);"),
          builder("complements[i] = Graph.not(edges[i]);", "complements[i] = edges[i];"),
          builder("variable.cell(Variable.DOES_NOT_APPLY)", "variable.all()"),
          // The cells of numbers and dates.
          cuts("(Math.floorDiv(high, scale.step()) + 1)", "Math.floorDiv(high, scale.step())"),
          cuts(
              "starts.add(-Math.floorDiv(-low, scale.step())",
              "starts.add((1 - Math.floorDiv(-low, scale.step()))"),
          cuts("next == null ? end : next - 1", "next == null ? end : next"),
          // Tests of facts.
          facts("test.all() ? graph.and(members) : graph.or(members)", "graph.or(members)"),
          facts(
              "if (!test.members().contains(value.id()))",
              "if (test.members().contains(value.id()))"),
          facts("graph.and(presence(fact), test.all()", "graph.and(Graph.TRUE, test.all()"),
          facts("Day yesterday = assessment.plusDays(-1);", "Day yesterday = assessment;"),
          facts("case SOME_OF -> Graph.not(presence(fact));", "case SOME_OF -> presence(fact);"),
          facts("before(months, high + 1).number() + 1L", "before(months, high).number() + 1L"),
          facts(
              "while (day.plusMonths(months).isAfter(end))",
              "while (!day.plusMonths(months).isBefore(end))"),
          facts(
              "List.of(new Expr.Not(asked), new Expr.Not(absent))",
              "List.of(asked, new Expr.Not(absent))"),
          // Conditions, rules and what hangs on them.
          lowering("case Expr.All all -> graph.and(", "case Expr.All all -> graph.or("),
          lowering("Graph.not(lower(not.inner()))", "lower(not.inner())"),
          lowering("graph.and(demanded, Graph.not(met), late)", "graph.and(demanded, met, late)"),
          lowering(
              "graph.and(demanded, Graph.not(met), late)", "graph.and(demanded, Graph.not(met))"),
          lowering("if (takesWholeRule(exception.exception().to(), rule))", "if (false)"),
          lowering("if (takesClass(exception.exception().to(), breach.finding()))", "if (false)"),
          lowering("rule.breaches().stream().allMatch(", "rule.breaches().stream().anyMatch("),
          lowering("against.forEach(other -> all.add(Graph.not(other.applies())));", ""),
          lowering("doubt == null ? edge : graph.and(edge, version(doubt))", "edge"),
          lowering("permit.prevails()", "!permit.prevails()"),
          lowering("judgement.residual() && !strict", "judgement.residual()"),
          lowering(
              "graph.and(graph.or(decided, atLeast), Graph.not(never))",
              "graph.or(decided, atLeast)"),
          lowering("law.conduct().isBefore(breach.from())", "law.conduct().isAfter(breach.from())"),
          lowering(
              "case ALL_CRIME -> finding == Finding.CRIME;",
              "case ALL_CRIME -> finding != Finding.CRIME;"),
          lowering("if (target.except().contains(rule.id()))", "if (false)"),
          lowering("lessExceptions(lower(term.definition()), id)", "lower(term.definition())"),
          lowering(
              "case UNKNOWN, UNREAD -> version(workId + '@' + version.from());",
              "case UNKNOWN, UNREAD -> Graph.TRUE;"),
          lowering(
              "case \"person\" -> jurisdiction.person();",
              "case \"person\" -> jurisdiction.unit();"),
          // What is known of a situation.
          states(
              "variable.cell(\"no\") : variable.all()",
              "variable.cell(\"no\") : variable.cell(\"no\")"),
          states(
              "case Known.Unknown unknown -> variable.all();", "case Known.Unknown unknown -> 1L;"),
          states("mask |= variable.cell(value);", "mask = variable.cell(value);"),
          states("absent == 0 ? variable.all() : absent", "variable.all() & ~absent"),
          // What cannot be.
          propagation("positive ? graph.cells(node) : ~graph.cells(node)", "graph.cells(node)"),
          propagation(
              "propagation.require(Graph.not(edge), values);",
              "propagation.require(edge, values);"),
          propagation("require(Graph.not(open), values)", "require(open, values)"),
          // One graph for a course of law.
          course("edges[i] = graph.and(nothingGraver, here);", "edges[i] = here;"),
          course("case LAWFUL -> inScope;", "case LAWFUL -> Graph.not(inScope);"),
          course("return graph.and(begun, Graph.not(over));", "return begun;"),
          course("impossible.add(graph.and(over, Graph.not(begunBefore)));", ""),
          course("begun ? slice.surelyBegun() : slice.surelyNotOver()", "false"),
          course("graph.and(covered, breach.edge())", "breach.edge()"),
          course(
              "graph.and(covered, block.applies(), carries)",
              "graph.and(covered, block.applies())"),
          course("case ALL_CRIME -> finding == Finding.CRIME;", "case ALL_CRIME -> true;"),
          course("graph.and(edge, rule.breaches().get(i))", "edge"),
          course("later.compareTo(finding) < 0 ? later : finding", "finding"),
          course("byFact.getOrDefault(variable.id(), -1) : -1", "-1 : -1"),
          // Completions as clauses.
          completions("return known ^ (edge & 1);", "return known;"),
          completions("solver.clause(Solver.not(all), open[i]);", ""),
          completions("solver.clause(Arrays.copyOf(open, count + 1));", ""),
          completions("solver.clause(Solver.not(cell), in);", ""),
          completions("clause[count] = Solver.not(in);", "clause[count] = in;"),
          completions(
              "long cells = graph.cells(node) & state[variable];",
              "long cells = graph.cells(node);"),
          completions("solver.clause(Solver.not(one[i]), Solver.not(literals[cell]));", ""),
          completions("    for (int edge : impossible) {\n      forbid(edge);\n    }", ""),
          completions("      if (rests[edge >> 1]) {\n        twin.forbid(edge);\n      }", ""),
          completions("rests[node] = variables[graph.variable(node)];", "rests[node] = false;"),
          completions("    solver.clause(Solver.not(both), one);\n", ""),
          pairs("solver.clause(Solver.not(differs), Solver.not(here), Solver.not(there));", ""),
          pairs("solver.clause(Solver.not(differs), Completions.not(one.where(outcome)));", ""),
          twin("if (!mayDiffer[fact[0]]", "if (false"),
          // The search.
          solver(
              "if (values[literal] > 0) {\n        return;",
              "if (values[literal] != 0) {\n        return;"),
          solver("if (values[other] >= 0) {", "if (values[other] > 0) {"),
          solver("clause[1] = isFalse;", "clause[1] = clause[0];"),
          solver("learnt[0] = literal ^ 1;", "learnt[0] = literal;"),
          solver("backtrack(level[learnt[1] >> 1]);", "backtrack(0);"),
          solver("failed = causes(literal);", "failed = new int[] {literal};"),
          solver(
              "if (level[other >> 1] > 0) {\n            marked",
              "if (level[other >> 1] > 1) {\n            marked"),
          // What the completions that were seen show.
          evidence("possible &= ~planes.may(edge, word);", ""),
          evidence("fitting &= any;", ""),
          evidence(" & applies(variable, word);", ";"),
          evidence("possible & ~byFinding[own]", "possible & byFinding[own]"),
          evidence(
              "seenTrue[i] |= (possible & planes.may(edges[i], word)) != 0;",
              "seenTrue[i] |= planes.may(edges[i], word) != 0;"),
          planes("all &= mayNot[operand];", "all &= may[operand];"),
          planes("or(at, in, may, slot);", "or(at, in, mayNot, slot);"),
          planes("if (!values.must(operand)) {", "if (true) {"),
          // What is asked of them.
          prover(
              "values.settle(value ? Graph.not(edges[i]) : edges[i])", "values.settle(edges[i])"),
          prover("!(value ? evidence.wasTrue(i) : evidence.wasFalse(i))", "evidence.wasTrue(i)"),
          prover("cell != absent && left[cell] != 0", "left[cell] != 0"),
          prover(
              "with(readings.get(reading), questions[view][finding.gravity()])",
              "with(readings.get(0), questions[view][finding.gravity()])"),
          prover(
              "variables.removeIf(\n        variable -> !completions.isAmongFailed(",
              "variables.removeIf(\n        variable -> completions.isAmongFailed("),
          prover("asked[variables.size()] = Completions.not(", "asked[variables.size()] = ("),
          reasons("if (isEnough(fewer, opposite)) {\n          needed = fewer;\n        }", ""),
          reasons("long out = open[i] & ~given[i];", "long out = open[i] & given[i];"),
          reasons(
              "opposite[i] = completions.whereNot(edges[i]);",
              "opposite[i] = completions.where(edges[i]);"),
          // Time and readings.
          timeline("!change.isAfter(last)", "change.isBefore(last)"),
          timeline("until == null && !begin.earliest().isBefore(assessment)", "until == null"),
          timeline("!stop.isBefore(begin.latest())", "!stop.isBefore(begin.earliest())"),
          reading("this == AS_ENFORCED ? 1 : 0", "this == AS_ENFORCED ? 0 : 1"),
          reading("state[i] &= mask;", "state[i] |= mask;"),
          reading("anyMatch(holders::contains)", "allMatch(holders::contains)"));

  private static Fault graph(String original, String replacement) {
    return new Fault("graph/Graph.java", original, replacement);
  }

  private static Fault decide(String original, String replacement) {
    return new Fault("graph/Decide.java", original, replacement);
  }

  private static Fault builder(String original, String replacement) {
    return new Fault("graph/GraphBuilder.java", original, replacement);
  }

  private static Fault cuts(String original, String replacement) {
    return new Fault("graph/Cuts.java", original, replacement);
  }

  private static Fault facts(String original, String replacement) {
    return new Fault("graph/FactLowering.java", original, replacement);
  }

  private static Fault lowering(String original, String replacement) {
    return new Fault("graph/Lowering.java", original, replacement);
  }

  private static Fault states(String original, String replacement) {
    return new Fault("graph/States.java", original, replacement);
  }

  private static Fault propagation(String original, String replacement) {
    return new Fault("graph/Propagation.java", original, replacement);
  }

  private static Fault course(String original, String replacement) {
    return new Fault("judge/Course.java", original, replacement);
  }

  private static Fault completions(String original, String replacement) {
    return new Fault("prove/Completions.java", original, replacement);
  }

  private static Fault pairs(String original, String replacement) {
    return new Fault("prove/Pairs.java", original, replacement);
  }

  private static Fault twin(String original, String replacement) {
    return new Fault("prove/Twin.java", original, replacement);
  }

  private static Fault solver(String original, String replacement) {
    return new Fault("prove/Solver.java", original, replacement);
  }

  private static Fault evidence(String original, String replacement) {
    return new Fault("judge/Evidence.java", original, replacement);
  }

  private static Fault planes(String original, String replacement) {
    return new Fault("prove/Planes.java", original, replacement);
  }

  private static Fault prover(String original, String replacement) {
    return new Fault("judge/Prover.java", original, replacement);
  }

  private static Fault reasons(String original, String replacement) {
    return new Fault("judge/Reasons.java", original, replacement);
  }

  private static Fault timeline(String original, String replacement) {
    return new Fault("judge/Timeline.java", original, replacement);
  }

  private static Fault reading(String original, String replacement) {
    return new Fault("judge/Reading.java", original, replacement);
  }

  @Override
  public String toString() {
    return file + ": `" + original + "` -> `" + replacement + "`";
  }
}
