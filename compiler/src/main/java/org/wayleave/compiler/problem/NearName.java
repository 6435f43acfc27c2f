package org.wayleave.compiler.problem;

import java.util.Collection;
import java.util.Optional;
import org.wayleave.engine.diagnostic.Diagnostic;

/// Finds the name that an author may have meant.
public final class NearName {
  private static final int MAX_LENGTH = 64;

  private NearName() {}

  /// The nearest of the names, if one is near: at most a third of the letters differ. Of equals, the first in order.
  public static Optional<String> of(String wrong, Collection<String> names) {
    if (wrong.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String best = null;
    int least = Math.max(1, wrong.codePointCount(0, wrong.length()) / 3) + 1;
    for (String name : names) {
      int distance = name.length() > MAX_LENGTH ? MAX_LENGTH : distance(wrong, name);
      if (distance < least || (distance == least && best != null && name.compareTo(best) < 0)) {
        best = name;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The diagnostic with a line of help that names the nearest, if one is near.
  public static Diagnostic suggest(Diagnostic diagnostic, String wrong, Collection<String> names) {
    return of(wrong, names).map(near -> diagnostic.help("near", near)).orElse(diagnostic);
  }

  /// How many letters must be put in, taken out or exchanged; two neighbours that change places count once.
  static int distance(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    int[][] cost = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        cost[i][j] = step(a, b, cost, i, j);
      }
    }
    return cost[a.length][b.length];
  }

  private static int step(int[] a, int[] b, int[][] cost, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
    int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
