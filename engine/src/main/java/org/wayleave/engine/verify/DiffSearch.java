package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.graph.Scale;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.verify.LawChange.Kind;
import org.wayleave.engine.verify.LawChange.Where;

/// Asks the graph of both laws where they differ.
final class DiffSearch {
  private final Vocabulary vocabulary;
  private final @Nullable Questions questions;
  private final int reach;
  private final Map<Key, LawChange> found = new LinkedHashMap<>();
  private int same;
  private boolean proved = true;

  /// What makes the changes of neighbouring editions one.
  private record Key(
      List<Kind> kinds, String sort, String id, @Nullable String was, List<LawDiff.Part> parts) {}

  DiffSearch(Vocabulary vocabulary, @Nullable Questions questions, int reach) {
    this.vocabulary = vocabulary;
    this.questions = questions;
    this.reach = reach;
  }

  LawDiff.Report of(List<LawDiff.Pair> pairs) {
    for (LawDiff.Pair pair : pairs) {
      same = 0;
      pair(pair);
    }
    return new LawDiff.Report(List.copyOf(found.values()), same, proved);
  }

  private void pair(LawDiff.Pair pair) {
    List<LawDiff.Rename> renamed = renamed(pair.renames());
    for (LawDiff.Compared compared : pair.compared()) {
      Meaning before = compared.before();
      Meaning after = compared.after();
      Meaning was = was(renamed, after);
      if (was != null) {
        tell(pair, was, after, List.of());
      } else if (after != null || renamed.stream().noneMatch(each -> each.isOf(before))) {
        tell(pair, before, after, compared.parts());
      }
    }
  }

  private static @Nullable Meaning was(List<LawDiff.Rename> renamed, @Nullable Meaning after) {
    for (LawDiff.Rename rename : renamed) {
      if (rename.after().equals(after)) {
        return rename.before();
      }
    }
    return null;
  }

  private List<LawDiff.Rename> renamed(List<LawDiff.Rename> candidates) {
    var renamed = new ArrayList<LawDiff.Rename>();
    for (LawDiff.Rename each : candidates) {
      boolean isFree =
          renamed.stream().noneMatch(one -> one.isOf(each.before()) || one.isOf(each.after()));
      if (isFree && may(each.live()) && !may(each.unlike())) {
        renamed.add(each);
      }
    }
    return renamed;
  }

  /// Whether some situation makes it true; what isn't found out is taken as a yes. Where no
  /// situation is possible, none does.
  private boolean may(int edge) {
    Boolean can = questions == null ? Boolean.FALSE : questions.can(edge);
    proved &= can != null;
    return can == null || can;
  }

  private void tell(
      LawDiff.Pair pair,
      @Nullable Meaning before,
      @Nullable Meaning after,
      List<LawDiff.Part> parts) {
    List<LawDiff.Part> differing = parts.stream().filter(part -> may(part.edge())).toList();
    Provision then = before == null ? null : pair.before().provision(before);
    Provision now = after == null ? null : pair.after().provision(after);
    List<Kind> kinds = kinds(before, after, differing, !isSamePlace(then, now));
    if (kinds.isEmpty()) {
      same++;
      return;
    }
    Meaning either = after != null ? after : Objects.requireNonNull(before);
    String was = before == null || before.id().equals(either.id()) ? null : before.id();
    var key = new Key(kinds, either.sort(), either.id(), was, differing);
    LawChange earlier = found.get(key);
    found.put(
        key,
        earlier != null && follows(earlier, pair.days().to())
            ? earlier.until(pair.days().until())
            : change(key, pair.days(), then, now));
  }

  private static boolean follows(LawChange earlier, Day day) {
    Day until = earlier.days().until();
    return until != null && until.plusDays(1).equals(day);
  }

  private LawChange change(
      Key key, LawDiff.Days days, @Nullable Provision then, @Nullable Provision now) {
    var where = new ArrayList<Where>();
    boolean exhaustive = true;
    for (LawDiff.Part part : key.parts()) {
      List<Ways.Way> ways = ways(part.edge());
      proved &= ways != null;
      exhaustive &= ways != null && ways.size() <= LawDiff.MOST;
      if (ways != null) {
        ways.stream().limit(LawDiff.MOST).forEach(way -> where.add(where(part, way)));
      }
    }
    return new LawChange(
        key.kinds(), key.sort(), key.id(), key.was(), days, then, now, where, exhaustive);
  }

  private @Nullable List<Ways.Way> ways(int edge) {
    return questions == null ? List.of() : new Ways(questions).of(edge, reach, LawDiff.MOST + 1);
  }

  private Where where(LawDiff.Part part, Ways.Way way) {
    SortedMap<String, Known> facts = new TreeMap<>(way.facts());
    for (Fact fact : vocabulary.facts()) {
      boolean isCounted = fact.kind() == Fact.Kind.NUMBER && !Scale.isMoney(fact.unit());
      if (isCounted
          && facts.get(fact.id()) instanceof Known.Between(var low, var high)
          && high < Long.MAX_VALUE / 4) {
        facts.put(fact.id(), new Known.Between(low, Math.floorDiv(high, 100L) * 100));
      }
    }
    return new Where(part.name(), part.gained(), facts, way.grounded(), way.beside());
  }

  /// A statement that can never do anything is no addition and no loss.
  private static List<Kind> kinds(
      @Nullable Meaning before,
      @Nullable Meaning after,
      List<LawDiff.Part> differing,
      boolean isElsewhere) {
    var kinds = new ArrayList<Kind>();
    if (!differing.isEmpty()) {
      kinds.add(before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED);
    }
    if (before != null && after != null) {
      if (!before.id().equals(after.id())) {
        kinds.add(Kind.RENAMED);
      }
      if (isElsewhere) {
        kinds.add(Kind.RENUMBERED);
      }
      if (!Objects.equals(words(before), words(after))) {
        kinds.add(Kind.REWORDED);
      }
    }
    return kinds;
  }

  private static @Nullable Text words(Meaning meaning) {
    return meaning.statement() == null ? null : meaning.statement().text();
  }

  private static boolean isSamePlace(@Nullable Provision one, @Nullable Provision other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.work().equals(other.work())
        && Objects.equals(one.article(), other.article())
        && one.paragraph() == other.paragraph()
        && one.item() == other.item();
  }
}
