package org.wayleave.engine.judge;

import org.wayleave.engine.prove.Planes;

/// Lets facts apply in planes where they are asked, and nowhere else.
final class Applicability {
  private static final int ROUNDS = 4;

  private final Course course;
  private final long[] state;
  private final Planes planes;
  private final boolean[] fixed;

  /// Says which cell a fact gets in a lane in which it turns out to be asked.
  interface Choice {
    long cell(int variable, int lane);
  }

  /// @param fixed the variables that may be changed: those of which each lane knows one cell
  Applicability(Course course, long[] state, Planes planes, boolean[] fixed) {
    this.course = course;
    this.state = state;
    this.planes = planes;
    this.fixed = fixed;
  }

  /// Runs the planes, lets the facts that are surely not asked not apply and gives a cell to those
  /// that surely are, until nothing changes.
  void settle(Choice choice) {
    planes.runEarly();
    for (int round = 0; round < ROUNDS; round++) {
      boolean changed = false;
      for (Asked asked : course.asked()) {
        if (planes.has(asked.variable()) && fixed[asked.variable()]) {
          for (int word = 0; word < planes.words(); word++) {
            changed |= settle(asked, word, choice);
          }
        }
      }
      if (!changed) {
        break;
      }
      planes.runEarly();
    }
    planes.run();
  }

  /// What `settle` reads again and again.
  static int[] edges(Course course) {
    return course.asked().stream().mapToInt(Asked::when).toArray();
  }

  private boolean settle(Asked asked, int word, Choice choice) {
    int variable = asked.variable();
    long absentCell = 1L << asked.absent();
    long absent = planes.cell(variable, asked.absent(), word);
    long away = 0;
    if ((state[variable] & absentCell) != 0) {
      away = ~planes.may(asked.when(), word) & ~absent;
      planes.set(variable, absentCell, word, away);
    }
    long back = 0;
    if ((state[variable] & ~absentCell) != 0) {
      back = ~planes.mayNot(asked.when(), word) & absent;
      for (long left = back; left != 0; left &= left - 1) {
        int lane = 64 * word + Long.numberOfTrailingZeros(left);
        planes.set(variable, choice.cell(variable, lane), word, Long.lowestOneBit(left));
      }
    }
    return (away | back) != 0;
  }
}
