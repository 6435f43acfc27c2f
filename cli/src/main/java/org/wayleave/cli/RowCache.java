package org.wayleave.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Answers by what rows say: an organisation's links are of a few kinds, and what one of a kind
/// came to by a search needn't be searched for again. When it is full it begins anew.
final class RowCache {
  static final int MAX_ROWS = 1 << 14;

  private static final int SLOTS = 2 * MAX_ROWS;

  private final int[] @Nullable [] keys = new int[SLOTS][];
  private final @Nullable RowAnswer[] answers = new RowAnswer[SLOTS];
  private int size;

  /// @param key the numbers of what the cells of a row mean
  @Nullable RowAnswer get(int[] key) {
    return answers[slot(key)];
  }

  private int slot(int[] key) {
    int hash = Arrays.hashCode(key) * 0x9E3779B9;
    int slot = hash >>> 17 & (SLOTS - 1);
    int[] other = keys[slot];
    while (other != null && !Arrays.equals(other, key)) {
      slot = (slot + 1) & (SLOTS - 1);
      other = keys[slot];
    }
    return slot;
  }

  void put(int[] key, RowAnswer answer) {
    if (size == MAX_ROWS) {
      Arrays.fill(keys, null);
      Arrays.fill(answers, null);
      size = 0;
    }
    int slot = slot(key);
    keys[slot] = key.clone();
    answers[slot] = answer;
    size++;
  }
}
