package org.wayleave.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.screen.Entry;

/// What the cells of one column came to, by their bytes, so that a text is read once. Holds no more
/// than so many texts, and none that is long: a column whose every cell is another one doesn't fill
/// the memory.
final class CellCache {
  static final int MAX_TEXTS = 1 << 12;
  static final int MAX_LENGTH = 64;

  private static final int MAX_MEANINGS = 1 << 14;

  private static final int SLOTS = 2 * MAX_TEXTS;

  private final byte[] @Nullable [] keys = new byte[SLOTS][];
  private final @Nullable Meaning[] meanings = new Meaning[SLOTS];
  private final Map<List<Entry>, Integer> numbers = new HashMap<>();
  private int size;
  private int next = 1;

  /// What a cell means.
  ///
  /// @param entries one for each day that is asked about; none where nothing is known
  /// @param number the same for texts that mean the same to the law; -1 where the row is rejected
  record Meaning(List<Entry> entries, int number) {
    static final Meaning UNKNOWN = new Meaning(List.of(), 0);
    static final Meaning NONE = new Meaning(List.of(), -1);

    Meaning {
      entries = List.copyOf(entries);
    }

    boolean isUnderstood() {
      return number >= 0;
    }

    boolean isUnknown() {
      return number == 0;
    }
  }

  /// The meaning of what is known, with the number that it had before.
  ///
  /// @param entries one for each day
  Meaning meaning(List<Entry> entries) {
    if (numbers.size() == MAX_MEANINGS) {
      numbers.clear(); // numbers go on: none comes to stand for something else
    }
    Integer number = numbers.putIfAbsent(entries, next);
    return new Meaning(entries, number == null ? next++ : number);
  }

  @Nullable Meaning get(byte[] bytes, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return null;
    }
    int slot = slot(bytes, from, to);
    return meanings[slot];
  }

  /// The slot of these bytes, or the free one where they would be put.
  private int slot(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    byte[] key = keys[slot];
    while (key != null && !Arrays.equals(key, 0, key.length, bytes, from, to)) {
      slot = (slot + 1) & (SLOTS - 1);
      key = keys[slot];
    }
    return slot;
  }

  void put(byte[] bytes, int from, int to, Meaning meaning) {
    if (to - from > MAX_LENGTH || size == MAX_TEXTS) {
      return;
    }
    int slot = slot(bytes, from, to);
    if (keys[slot] == null) {
      size++;
    }
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    meanings[slot] = meaning;
  }
}
