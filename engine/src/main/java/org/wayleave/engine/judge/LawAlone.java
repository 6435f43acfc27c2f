package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.situation.Situation.Dates;

/// The law that conduct of the same dates meets, whatever the facts are: one graph that any number
/// of situations can be read over.
///
/// @param open for each variable the cells that are possible where no fact is known
/// @param readings the same as narrowed by each reading of the open questions: all of them, as
///   enforced, as argued
/// @param reach that the law meets the facts at all
/// @param findings the edges of the findings over all topics asked, by gravity
/// @param impossible edges that are false in every possible situation
/// @param asked the facts that are asked only where others say so
/// @param rules for each rule of the topics asked, by its id, that it comes to something: that one
///   of its breaches is there or, where it has none, that it applies
public record LawAlone(
    Graph graph,
    List<Long> open,
    List<List<Long>> readings,
    int reach,
    List<Integer> findings,
    List<Integer> impossible,
    List<Asked> asked,
    SequencedMap<String, Integer> rules) {
  /// @param from absent: the conduct is only planned
  /// @param until absent: it goes on
  /// @param topics those that are asked and known to the law, in the order of the vocabulary
  public static LawAlone of(
      Editions editions,
      Jurisdiction law,
      @Nullable Dates from,
      @Nullable Dates until,
      Day assessment,
      boolean strict,
      Set<String> topics) {
    List<Slice> slices = editions.slices(law, from, until, assessment);
    Course course = editions.course(law, slices, assessment, strict, topics);
    long[] open = course.state(new TreeMap<>(), slices);
    var readings = new ArrayList<List<Long>>();
    for (Reading reading : Reading.values()) {
      long[] narrowed = open.clone();
      Reading.apply(editions.answers(law, reading), course.graph().variables(), narrowed);
      readings.add(list(narrowed));
    }
    return new LawAlone(
        course.graph(),
        list(open),
        readings,
        course.reach(),
        Arrays.stream(course.findings(0)).boxed().toList(),
        course.impossible(),
        course.asked(),
        course.outcomes());
  }

  private static List<Long> list(long[] state) {
    return Arrays.stream(state).boxed().toList();
  }
}
