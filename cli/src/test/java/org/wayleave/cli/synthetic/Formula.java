package org.wayleave.cli.synthetic;

import java.util.List;

/// A condition of a synthetic law. Facts and open questions are meant by their index.
public sealed interface Formula {
  /// A condition on one thing.
  sealed interface Test extends Formula {}

  /// A yes/no fact is yes.
  record IsYes(int fact) implements Test {}

  /// A one-of fact has one of these values, each a number from 0, in ascending order.
  record In(int fact, List<Integer> values) implements Test {
    public In {
      values = List.copyOf(values);
    }
  }

  /// A number or date is this or more.
  record AtLeast(int fact, int bound) implements Test {}

  /// An open question is read in the first of its two ways.
  record Reads(int question) implements Test {}

  record Not(Formula inner) implements Formula {}

  record All(List<Formula> parts) implements Formula {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Formula> parts) implements Formula {
    public Any {
      parts = List.copyOf(parts);
    }
  }
}
