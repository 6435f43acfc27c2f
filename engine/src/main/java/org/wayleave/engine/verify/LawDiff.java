package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.judge.Changes;
import org.wayleave.engine.judge.Provisions;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation;

/// Compares what two laws say over every situation that can be put to both: two packs, or one law
/// on two days.
///
/// Both stand in one graph, where what they share is one node: what differs is asked of the search,
/// and told with the fewest facts that show it (what Cedar's analysis and Margrave, Fisler and
/// others, "Verification and change-impact analysis of access-control policies", 2005, do for
/// policies). Residual clauses count.
public final class LawDiff {
  /// How many situations are told of each thing that differs.
  public static final int MOST = 3;

  private final Pack before;
  private final Pack after;
  private final Jurisdiction one;
  private final Jurisdiction other;
  private final SharedWords words;
  private final GraphBuilder graph = new GraphBuilder();

  /// The two laws for some days.
  ///
  /// @param from the day of the earlier law
  /// @param to the day of the later law
  /// @param until the last day for which it is so; absent: from then on
  public record Days(Day from, Day to, @Nullable Day until) {}

  /// What was found.
  ///
  /// @param changes in the order of the days, then of the later law, what is gone last
  /// @param same how many statements of the last of the days stand in both alike
  /// @param proved whether all of it was found out within the budget
  public record Report(List<LawChange> changes, int same, boolean proved) {
    public Report {
      changes = List.copyOf(changes);
    }

    /// Whether an answer can differ.
    public boolean isOfMeaning() {
      return changes.stream().anyMatch(LawChange::isOfMeaning);
    }
  }

  /// A change and what it comes to in the first of its situations.
  ///
  /// @param before what the earlier law says of that; absent where there is no situation, or it
  ///   can't say it
  /// @param after likewise what the later law says
  public record Told(LawChange change, @Nullable Assessment before, @Nullable Assessment after) {}

  private record Editions(Days days, Edition before, Edition after) {}

  record Side(Edition edition, Map<String, Meaning> meanings) {
    @Nullable Provision provision(Meaning meaning) {
      Statement statement = meaning.statement();
      boolean ofToday = !(statement instanceof Rule rule) || rule.assessmentTime();
      return statement == null ? null : Provisions.of(statement.origin(), edition.law(), ofToday);
    }
  }

  record Pair(Days days, Side before, Side after, List<Compared> compared, List<Rename> renames) {}

  /// Two statements beside each other.
  ///
  /// @param before absent where the earlier law has none
  /// @param after absent where the later law has none
  record Compared(@Nullable Meaning before, @Nullable Meaning after, List<Part> parts) {}

  /// @param edge true where the two differ in this
  record Part(String name, boolean gained, int edge) {}

  /// A statement that is gone and one that is new, made of the same parts.
  ///
  /// @param live true where it does anything
  /// @param unlike true where some part differs
  record Rename(Meaning before, Meaning after, int live, int unlike) {
    boolean isOf(@Nullable Meaning meaning) {
      return before.equals(meaning) || after.equals(meaning);
    }
  }

  private LawDiff(Pack before, Pack after, Jurisdiction one, Jurisdiction other) {
    this.before = before;
    this.after = after;
    this.words = SharedWords.of(before.vocabulary(), one, after.vocabulary(), other);
    this.one = words.in(one);
    this.other = words.in(other);
  }

  /// The facts that are another kind of thing in the two packs: where there are any, no situation
  /// can be put to both, and they can't be compared.
  public static List<String> unlike(Pack before, Pack after) {
    return SharedWords.unlike(before.vocabulary(), after.vocabulary());
  }

  /// Every day on which the law of a jurisdiction changes in either pack, each compared with
  /// itself.
  public static List<Days> everyEdition(Pack before, Pack after, String jurisdiction) {
    var starts = new TreeSet<Day>();
    for (Pack pack : List.of(before, after)) {
      Jurisdiction law = pack.first(List.of(jurisdiction));
      if (law != null) {
        starts.addAll(Changes.ofAll(law));
      }
    }
    var days = new ArrayList<Days>();
    for (Day start : starts) {
      Day next = starts.higher(start);
      days.add(new Days(start, start, next == null ? null : next.plusDays(-1)));
    }
    return days;
  }

  /// Compares the law of a jurisdiction that at least one of the packs has.
  ///
  /// @param days at least one
  /// @param steps how many literals the search behind one answer may set
  /// @throws IllegalArgumentException where a fact is another kind of thing in the two
  public static Report between(
      Pack before, Pack after, String jurisdiction, List<Days> days, long steps) {
    Jurisdiction one = before.first(List.of(jurisdiction));
    Jurisdiction other = after.first(List.of(jurisdiction));
    if (one == null && other == null) {
      throw new IllegalArgumentException("neither pack has the law of " + jurisdiction);
    }
    if (!unlike(before, after).isEmpty()) {
      throw new IllegalArgumentException("facts of different kinds: " + unlike(before, after));
    }
    var diff =
        new LawDiff(
            before,
            after,
            one == null ? Objects.requireNonNull(other).empty() : one,
            other == null ? Objects.requireNonNull(one).empty() : other);
    return diff.run(days, steps);
  }

  /// Assesses the first situation of each change under both laws, residual clauses included.
  public static List<Told> told(
      Pack before, Pack after, String jurisdiction, List<LawChange> changes) {
    Assessor one = Assessor.of(before).withoutAdvice();
    Assessor other = before.equals(after) ? one : Assessor.of(after).withoutAdvice();
    return changes.parallelStream()
        .map(change -> {
          Days days = change.days();
          return change.where().isEmpty()
              ? new Told(change, null, null)
              : new Told(
                  change,
                  assess(one, before, change, jurisdiction, days.from()),
                  assess(other, after, change, jurisdiction, days.to()));
        })
        .toList();
  }

  /// Null where the vocabulary of the law can't say the situation.
  private static @Nullable Assessment assess(
      Assessor assessor, Pack pack, LawChange change, String jurisdiction, Day day) {
    Situation example = example(change, pack, jurisdiction, day);
    return assessor.knows(example.parts().getFirst().facts())
        ? assessor.supposing(change.where().getFirst().beside()).assess(example, day, true)
        : null;
  }

  /// The first situation of a change, as conduct of a day: as much of it as a law asks about.
  static Situation example(LawChange change, Pack pack, String jurisdiction, Day day) {
    List<String> asked = pack.vocabulary().facts().stream().map(Fact::id).toList();
    var facts = new TreeMap<>(change.where().getFirst().example());
    facts.keySet().retainAll(asked);
    return Situation.onDay(jurisdiction, day, day, facts);
  }

  private Report run(List<Days> days, long steps) {
    Day counted = before.checkedUntil().max(after.checkedUntil());
    for (Days each : days) {
      counted = counted.max(each.from()).max(each.to());
    }
    List<Editions> editions = editions(days, counted);
    Edition one = editions.getFirst().before();
    Edition other = editions.getFirst().after();
    var common = new LinkedHashSet<>(one.impossible());
    common.retainAll(other.impossible());
    int inOne = possible(one, common);
    int inOther = possible(other, common);
    var reaches = new TreeSet<Integer>();
    for (Editions each : editions) {
      reaches.add(each.before().reach());
      reaches.add(each.after().reach());
    }
    // Mostly all of them reach alike, and what lies outside is no question.
    boolean alike = reaches.size() == 1;
    int reach = any(List.copyOf(reaches));
    var impossible = new ArrayList<>(common);
    impossible.add(Graph.not(reach));
    impossible.add(graph.and(Graph.not(inOne), Graph.not(inOther)));
    List<Pair> pairs = editions.stream().map(each -> pair(each, alike, inOne, inOther)).toList();
    Questions questions = Questions.of(graph.build(), impossible, Map.of(), steps);
    return new DiffSearch(words.after(), questions, reach).of(pairs);
  }

  /// Where a situation is possible that isn't ruled out by both.
  private int possible(Edition edition, Set<Integer> common) {
    return Graph.not(
        any(edition.impossible().stream().filter(edge -> !common.contains(edge)).toList()));
  }

  /// @param counted the day to which time that runs until the assessment is counted, in all of them
  private List<Editions> editions(List<Days> days, Day counted) {
    return days.stream()
        .map(each ->
            new Editions(
                each,
                edition(words.before(), one, each.from(), counted),
                edition(words.after(), other, each.to(), counted)))
        .toList();
  }

  private Edition edition(Vocabulary vocabulary, Jurisdiction law, Day day, Day counted) {
    return Lowering.lower(vocabulary, new LawOn(law, day, day), counted, true, graph);
  }

  /// @param inOne where the earlier law can be asked about a situation
  /// @param inOther where the later law can
  private Pair pair(Editions editions, boolean alike, int inOne, int inOther) {
    Side earlier = side(editions.before(), alike);
    Side later = side(editions.after(), alike);
    Set<String> names = new LinkedHashSet<>(later.meanings().keySet());
    names.addAll(earlier.meanings().keySet());
    var compared = new ArrayList<Compared>();
    for (String name : names) {
      Meaning then = earlier.meanings().get(name);
      Meaning now = later.meanings().get(name);
      // What only one law has differs where that one can be asked; else both must be.
      int asked = then == null ? inOther : now == null ? inOne : graph.and(inOne, inOther);
      compared.add(compared(then, now, asked));
    }
    return new Pair(
        editions.days(), earlier, later, compared, renames(compared, graph.and(inOne, inOther)));
  }

  private Side side(Edition edition, boolean alike) {
    int reach = alike ? Graph.TRUE : edition.reach();
    return new Side(edition, Meaning.of(edition, reach, graph));
  }

  /// A rule is told by whether it applies; what else of it differs only where it applies in both or
  /// in neither. Of anything else it is told where its effects differ.
  ///
  /// @param asked where the situation can be put to them
  private Compared compared(@Nullable Meaning earlier, @Nullable Meaning later, int asked) {
    Map<String, Integer> then = earlier == null ? Map.of() : earlier.parts();
    Map<String, Integer> now = later == null ? Map.of() : later.parts();
    var names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    var parts = new ArrayList<Part>();
    int told = Graph.FALSE;
    for (String name : names) {
      int was = then.getOrDefault(name, Graph.FALSE);
      int is = now.getOrDefault(name, Graph.FALSE);
      if (was != is) {
        int gained = graph.and(asked, is, Graph.not(was), Graph.not(told));
        int lost = graph.and(asked, was, Graph.not(is), Graph.not(told));
        parts.add(new Part(name, true, gained));
        parts.add(new Part(name, false, lost));
        told = name.startsWith(Meaning.APPLIES) ? graph.or(told, gained, lost) : told;
      }
    }
    Meaning either = later == null ? Objects.requireNonNull(earlier) : later;
    return new Compared(earlier, later, either.isOfParts() ? parts : effects(parts));
  }

  private List<Part> effects(List<Part> parts) {
    if (parts.isEmpty()) {
      return parts;
    }
    int differs = any(parts.stream().map(Part::edge).toList());
    return List.of(new Part(Meaning.EFFECTS, true, differs));
  }

  private List<Rename> renames(List<Compared> compared, int asked) {
    var renames = new ArrayList<Rename>();
    for (Compared gone : compared) {
      for (Compared fresh : compared) {
        Meaning then = gone.before();
        Meaning now = fresh.after();
        if (then == null || gone.after() != null || now == null || fresh.before() != null) {
          continue;
        }
        if (then.sort().equals(now.sort())) {
          int live = graph.and(asked, any(List.copyOf(then.shape().values())));
          renames.add(
              new Rename(then, now, live, graph.and(asked, unlike(then.shape(), now.shape()))));
        }
      }
    }
    return renames;
  }

  private int unlike(Map<String, Integer> then, Map<String, Integer> now) {
    var names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    var unlike = new ArrayList<Integer>();
    for (String name : names) {
      int was = then.getOrDefault(name, Graph.FALSE);
      int is = now.getOrDefault(name, Graph.FALSE);
      unlike.add(graph.and(was, Graph.not(is)));
      unlike.add(graph.and(is, Graph.not(was)));
    }
    return any(unlike);
  }

  private int any(List<Integer> edges) {
    return graph.or(edges.stream().mapToInt(Integer::intValue).toArray());
  }
}
