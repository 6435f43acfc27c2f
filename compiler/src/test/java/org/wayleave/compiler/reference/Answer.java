package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.reference.Worlds.Truth;
import org.wayleave.compiler.reference.Worlds.View;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Finding;

/// What the reference finds: everything over the worlds of one situation.
final class Answer {
  static final List<Finding> GRAVEST_FIRST =
      List.of(
          Finding.CRIME, Finding.ADMINISTRATIVE_VIOLATION, Finding.PROHIBITED, Finding.DUTY_UNMET);

  /// One stretch of law and nothing of a milder one.
  boolean isByOneLaw;

  final List<Rule> rules = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();
  final Map<Line, LineTruth> lines = new LinkedHashMap<>();

  private final Worlds worlds;
  private final BitSet all;
  private final BitSet possible;
  final List<Day> days;
  private final List<Breach> breaches = new ArrayList<>();
  private Truth reach;
  private Truth scope;

  /// @param outcome of a permit that it applies, of others that a breach is there
  record Rule(String id, String topic, boolean permit, Truth condition, Truth outcome) {}

  /// A breach of one class, and the topic of its rule.
  record Breach(String topic, Finding finding, Truth truth) {}

  /// Something untranslated.
  record Gap(String id, String topic, Truth truth) {}

  /// A measure of a sanction.
  record Line(
      String rule,
      String tier,
      String kind,
      String against,
      @Nullable String choice,
      String measure,
      boolean shall,
      @Nullable Long min,
      @Nullable Long max) {}

  /// @param sure its source leaves no doubt
  record LineTruth(Truth truth, boolean sure) {}

  /// @param days on which the editions begin that the conduct may meet
  Answer(Worlds worlds, Truth possible, List<Day> days) {
    this.worlds = worlds;
    this.all = possible.in();
    this.possible = (BitSet) all.clone();
    this.days = days;
    this.isByOneLaw = days.size() == 1;
    this.reach = worlds.constant(false);
    this.scope = worlds.constant(false);
  }

  void add(Truth covered, Truth dayReach, Truth dayScope) {
    reach = worlds.or(reach, worlds.and(covered, dayReach));
    scope = worlds.or(scope, worlds.and(covered, dayScope));
  }

  void add(Rule rule) {
    rules.add(rule);
  }

  void add(Gap gap) {
    gaps.add(gap);
  }

  void add(Breach breach) {
    breaches.add(breach);
  }

  /// From here on only worlds count that the law reaches.
  void limitToReach() {
    possible.and(reach.in());
  }

  boolean isPossible() {
    return !all.isEmpty();
  }

  /// The law reaches the facts in some world.
  boolean isReached() {
    return reach.in().intersects(all);
  }

  /// There is a world that the law doesn't reach.
  boolean isReachOpen() {
    var rest = (BitSet) all.clone();
    rest.andNot(reach.in());
    return !rest.isEmpty();
  }

  /// Nothing is unknown: the view leaves one world.
  boolean isComplete(View view) {
    return worlds.of(view).cardinality() == 1;
  }

  int size() {
    return worlds.size();
  }

  boolean always(Truth truth) {
    var rest = (BitSet) possible.clone();
    rest.andNot(truth.in());
    return rest.isEmpty();
  }

  boolean ever(Truth truth) {
    return truth.in().intersects(possible);
  }

  /// The findings of all worlds that may be.
  Set<Finding> possible(Set<String> topics, View view) {
    Set<Finding> found = EnumSet.noneOf(Finding.class);
    var left = worlds.of(view);
    left.and(possible);
    for (Finding finding : GRAVEST_FIRST) {
      var here = new BitSet();
      for (Breach breach : breaches) {
        if (topics.contains(breach.topic()) && breach.finding() == finding) {
          here.or(breach.truth().in());
        }
      }
      if (here.intersects(left)) {
        found.add(finding);
      }
      left.andNot(here);
    }
    if (scope.in().intersects(left)) {
      found.add(Finding.LAWFUL);
    }
    left.andNot(scope.in());
    if (!left.isEmpty()) {
      found.add(Finding.UNREGULATED);
    }
    return found;
  }

  /// For each world the finding, by its gravity; -1 where the world cannot be.
  int[] findings(Set<String> topics) {
    int[] findings = new int[worlds.size()];
    for (int world = 0; world < findings.length; world++) {
      findings[world] =
          !possible.get(world)
              ? -1
              : (scope.in().get(world) ? Finding.LAWFUL : Finding.UNREGULATED).gravity();
    }
    for (Breach breach : breaches) {
      if (topics.contains(breach.topic())) {
        int gravity = breach.finding().gravity();
        breach.truth().in().stream()
            .filter(world -> possible.get(world) && findings[world] < gravity)
            .forEach(world -> findings[world] = gravity);
      }
    }
    return findings;
  }

  Worlds worlds() {
    return worlds;
  }
}
