package org.wayleave.compiler.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Whether the differential test would notice: each fault planted in the engine must make it
/// disagree with the reference.
final class PlantedFaultsTest {
  private static final int LAWS = 600;
  private static final int SITUATIONS = 6;
  private static final int LEAST = 30;

  private static final Path ENGINE =
      Path.of(
          System.getProperty("wayleave.root", ".."), "engine/src/main/java/org/wayleave/engine");

  private record Round(Sample sample, List<Comparison> comparisons) {}

  @Test
  void everyFaultIsNoticed() {
    long start = System.nanoTime();
    List<Round> rounds =
        LongStream.range(50_000, 50_000 + LAWS)
            .parallel()
            .mapToObj(Sample::new)
            .map(sample -> new Round(sample, sample.comparisons(SITUATIONS)))
            .toList();
    List<String> missed =
        Fault.ALL.parallelStream()
            .map(fault -> tried(fault, rounds))
            .flatMap(Optional::stream)
            .toList();
    System.out.printf(
        "Faults planted in the engine: %d of %d noticed in %d s%n",
        Fault.ALL.size() - missed.size(),
        Fault.ALL.size(),
        (System.nanoTime() - start) / 1_000_000_000);
    assertEquals("", String.join("\n", missed));
    assertTrue(Fault.ALL.size() >= LEAST);
  }

  /// What is wrong with the fault; empty where it is noticed.
  private static Optional<String> tried(Fault fault, List<Round> rounds) {
    try {
      String text = Files.readString(ENGINE.resolve(fault.file()));
      int first = text.indexOf(fault.original());
      if (first < 0) {
        return Optional.of("no longer there, so write this fault anew: " + fault);
      }
      if (first != text.lastIndexOf(fault.original())) {
        return Optional.of("there more than once, so say more of the line: " + fault);
      }
      String changed = text.replace(fault.original(), fault.replacement());
      return isNoticed(FaultyReader.of(fault.file(), changed), rounds)
          ? Optional.empty()
          : Optional.of("not noticed: " + fault);
    } catch (IOException | ReflectiveOperationException broken) {
      throw new IllegalStateException(fault.toString(), broken);
    }
  }

  private static boolean isNoticed(FaultyReader reader, List<Round> rounds)
      throws ReflectiveOperationException {
    for (Round round : rounds) {
      for (Comparison comparison : round.comparisons()) {
        if (reader.isWrong(round.sample().pack, comparison)) {
          return true;
        }
      }
    }
    return false;
  }
}
