package org.wayleave.engine.prove;

import java.util.Arrays;

/// The variables of a solver, the one that took part in most of the late conflicts first; among
/// equals the one that was made first.
final class ActivityHeap {
  private static final double DECAY = 1 / 0.95;
  private static final double MOST = 1e100;
  private static final int OUT = -1;
  private static final int NEVER = -2;

  private double[] activity = new double[256];
  private int[] heap = new int[256];
  private int[] place = new int[256];
  private int size;
  private int known;
  private double increment = 1;

  /// @param decides whether the search decides on it; else it only follows from others
  void add(int variable, boolean decides) {
    if (variable >= activity.length) {
      activity = Arrays.copyOf(activity, 2 * variable);
      heap = Arrays.copyOf(heap, 2 * variable);
      place = Arrays.copyOf(place, 2 * variable);
    }
    known = variable + 1;
    place[variable] = decides ? OUT : NEVER;
    putBack(variable);
  }

  /// Never gives a variable out again.
  void retire(int variable) {
    int at = place[variable];
    place[variable] = NEVER;
    if (at >= 0) {
      int last = heap[--size];
      if (at < size) {
        put(last, at);
        up(at);
        down(place[last]);
      }
    }
  }

  void putBack(int variable) {
    if (place[variable] == OUT) {
      heap[size] = variable;
      place[variable] = size;
      up(size++);
    }
  }

  /// Takes out the first variable without a value; -1 where each has one.
  int best(byte[] values) {
    while (size > 0) {
      int variable = heap[0];
      place[variable] = OUT;
      int last = heap[--size];
      if (size > 0) {
        heap[0] = last;
        place[last] = 0;
        down(0);
      }
      if (values[2 * variable] == 0) {
        return variable;
      }
    }
    return -1;
  }

  void bump(int variable) {
    activity[variable] += increment;
    if (activity[variable] > MOST) {
      for (int i = 0; i < known; i++) {
        activity[i] /= MOST;
      }
      increment /= MOST;
    }
    if (place[variable] >= 0) {
      up(place[variable]);
    }
  }

  void decay() {
    increment *= DECAY;
  }

  private boolean isBefore(int one, int other) {
    return activity[one] > activity[other] || (activity[one] == activity[other] && one < other);
  }

  private void up(int at) {
    int variable = heap[at];
    while (at > 0 && isBefore(variable, heap[(at - 1) / 2])) {
      put(heap[(at - 1) / 2], at);
      at = (at - 1) / 2;
    }
    put(variable, at);
  }

  private void down(int at) {
    int variable = heap[at];
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], variable)) {
        break;
      }
      put(heap[child], at);
      at = child;
    }
    put(variable, at);
  }

  private void put(int variable, int at) {
    heap[at] = variable;
    place[variable] = at;
  }
}
