package org.wayleave.cli;

import java.util.concurrent.TimeUnit;

/// One line on standard error that says how far a run has come; on a terminal only, from the second
/// second on, and erased at the end.
final class ScreenProgress {
  private static final long AFTER = TimeUnit.SECONDS.toNanos(1);
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(200);

  private final Output output;
  private final Texts texts;
  private final boolean shown;
  private final long firstRow;
  private final long firstByte;
  private final long size;
  private final long began = System.nanoTime();
  private long last = began + AFTER - EVERY;
  private boolean any;

  /// @param shown whether there is a terminal
  /// @param firstRow how many rows were read by an earlier run
  /// @param firstByte where this one begins
  /// @param size of the table; -1 where nobody knows
  ScreenProgress(
      Output output, Texts texts, boolean shown, long firstRow, long firstByte, long size) {
    this.output = output;
    this.texts = texts;
    this.shown = shown;
    this.firstRow = firstRow;
    this.firstByte = firstByte;
    this.size = size;
  }

  void at(long rows, long offset) {
    long now = System.nanoTime();
    if (!shown || now - last < EVERY) {
      return;
    }
    last = now;
    any = true;
    double seconds = (now - began) / 1e9;
    String perSecond = grouped(Math.round((rows - firstRow) / seconds));
    long left =
        offset <= firstByte || size < 0
            ? -1
            : Math.round((size - offset) * seconds / (offset - firstByte));
    String line =
        left < 0
            ? texts.say("screen.progress", grouped(rows), perSecond)
            : texts.say("screen.progress_left", grouped(rows), perSecond, time(left));
    output.complain("\r\u001b[K" + line);
  }

  private static String grouped(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  private static String time(long seconds) {
    return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  void end() {
    if (any) {
      output.complain("\r\u001b[K");
    }
  }
}
