package org.wayleave.cli.csv;

/// What is wrong with the form of a row.
public enum Fault {
  NONE,
  /// A quotation mark opens a cell and none closes it.
  UNCLOSED_QUOTE,
  /// Something stands between the closing quotation mark of a cell and the next separator.
  AFTER_QUOTE,
  /// Longer than [RecordReader#MAX_RECORD].
  TOO_LONG
}
