package org.wayleave.engine.screen;

import org.wayleave.engine.screen.Answers.Status;

/// Reads tables under one law. May be used by one thread at a time.
public final class Screener {
  private final Screening screening;
  private final Kernels kernels;
  private final long[] room;
  private final long[] roomWithRules;
  private final Decision single;
  private final Settler settler;
  private final long[] settled = new long[Program.WORDS];

  Screener(Screening screening, Kernels kernels) {
    this.screening = screening;
    this.kernels = kernels;
    this.room = screening.program(false).room();
    this.roomWithRules = screening.program(true).room();
    this.single = new Decision(screening);
    this.settler = new Settler(screening);
  }

  /// Reads rows with two bits for each node of the law, 64 rows at once (reader 2): what is told is
  /// never too narrow, and sometimes too wide, as [org.wayleave.engine.graph.Decide] is.
  ///
  /// @param from the first row of the table, a multiple of 64
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
      for (int row = 0; row < rows; row++) {
        boolean open = (settled[row >> 6] >> row & 1) == 0;
        if (open && answers.status(done + row) != Status.CONTRADICTORY) {
          settler.settle(table, from + done + row, answers, done + row);
        }
      }
    }
  }

  private void readBlock(Table table, int from, int count, Answers answers, int at) {
    Program program = screening.program(answers.hasRules());
    long[] planes = answers.hasRules() ? roomWithRules : room;
    program.run(kernels, table, from, planes);
    int[] roots = program.roots();
    for (Answers.View view : Answers.View.values()) {
      kernels.bytes(
          planes,
          roots,
          view.number() * Screening.VERDICT,
          answers.verdicts(view),
          at,
          Program.WORDS);
    }
    answers.begin(at, count);
    statuses(planes, roots, answers, at, count);
    for (int word = 0; word < Program.WORDS; word++) {
      settled[word] = word(planes, roots[Screening.SETTLED], word);
    }
    if (answers.hasRules()) {
      rules(planes, roots, answers, at);
    }
    for (int row : table.partlyKnown(from, from + count)) {
      single.read(table, row, answers, at + row - from);
      settled[(row - from) >> 6] &= ~(1L << (row - from));
    }
  }

  private static long word(long[] planes, int root, int word) {
    return planes[(root >> 1) + word] ^ -(root & 1L);
  }

  private static void statuses(long[] planes, int[] roots, Answers answers, int at, int count) {
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

  private static void rules(long[] planes, int[] roots, Answers answers, int at) {
    for (int rule = 0; Screening.RULES + 2 * rule < roots.length; rule++) {
      int surely = roots[Screening.RULES + 2 * rule];
      int may = roots[Screening.RULES + 2 * rule + 1];
      for (int word = 0; word < Program.WORDS; word++) {
        answers.applies(rule)[at / 64 + word] = word(planes, surely, word);
        answers.mayApply(rule)[at / 64 + word] = word(planes, may, word);
      }
    }
  }
}
