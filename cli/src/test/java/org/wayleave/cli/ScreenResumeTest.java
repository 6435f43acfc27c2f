package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that was stopped, however and whenever, goes on to the same bytes. `-Dwayleave.kills=100`
/// kills more often.
class ScreenResumeTest {
  private static final int KILLS = Integer.getInteger("wayleave.kills", 4);

  private static byte[] rows;
  private static byte[] out;
  private static byte[] rejects;
  private static String summary;
  private static long milliseconds;

  @TempDir Path folder;

  private ScreenTable table;

  @BeforeAll
  static void runUninterrupted(@TempDir Path whole) throws IOException, InterruptedException {
    rows = ScreenTable.random(new Random(11), 120_000);
    var reference = ScreenTable.in(whole, ScreenTable.MAPPING, rows);
    long began = System.nanoTime();
    ScreenTable.Ran ran = ScreenChild.run(whole, command(), 0, false);
    milliseconds = (System.nanoTime() - began) / 1_000_000;
    assertEquals(2, ran.code(), ran.err());
    summary = ran.out();
    out = reference.bytes("out.csv");
    rejects = reference.bytes("out.rejects.csv");
  }

  @BeforeEach
  void layOut() throws IOException {
    table = ScreenTable.in(folder, ScreenTable.MAPPING, rows);
  }

  private static List<String> command(String... more) {
    return ScreenChild.command(ScreenTable.words("in.csv", more));
  }

  private void assertSame(ScreenTable.Ran last) throws IOException {
    assertEquals(summary, last.out(), last.err());
    assertArrayEquals(out, table.bytes("out.csv"));
    assertArrayEquals(rejects, table.bytes("out.rejects.csv"));
    for (String name : List.of("out.csv.part", "out.rejects.csv.part", "out.csv.progress")) {
      assertFalse(table.has(name), name);
    }
    table.clean();
  }

  @Test
  void killedAtAnyMomentItGoesOnToTheSameBytes() throws IOException, InterruptedException {
    var random = new Random(KILLS);
    int kills = 0;
    int wentOn = 0;
    while (kills < KILLS) {
      long after = 1 + random.nextLong(milliseconds);
      ScreenTable.Ran ran = ScreenChild.run(folder, command(), after, random.nextInt(4) == 0);
      wentOn += ran.err().contains("goes on after row") ? 1 : 0;
      kills += ran.code() == 2 ? 0 : 1;
      if (table.has("out.csv") && !table.has("out.csv.progress")) {
        assertSame(ran); // also where it was killed after its last word
      }
    }
    ScreenTable.Ran last = ScreenChild.run(folder, command(), 0, false);
    wentOn += last.err().contains("goes on after row") ? 1 : 0;
    assertSame(last);
    assertTrue(wentOn > 0, "no run went on");
  }

  @Test
  void whatStandsBehindTheJournalIsCutOff() throws IOException, InterruptedException {
    stop();
    for (String part : List.of("out.csv.part", "out.rejects.csv.part")) {
      Files.writeString(folder.resolve(part), "half a li", StandardOpenOption.APPEND);
    }
    assertSame(ScreenChild.run(folder, command("--threads", "1"), 0, false));
  }

  /// Stops a run after a few rows.
  private void stop() throws IOException, InterruptedException {
    for (int i = 0; i < 20; i++) {
      ScreenChild.run(folder, command(), milliseconds * (8 + i) / 16, false);
      Path journal = folder.resolve("out.csv.progress");
      if (Files.exists(journal) && !Files.readString(journal).contains("\"rows\": 0,")) {
        return;
      }
      table.clean();
    }
    assumeTrue(false, "no run could be stopped in time");
  }

  @Test
  void anotherMappingTableOrOptionDoesNotGoOn() throws IOException, InterruptedException {
    stop();
    refused("option", command("--rules"));
    refused("language", command("--lang", "zh"));
    Path mapping = folder.resolve("map.yaml");
    Files.writeString(mapping, ScreenTable.MAPPING + "\n");
    refused("mapping", command());
    Files.writeString(mapping, ScreenTable.MAPPING);
    Files.writeString(folder.resolve("in.csv"), "L\n", StandardOpenOption.APPEND);
    refused("table", command());
    Files.delete(folder.resolve("out.csv.part"));
    assertTrue(table.has("out.csv.progress"));
  }

  private void refused(String what, List<String> command) throws IOException, InterruptedException {
    ScreenTable.Ran ran = ScreenChild.run(folder, command, 0, false);
    assertEquals(2, ran.code());
    boolean chinese = what.equals("language");
    assertTrue(ran.err().contains(chinese ? "语言不同" : "another " + what), ran.err());
    assertTrue(table.has("out.csv.part"));
    assertFalse(table.has("out.csv"));
  }

  /// The table is touched at the moment at which it is said that the run goes on.
  @Test
  void aTableThatIsChangedWhileItIsReadIsTold() throws IOException, InterruptedException {
    stop();
    var said = new ByteArrayOutputStream();
    var err =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            said.write(b);
            Files.setLastModifiedTime(folder.resolve("in.csv"), FileTime.fromMillis(1));
          }
        };
    var surroundings =
        new Surroundings(
            Map.of(),
            folder,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            false,
            Clock.systemUTC());
    assertEquals(2, Application.run(ScreenTable.words("in.csv"), surroundings));
    assertTrue(
        said.toString(UTF_8).contains("was changed while it was read"), said.toString(UTF_8));
    assertFalse(table.has("out.csv"));
  }

  @Test
  void aPartThatIsShorterThanTheJournalIsToldAndKept() throws IOException, InterruptedException {
    stop();
    Files.writeString(folder.resolve("out.csv.part"), "short");
    ScreenTable.Ran ran = ScreenChild.run(folder, command(), 0, false);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("is shorter than"), ran.err());
    assertEquals("short", Files.readString(folder.resolve("out.csv.part")));
  }

  /// The rejects have their name already, and the output is stopped on its way to its own.
  @Test
  void whatIsInTheWayIsNotOverwrittenAndRenamingIsMadeUp()
      throws IOException, InterruptedException {
    stop();
    Files.writeString(folder.resolve("out.csv"), "somebody's");
    ScreenTable.Ran ran = ScreenChild.run(folder, command(), 0, false);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("`out.csv` exists"), ran.err());
    assertEquals("somebody's", Files.readString(folder.resolve("out.csv")));
    assertArrayEquals(rejects, table.bytes("out.rejects.csv"));
    Files.delete(folder.resolve("out.csv"));
    assertSame(ScreenChild.run(folder, command(), 0, false));
  }

  @Test
  void aRunThatIsDoneIsNotDoneAgain() throws IOException, InterruptedException {
    ScreenChild.run(folder, command(), 0, false);
    ScreenTable.Ran again = ScreenChild.run(folder, command(), 0, false);
    assertEquals(2, again.code());
    assertTrue(again.err().contains("exists and is not empty"), again.err());
    assertArrayEquals(out, table.bytes("out.csv"));
  }

  /// A limit on the size of files stands for a full disk: both are an error of writing.
  @Test
  void aFullDiskIsToldAndTheRunGoesOnLater() throws IOException, InterruptedException {
    var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 2048 && exec \"$@\"", "sh"));
    limited.addAll(command());
    assumeTrue(hasShell(), "no shell that can limit the size of files");
    ScreenTable.Ran ran = ScreenChild.run(folder, limited, 0, false);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("`out.csv.part` cannot be written: "), ran.err());
    assertTrue(ran.err().contains("it goes on where it stopped"), ran.err());
    assertTrue(table.has("out.csv.part"));
    assertFalse(table.has("out.csv"));
    assertSame(ScreenChild.run(folder, command(), 0, false));
  }

  private static boolean hasShell() throws InterruptedException {
    try {
      return new ProcessBuilder("sh", "-c", "ulimit -f 2048").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
