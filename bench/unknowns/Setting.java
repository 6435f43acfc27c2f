package org.wayleave.engine.judge;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.wayleave.cli.RandomFacts;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.pack.ShippedPack;

/// The shipped pack on one day, for the programs beside this one.
final class Setting {
  final Pack pack = PackReader.read(ShippedPack.text());
  final Day day = Day.parse("2026-09-15").orElseThrow();
  final Jurisdiction law = pack.jurisdictions().getFirst();
  final Editions editions = new Editions(pack);
  final RandomFacts random = new RandomFacts(pack, day);

  /// The topics one by one, in the order of the vocabulary.
  List<String> topics() {
    return List.copyOf(Judge.topics(editions, law, List.of()));
  }

  /// @param topics none: all
  Judge judge(List<String> topics, Reading reading) {
    Set<String> covered = Judge.topics(editions, law, topics);
    return new Judge(editions, law, day, covered, new Mode(false, reading, List.of(), Assessor.STEPS));
  }

  /// Planned conduct.
  Situation.Part part(SortedMap<String, Known> facts) {
    return RandomFacts.situation(facts, List.of()).parts().getFirst();
  }

  static String milliseconds(List<Long> nanoseconds) {
    Collections.sort(nanoseconds);
    int size = nanoseconds.size();
    return "median %.2f ms, p99 %.2f ms, most %.2f ms (n = %d)"
        .formatted(
            nanoseconds.get(size / 2) / 1e6,
            nanoseconds.get(size * 99 / 100) / 1e6,
            nanoseconds.getLast() / 1e6,
            size);
  }

  static String counts(int[] counts) {
    Arrays.sort(counts);
    int size = counts.length;
    return "mean %.2f, median %d, p95 %d, most %d (n = %d)"
        .formatted(
            Arrays.stream(counts).average().orElse(0), counts[size / 2], counts[size * 95 / 100], counts[size - 1], size);
  }
}
