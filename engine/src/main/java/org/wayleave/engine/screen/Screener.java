package org.wayleave.engine.screen;

import java.util.Arrays;
import org.wayleave.engine.screen.Answers.Status;

/// Reads tables under one law. May be used by one thread at a time.
public final class Screener {
  private final Screening screening;
  private final Kernels kernels;
  private final Program.Room room;
  private final Program.Room roomWithRules;
  private final Decision single;
  private final Settler settler;
  private final Row row;
  private final long[] settled = new long[Program.WORDS];

  Screener(Screening screening, Kernels kernels) {
    this.screening = screening;
    this.kernels = kernels;
    this.room = screening.program(false).room();
    this.roomWithRules = screening.program(true).room();
    this.single = new Decision(screening);
    this.settler = new Settler(screening);
    this.row = new Row(screening);
  }

  /// Reads rows with two bits for each node of the law, 64 rows at once (reader 2): what is told is
  /// never too narrow, and sometimes too wide, as [org.wayleave.engine.graph.Decide] is.
  ///
  /// @param from the first row of the table, a multiple of [Screening#BLOCK]
  /// @param answers of the first row and those after it, from its own row 0 on
  public void read(Table table, int from, int count, Answers answers) {
    for (int done = 0; done < count; done += Program.ROWS) {
      readBlock(table, from + done, Math.min(Program.ROWS, count - done), answers, done);
    }
  }

  /// The same, and then a search for each row that this leaves open (reader 3): the findings told
  /// are exactly the least and the gravest of all completions.
  public void screen(Table table, int from, int count, Answers answers) {
    for (int done = 0; done < count; done += Program.ROWS) {
      int rows = Math.min(Program.ROWS, count - done);
      readBlock(table, from + done, rows, answers, done);
      for (int i = 0; i < rows; i++) {
        boolean open = (settled[i >> 6] >> i & 1) == 0;
        if (open && answers.status(done + i) != Status.CONTRADICTORY) {
          table.read(from + done + i, row);
          settler.settle(row, answers, done + i);
        }
      }
    }
  }

  private void readBlock(Table table, int from, int count, Answers answers, int at) {
    if (from % Program.ROWS != 0) {
      throw new IllegalArgumentException("no block begins at row " + from);
    }
    Program program = screening.program(answers.hasRules());
    Program.Room read = answers.hasRules() ? roomWithRules : room;
    int words = Program.words(count);
    program.run(kernels, table, from / Program.ROWS, read, words);
    long[][] planes = read.planes;
    int[] roots = program.roots();
    verdicts(planes, roots, answers, at / Program.ROWS, words);
    answers.begin(at, count);
    statuses(planes, roots, answers, at, count);
    for (int word = 0; word < words; word++) {
      settled[word] = word(planes, roots[Screening.SETTLED], word);
    }
    if (answers.hasRules()) {
      rules(planes, roots, answers, at, words);
    }
    for (int partly : table.partlyKnown(from, from + count)) {
      table.read(partly, row);
      single.read(row, answers, at + partly - from);
      settled[(partly - from) >> 6] &= ~(1L << (partly - from));
    }
  }

  private void verdicts(long[][] planes, int[] roots, Answers answers, int block, int words) {
    long[][] all = answers.verdicts(Answers.View.ALL.number(), block);
    kernels.bytes(planes, roots, 0, all, words);
    for (int view = 1; view < Answers.VIEWS; view++) {
      int first = view * Screening.VERDICT;
      long[][] own = answers.verdicts(view, block);
      if (Arrays.equals(roots, 0, Screening.VERDICT, roots, first, first + Screening.VERDICT)) {
        for (int i = 0; i < own.length; i++) {
          System.arraycopy(all[i], 0, own[i], 0, words);
        }
      } else {
        kernels.bytes(planes, roots, first, own, words);
      }
    }
  }

  private static long word(long[][] planes, int root, int word) {
    return planes[root >> 1][word] ^ -(root & 1L);
  }

  private static void statuses(long[][] planes, int[] roots, Answers answers, int at, int count) {
    for (int word = 0; word < (count + 63) / 64; word++) {
      long not = word(planes, roots[Screening.NOT_REACHED], word);
      for (long left = not; left != 0; left &= left - 1) {
        answers.status(at + 64 * word + Long.numberOfTrailingZeros(left), Status.NOT_REACHED);
      }
      long no = word(planes, roots[Screening.CONTRADICTION], word);
      for (long left = no; left != 0; left &= left - 1) {
        answers.status(at + 64 * word + Long.numberOfTrailingZeros(left), Status.CONTRADICTORY);
      }
    }
  }

  private static void rules(long[][] planes, int[] roots, Answers answers, int at, int words) {
    for (int rule = 0; Screening.RULES + 2 * rule < roots.length; rule++) {
      int surely = roots[Screening.RULES + 2 * rule];
      int may = roots[Screening.RULES + 2 * rule + 1];
      for (int word = 0; word < words; word++) {
        answers.applies(rule)[at / 64 + word] = word(planes, surely, word);
        answers.mayApply(rule)[at / 64 + word] = word(planes, may, word);
      }
    }
  }
}
