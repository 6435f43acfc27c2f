package org.wayleave.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayleave.engine.json.Json;

/// What is counted of rows. Tallies of blocks add up to that of the table.
final class ScreenTally {
  /// Why a row is rejected, in the order of the codes.
  static final List<String> REASONS =
      List.of("S240", "S241", "S242", "S243", "S244", "S245", "S246");

  /// All pairs of a least and a gravest finding, a row that contradicts itself, one that the law
  /// doesn't reach.
  static final int ANSWERS = 38;

  static final int CONTRADICTORY = 36;
  static final int NOT_REACHED = 37;

  private static final int VIEWS = RowAnswer.VIEWS.length;

  /// Rows read, then those answered, contradictory, not reached and rejected.
  final long[] rows = new long[5];

  /// Answered rows in which nothing is breached, in which something is, and those of which neither
  /// is certain.
  final long[] settled = new long[3];

  /// By day and view, by least * 6 + gravest finding.
  final long[] findings;

  /// By day.
  final long[] inexact;

  final long[] applies;
  final long[] mayApply;

  /// Undecided rows in which a fact that a column fills is unknown.
  final long[] unknown;

  final long[] rejects = new long[REASONS.size()];

  /// From the answer of the first day to that of the second, of rows in which they differ.
  final long[] changes;

  private final long[][] all;

  /// @param days one or two
  /// @param rules how many the law has
  /// @param filled how many facts columns fill
  ScreenTally(int days, int rules, int filled) {
    findings = new long[days * VIEWS * 36];
    inexact = new long[days];
    applies = new long[rules];
    mayApply = new long[rules];
    unknown = new long[filled];
    changes = new long[days > 1 ? ANSWERS * ANSWERS : 0];
    all =
        new long[][] {
          rows, settled, findings, inexact, applies, mayApply, unknown, rejects, changes
        };
  }

  void clear() {
    for (long[] counts : all) {
      Arrays.fill(counts, 0);
    }
  }

  void add(ScreenTally other) {
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all[i].length; j++) {
        all[i][j] += other.all[i][j];
      }
    }
  }

  long read() {
    return rows[0];
  }

  long rejected() {
    return rows[4];
  }

  long changed() {
    return Arrays.stream(changes).sum();
  }

  /// @param pair the gravity of the least finding times six, and that of the gravest
  void count(int day, int view, int pair) {
    findings[(day * VIEWS + view) * 36 + pair]++;
  }

  long finding(int day, int view, int pair) {
    return findings[(day * VIEWS + view) * 36 + pair];
  }

  /// Whether every row that was read is accounted for.
  boolean addsUp() {
    long settledRows = Arrays.stream(settled).sum();
    long reasons = Arrays.stream(rejects).sum();
    return rows[0] == rows[1] + rows[2] + rows[3] + rows[4]
        && rows[4] == reasons
        && (changes.length > 0 || rows[1] == settledRows);
  }

  /// The same as numbers, for a journal.
  Json toJson() {
    var lists = new ArrayList<Json>();
    for (long[] counts : all) {
      var numbers = new ArrayList<Json>();
      for (long count : counts) {
        numbers.add(Json.Number.whole(count));
      }
      lists.add(new Json.Array(numbers));
    }
    return new Json.Array(lists);
  }

  /// Takes the numbers of a journal; false where they are of another shape.
  boolean take(Json json) {
    if (!(json instanceof Json.Array lists) || lists.items().size() != all.length) {
      return false;
    }
    for (int i = 0; i < all.length; i++) {
      if (!(lists.items().get(i) instanceof Json.Array numbers)
          || numbers.items().size() != all[i].length) {
        return false;
      }
      for (int j = 0; j < all[i].length; j++) {
        if (!(numbers.items().get(j) instanceof Json.Number number)) {
          return false;
        }
        all[i][j] = number.hundredths() / 100;
      }
    }
    return addsUp();
  }
}
