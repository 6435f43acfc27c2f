package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;

/// Whether answers can still change anything: whether every way in which the answerable facts may
/// turn out leaves the same outcomes possible over all that nobody answers.
///
/// "For each answer there is a rest" is asked by refinement: an answer is proposed, a rest that
/// gives the outcome with it is looked for, and every answer that this rest serves is ruled out
/// (Janota, Klieber, Marques-Silva and Clarke, "Solving QBF with counterexample guided refinement",
/// 2016).
final class Settled {
  private static final int MOST_PROPOSALS = 200;

  private final Course course;
  private final long[] state;
  private final Decide values;
  private final List<Integer> impossible;
  private final boolean[] answerable;
  private final long budget;
  private boolean exact = true;

  /// @param impossible edges that no completion makes true
  /// @param answerable the variables that answers settle
  Settled(
      Course course,
      long[] state,
      Decide values,
      List<Integer> impossible,
      boolean[] answerable,
      long budget) {
    this.impossible = impossible;
    this.course = course;
    this.state = state;
    this.values = values;
    this.answerable = answerable;
    this.budget = budget;
  }

  /// Whether no answer can take any of these outcomes away.
  ///
  /// @param outcomes edges that some completion makes true
  boolean isSettled(int... outcomes) {
    var rest = new Completions(course.graph(), state, values, impossible, budget);
    for (int outcome : outcomes) {
      rest.where(outcome);
    }
    for (int outcome : outcomes) {
      if (!isAlwaysPossible(outcome, rest)) {
        return false;
      }
    }
    return true;
  }

  /// Whether it could be found out; where it couldn't, things are taken as not settled.
  boolean isExact() {
    return exact;
  }

  private boolean isAlwaysPossible(int outcome, Completions rest) {
    var proposals = new Completions(course.graph(), state, values, impossible, budget);
    proposals.where(outcome);
    for (int i = 0; i < MOST_PROPOSALS; i++) {
      Found proposed = proposals.find();
      if (proposed != Found.ONE) {
        exact &= proposed == Found.NONE;
        return proposed == Found.NONE;
      }
      Found served = rest.find(asked(outcome, proposals, rest));
      if (served != Found.ONE) {
        exact &= served == Found.NONE;
        return false;
      }
      ruleOut(outcome, proposals, rest);
    }
    exact = false;
    return false;
  }

  /// The question for the outcome with the answers that are proposed.
  private int[] asked(int outcome, Completions proposals, Completions rest) {
    var asked = new ArrayList<Integer>();
    asked.add(rest.where(outcome));
    for (int variable : proposals.variables()) {
      if (answerable[variable] && proposals.cell(variable) >= 0) {
        asked.add(rest.where(variable, proposals.cell(variable)));
      }
    }
    return asked.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Rules out all answers with which the rest that was found gives the outcome.
  private void ruleOut(int outcome, Completions proposals, Completions rest) {
    long[] known = state.clone();
    for (int variable : rest.variables()) {
      if (!answerable[variable] && rest.cell(variable) >= 0) {
        known[variable] = 1L << rest.cell(variable);
      }
    }
    var with = proposals.knowing(known, Decide.read(course.graph(), known));
    List<Integer> questions = new ArrayList<>();
    questions.add(with.where(outcome));
    for (int edge : impossible) {
      questions.add(with.whereNot(edge));
    }
    proposals.ruleOut(questions.stream().mapToInt(Integer::intValue).toArray());
  }

  /// The variables of some facts.
  static boolean[] variablesOf(Course course, java.util.Set<String> facts) {
    List<Variable> variables = course.graph().variables();
    boolean[] of = new boolean[variables.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = isFact(variables.get(i)) && facts.contains(variables.get(i).id());
    }
    return of;
  }

  static boolean isFact(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, PRESENCE -> true;
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
    };
  }
}
