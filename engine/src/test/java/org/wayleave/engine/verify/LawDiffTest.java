package org.wayleave.engine.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.verify.EveryWorld.World;
import org.wayleave.engine.verify.LawChange.Kind;
import org.wayleave.engine.verify.LawChange.Where;

/// What is told of two laws against every situation tried out.
class LawDiffTest {
  /// `-Dwayleave.pairs=10000` compares more.
  private static final int PAIRS = Integer.getInteger("wayleave.pairs", 600);

  private static final List<LawDiff.Days> ONE_DAY =
      List.of(new LawDiff.Days(SmallLaw.ON, SmallLaw.ON, null));

  /// Two laws, what is told of them, and every world.
  private static final class Compared {
    final long seed;
    final Vocabulary words;
    final Vocabulary otherWords;
    final Jurisdiction before;
    final Jurisdiction after;
    final LawDiff.Report report;
    final List<World> worlds;
    final List<String> wrong = new ArrayList<>();

    Compared(long seed) {
      var random = new Random(seed);
      this.seed = seed;
      List<String> values = List.of("p", "q", "r");
      this.words = SmallLaw.vocabulary(random, values);
      this.before = SmallLaw.law(random);
      boolean isAnother = random.nextInt(10) == 0;
      Jurisdiction changed = isAnother ? SmallLaw.law(random) : SmallLaw.changed(before, random);
      boolean isWider = random.nextInt(5) == 0;
      this.otherWords =
          isWider
              ? SmallLaw.vocabulary(random, List.of("s", "p", "q", "r"))
              : random.nextInt(8) == 0 ? SmallLaw.vocabulary(random, values) : words;
      this.after = isWider ? SmallLaw.withRuleOn("s", changed, random) : changed;
      Pack one = SmallLaw.pack(words, before);
      Pack other = SmallLaw.pack(otherWords, after);
      this.report = LawDiff.between(one, other, "xx", ONE_DAY, Verifier.STEPS);
      this.worlds = EveryWorld.of(words, before, otherWords, after);
    }

    Compared check() {
      if (!report.proved()) {
        wrong.add("not proved");
      }
      var ids = new TreeSet<String>();
      for (Jurisdiction law : List.of(before, after)) {
        law.rules().forEach(rule -> ids.add(rule.id()));
        law.sanctions().forEach(sanction -> ids.add(sanction.id()));
      }
      for (String id : ids) {
        LawChange change = of(id);
        boolean isRenamed = isRenamed(id);
        boolean differs = worlds.stream().anyMatch(world -> differs(world, id));
        boolean isTold = change != null && change.isOfMeaning();
        if (!isRenamed && differs != isTold) {
          wrong.add(id + " differs " + differs + ", told " + change);
        }
        if (change != null && change.was() != null && !isSame(change.was(), change.id())) {
          wrong.add(change + " is no renaming");
        }
        if (isTold) {
          ways(change);
        }
      }
      unseen(ids);
      return this;
    }

    /// What only one law has differs wherever that one can be asked; else both must be.
    private boolean isAsked(World world, String id) {
      boolean isIn = has(before, id);
      boolean isInOther = has(after, id);
      return (!isIn || world.isPossible(words)) && (!isInOther || world.isPossible(otherWords));
    }

    private static boolean has(Jurisdiction law, String id) {
      return law.rules().stream().anyMatch(rule -> rule.id().equals(id))
          || law.sanctions().stream().anyMatch(sanction -> sanction.id().equals(id));
    }

    private boolean differs(World world, String id) {
      return isAsked(world, id) && !world.brings(id, before).equals(world.brings(id, after));
    }

    private LawChange of(String id) {
      return report.changes().stream()
          .filter(change -> change.id().equals(id))
          .findFirst()
          .orElse(null);
    }

    private boolean isRenamed(String id) {
      return report.changes().stream()
          .anyMatch(change ->
              change.was() != null && (id.equals(change.was()) || id.equals(change.id())));
    }

    /// But for the names of a rule and a permit that are in conflict.
    private boolean isSame(String was, String is) {
      return isContested(was)
          || worlds.stream()
              .filter(w -> w.isPossible(words) && w.isPossible(otherWords))
              .allMatch(w -> w.brings(was, before).equals(w.brings(is, after)));
    }

    private boolean isContested(String rule) {
      return before.rules().stream().anyMatch(permit -> permit.against().contains(rule));
    }

    /// No rule that is gone and none that is new mean the same, where both are told as such.
    private void unseen(Set<String> ids) {
      List<String> gone = told(Kind.REMOVED);
      List<String> fresh = told(Kind.ADDED);
      for (String was : gone) {
        for (String is : fresh) {
          if (ids.contains(was)
              && was.startsWith("rule")
              && !isContested(was)
              && kind(before, was) == kind(after, is)
              && isSame(was, is)) {
            wrong.add(was + " was renamed to " + is);
          }
        }
      }
    }

    private static Rule.Kind kind(Jurisdiction law, String id) {
      return law.rules().stream()
          .filter(rule -> rule.id().equals(id))
          .findFirst()
          .map(Rule::kind)
          .orElse(null);
    }

    private List<String> told(Kind kind) {
      return report.changes().stream()
          .filter(change -> change.kinds().contains(kind))
          .map(LawChange::id)
          .toList();
    }

    /// Each way is true of every world that has its facts, of one at least, and not without one of
    /// its facts; and where it is said that they are all, no other world differs.
    private void ways(LawChange change) {
      for (Where where : change.where()) {
        if (!isTrue(change, where)) {
          wrong.add(where + " isn't so of every situation, or of none, in " + change);
        }
      }
      if (change.exhaustive()) {
        for (World world : worlds) {
          boolean differs = differs(world, change.id());
          boolean isCovered = change.where().stream().anyMatch(where -> fits(world, where));
          if (isAsked(world, change.id()) && differs != isCovered) {
            wrong.add(change + " is said to be all, and of " + world + " it isn't so");
          }
        }
      }
    }

    private boolean isTrue(LawChange change, Where where) {
      int found = 0;
      for (World world : worlds) {
        if (isAsked(world, change.id()) && fits(world, where)) {
          found++;
          Set<String> then = world.brings(change.id(), before);
          Set<String> now = world.brings(change.id(), after);
          boolean differs =
              where.part().equals(Meaning.EFFECTS)
                  ? !then.equals(now)
                  : then.contains(where.part()) != now.contains(where.part())
                      && now.contains(where.part()) == where.gained();
          if (!differs) {
            return false;
          }
        }
      }
      return found > 0;
    }

    private boolean fits(World world, Where where) {
      for (Condition condition : where.beside()) {
        String value = condition.answers().getFirst();
        boolean isConflict = condition.id().contains("/");
        String is = world.is().get(condition.id());
        boolean same =
            isConflict
                ? (is.equals("rule") == condition.id().endsWith("/" + value))
                : value.equals(is);
        if (!same) {
          return false;
        }
      }
      return where.facts().entrySet().stream()
          .allMatch(each -> isKnown(world, each.getKey(), each.getValue()));
    }

    private static boolean isKnown(World world, String fact, Known known) {
      return switch (known) {
        case Known.OneOf(var values) -> values.contains(world.is().get(fact));
        case Known.SomeOf(var present, var absent) ->
            world.members().containsAll(present)
                && absent.stream().noneMatch(world.members()::contains);
        case Known.Between(var low, var high) -> low <= world.sum() && world.sum() <= high;
        case Known.DoesNotApply none -> "none".equals(world.is().get(fact));
        case Known.Unknown unknown -> true;
      };
    }
  }

  @Test
  void whatIsToldOfTwoLawsIsWhatTryingEverySituationShows() {
    List<Compared> all =
        IntStream.range(0, PAIRS).parallel().mapToObj(seed -> new Compared(seed).check()).toList();
    List<String> wrong =
        all.stream()
            .filter(each -> !each.wrong.isEmpty())
            .map(each -> "seed " + each.seed + ": " + each.wrong)
            .limit(5)
            .toList();
    long changes = all.stream().mapToLong(each -> each.report.changes().size()).sum();
    long renamed =
        all.stream()
            .flatMap(each -> each.report.changes().stream())
            .filter(change -> change.was() != null)
            .count();
    System.out.printf(
        "Pairs of laws: %,d; changes told %,d, of which renamings %,d; worlds tried %,d%n",
        PAIRS, changes, renamed, all.stream().mapToLong(each -> each.worlds.size()).sum());
    assertEquals(List.of(), wrong);
    assertTrue(changes > PAIRS && renamed > PAIRS / 50, changes + " " + renamed);
  }

  @Test
  void aLawAndItselfDifferInNothing() {
    var random = new Random(1);
    Pack pack =
        SmallLaw.pack(SmallLaw.vocabulary(random, List.of("p", "q", "r")), SmallLaw.law(random));
    var report = LawDiff.between(pack, pack, "xx", ONE_DAY, Verifier.STEPS);
    assertEquals(List.of(), report.changes());
    assertTrue(report.same() > 0);
  }

  @Test
  void whatIsNotFoundOutWithinTheBudgetIsSaidToBeSo() {
    var random = new Random(5);
    Vocabulary words = SmallLaw.vocabulary(random, List.of("p", "q", "r"));
    Pack one = SmallLaw.pack(words, SmallLaw.law(random));
    Pack other = SmallLaw.pack(words, SmallLaw.law(random));
    var report = LawDiff.between(one, other, "xx", ONE_DAY, 1);
    assertTrue(!report.proved());
    assertTrue(
        report.changes().stream().filter(LawChange::isOfMeaning).noneMatch(LawChange::exhaustive));
  }
}
