package org.wayleave.engine.screen;

/// How a table keeps the values of a number or date: as the steps from the least on, then that it
/// doesn't apply, then that nothing is known.
final class Values {
  /// Of a column that has codes: no value is among them.
  static final Values NONE = new Values(1, 0, new int[] {0});

  private static final int MOST = 1_000_000_000;

  private final long least;
  private final long greatest;
  private final int[] starts;

  /// @param starts for each code the least value that has it
  private Values(long least, long greatest, int[] starts) {
    this.least = least;
    this.greatest = greatest;
    this.starts = starts;
  }

  /// @throws IllegalArgumentException where the column is no number and no date, or no table could
  ///   keep so many values
  static Values of(Column kind, long least, long greatest) {
    if (!kind.isOrdered()) {
      throw new IllegalArgumentException("`" + kind.fact() + "` is no number and no date");
    }
    if (least > greatest || greatest - least < 0 || greatest - least > MOST) {
      throw new IllegalArgumentException(
          "values of `" + kind.fact() + "` from " + least + " to " + greatest);
    }
    int none = (int) (greatest - least) + 1;
    int[] starts = new int[kind.cells().size() + 1];
    for (int cell = 1; cell < starts.length; cell++) {
      boolean within = cell < kind.bounds().size() / 2;
      starts[cell] = within ? Math.clamp(kind.start(cell) - least, 0, none) : none;
    }
    starts[starts.length - 1] = none + 1; // nothing is known
    return new Values(least, greatest, starts);
  }

  /// How many bits a value takes.
  int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(starts[starts.length - 1]);
  }

  /// The least value of a code.
  int start(int code) {
    return starts[code];
  }

  int code(int value) {
    int code = starts.length - 1;
    while (value < starts[code]) {
      code--;
    }
    return code;
  }

  /// @throws IllegalArgumentException where it isn't from the least to the greatest
  int value(long steps) {
    if (steps < least || steps > greatest) {
      throw new IllegalArgumentException(steps + " isn't from " + least + " to " + greatest);
    }
    return (int) (steps - least);
  }
}
