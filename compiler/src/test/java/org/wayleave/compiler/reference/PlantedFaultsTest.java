package org.wayleave.compiler.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Whether the differential test would notice: each fault planted in reader 1 must make it disagree
/// with the reference.
final class PlantedFaultsTest {
  private static final int LAWS = 600;
  private static final int SITUATIONS = 6;
  private static final int LEAST = 30;

  private static final Path ENGINE =
      Path.of(
          System.getProperty("wayleave.root", ".."), "engine/src/main/java/org/wayleave/engine");

  private record Round(Sample sample, List<Comparison> comparisons) {}

  @Test
  void everyFaultIsNoticed() throws IOException, ReflectiveOperationException {
    long start = System.nanoTime();
    List<Round> rounds =
        LongStream.range(50_000, 50_000 + LAWS)
            .parallel()
            .mapToObj(Sample::new)
            .map(sample -> new Round(sample, sample.comparisons(SITUATIONS)))
            .toList();
    var missed = new ArrayList<String>();
    for (Fault fault : Fault.ALL) {
      String problem = tried(fault, rounds);
      if (problem != null) {
        missed.add(problem);
      }
    }
    System.out.printf(
        "Faults planted in reader 1: %d of %d noticed in %d s%n",
        Fault.ALL.size() - missed.size(),
        Fault.ALL.size(),
        (System.nanoTime() - start) / 1_000_000_000);
    assertEquals("", String.join("\n", missed));
    assertTrue(Fault.ALL.size() >= LEAST);
  }

  /// Null where the fault is noticed.
  private static String tried(Fault fault, List<Round> rounds)
      throws IOException, ReflectiveOperationException {
    String text = Files.readString(ENGINE.resolve(fault.file()));
    int first = text.indexOf(fault.original());
    if (first < 0 || first != text.lastIndexOf(fault.original())) {
      return (first < 0 ? "no longer there, so rewrite this fault: " : "there more than once: ")
          + fault;
    }
    FaultyReader reader =
        FaultyReader.of(fault.file(), text.replace(fault.original(), fault.replacement()));
    for (Round round : rounds) {
      for (Comparison comparison : round.comparisons()) {
        if (reader.isWrong(round.sample().pack, comparison)) {
          return null;
        }
      }
    }
    return "not noticed: " + fault;
  }
}
