package org.wayleave.engine.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Twin;
import org.wayleave.engine.situation.Situation.Known;

/// Two possible situations that are alike but for a number, of which the second has more.
final class More {
  private final Questions questions;
  private final Completions one;
  private final Twin twin;
  private final Completions other;
  private final int variable;
  private final int isMore;
  private final Map<Integer, Boolean> mayLose = new HashMap<>();

  /// @param edges those that will be asked about
  More(Questions questions, int variable, int... edges) {
    this.questions = questions;
    this.one = questions.completions();
    this.variable = variable;
    this.twin = questions.twin(variable);
    this.other = twin.of(edges);
    this.isMore = isMore();
  }

  enum Answer {
    YES,
    NO,
    NOT_FOUND_OUT
  }

  private int isMore() {
    Variable number = one.variable(variable);
    int cells = number.bounds().size() / 2;
    int[] pairs = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int[] greater = new int[cells - cell - 1];
      for (int i = 0; i < greater.length; i++) {
        greater[i] = other.where(variable, cell + 1 + i);
      }
      pairs[cell] = one.both(one.where(variable, cell), one.any(greater));
    }
    return one.any(pairs);
  }

  /// Whether the edge can be true and, with more, false. What isn't found out may be so.
  boolean mayLose(int edge) {
    return twin.restsOn(edge)
        && mayLose.computeIfAbsent(
            edge,
            key ->
                questions.completions().find(isMore, one.where(edge), other.whereNot(edge))
                    != Found.NONE);
  }

  /// Whether one of the first edges can be true and, with more, none of the others. After a YES the
  /// two situations can be read.
  Answer loses(List<Integer> some, List<Integer> all) {
    int[] asked = new int[all.size() + 2];
    for (int i = 0; i < all.size(); i++) {
      asked[i] = other.whereNot(all.get(i));
    }
    asked[all.size()] = isMore;
    asked[all.size() + 1] = one.any(some.stream().mapToInt(one::where).toArray());
    return switch (questions.completions().find(asked)) {
      case ONE -> Answer.YES;
      case NONE -> Answer.NO;
      case OUT_OF_STEPS -> Answer.NOT_FOUND_OUT;
    };
  }

  /// The lesser number.
  String less() {
    return one.variable(variable).cells().get(one.cell(variable));
  }

  /// The greater one.
  String greater() {
    return one.variable(variable).cells().get(other.cell(variable));
  }

  /// The facts of the situation with less, as few as show it.
  @Nullable SortedMap<String, Known> witness(List<Integer> some, List<Integer> all) {
    int shown = some.stream().filter(edge -> one.isTrue(one.where(edge))).findFirst().orElseThrow();
    long[] here = questions.example(one);
    long[] there = here.clone();
    for (int i = 0; i < there.length; i++) {
      if (twin.mayDiffer(i) && other.cell(i) >= 0) {
        there[i] = 1L << other.cell(i);
      }
    }
    return questions.fewest(
        here, known -> questions.read(known).must(shown) && isNone(all, here, known, there));
  }

  /// Whether none of the edges is true in the other situation, as far as the facts of this one are
  /// left open.
  private boolean isNone(List<Integer> all, long[] here, long[] known, long[] there) {
    long[] opened = there.clone();
    for (int i = 0; i < opened.length; i++) {
      if (known[i] != here[i] && !twin.mayDiffer(i)) {
        opened[i] = known[i];
      } else if (known[i] != here[i]) {
        return false;
      }
    }
    Decide values = questions.read(opened);
    return all.stream().allMatch(edge -> values.must(Graph.not(edge)));
  }

  /// Ends the comparison.
  void end() {
    twin.end();
  }
}
