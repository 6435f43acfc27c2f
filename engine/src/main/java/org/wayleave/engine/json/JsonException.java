package org.wayleave.engine.json;

/// The text is not the JSON that this project reads. The message stands alone; the place is counted
/// from 1.
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  public JsonException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  /// In code points.
  public int column() {
    return column;
  }
}
