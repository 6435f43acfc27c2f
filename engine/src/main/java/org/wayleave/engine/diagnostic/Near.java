package org.wayleave.engine.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the name that somebody meant.
public final class Near {
  private Near() {}

  /// The known name nearest to the one written, by the number of letters to change; null where none
  /// is near. The first of equals.
  public static @Nullable String nearest(String written, List<String> known) {
    String best = null;
    int least = Math.max(1, written.length() / 3) + 1;
    for (String name : known) {
      if (Math.abs(written.length() - name.length()) >= least) {
        continue; // at least as many letters are too many: what is written may be as long as a file
      }
      int distance = distance(written, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best;
  }

  /// The optimal string alignment distance: insertions, deletions, replacements and swaps of
  /// neighbours.
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
