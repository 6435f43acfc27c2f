package org.wayleave.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Finds the rows of a table in a stream of bytes, as RFC 4180 has them: a cell in quotation marks
/// may hold separators and line breaks, and two marks in it stand for one. A line ends with LF,
/// CRLF or CR. A quotation mark within a cell that doesn't begin with one is a character like any
/// other.
///
/// Works for every encoding in which the bytes of a separator, a quotation mark and a line break
/// are part of no other character.
///
/// A mark that is never closed takes no more than its own line: the rows after it hold no mark, or
/// it would be closed, and so are read as they stand.
public final class RecordReader {
  /// The most bytes that a row may have.
  public static final int MAX_RECORD = 1 << 20;

  /// How many bytes are left of a row that is longer.
  public static final int KEPT_OF_TOO_LONG = 1 << 10;

  private static final int CHUNK = 1 << 18;

  private enum State {
    START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  private final InputStream in;
  private final byte separator;
  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int at;
  private int filled;
  private int end;
  private boolean ended;
  private long offset;
  private long line;
  private long nextLine;
  private Fault fault = Fault.NONE;

  /// @param offset how many bytes were read of the stream before
  /// @param line the line at which the next byte stands, counted from 1
  public RecordReader(InputStream in, byte separator, long offset, long line) {
    this.in = in;
    this.separator = separator;
    this.offset = offset;
    this.nextLine = line;
  }

  /// Goes to the next row; false where there is none.
  public boolean next() throws IOException {
    start = at;
    line = nextLine;
    fault = Fault.NONE;
    if (at == filled && !fill()) {
      return false;
    }
    scan();
    return true;
  }

  private void scan() throws IOException {
    var state = State.START;
    int breakInQuote = -1;
    int limit = Math.min(filled, start + MAX_RECORD + 1);
    while (true) {
      if (at == limit) {
        if (at - start > MAX_RECORD) {
          giveUp(state, breakInQuote);
          return;
        }
        int before = start;
        boolean more = fill();
        breakInQuote -= breakInQuote < 0 ? 0 : before - start;
        if (!more) {
          finish(state, breakInQuote);
          return;
        }
        limit = Math.min(filled, start + MAX_RECORD + 1);
      }
      byte b = buffer[at++];
      switch (state) {
        case START, PLAIN -> {
          if (b == separator) {
            state = State.START;
          } else if (b == '\n' || b == '\r') {
            lineEnds(b);
            return;
          } else if (b == '"' && state == State.START) {
            state = State.QUOTED;
            breakInQuote = -1;
          } else {
            state = State.PLAIN;
          }
        }
        case QUOTED -> {
          if (b == '"') {
            state = State.CLOSED;
          } else if (breakInQuote < 0 && (b == '\n' || b == '\r')) {
            breakInQuote = at - 1;
          }
        }
        case CLOSED -> {
          if (b == '"') {
            state = State.QUOTED;
          } else if (b == separator) {
            state = State.START;
          } else if (b == '\n' || b == '\r') {
            lineEnds(b);
            return;
          } else {
            fault = Fault.AFTER_QUOTE;
            state = State.PLAIN;
          }
        }
      }
    }
  }

  private void lineEnds(byte b) throws IOException {
    end = at - 1;
    if (b == '\r' && (at < filled || fill()) && buffer[at] == '\n') {
      at++;
    }
    nextLine = line + 1 + breaks(start, end);
  }

  /// Line breaks within a row.
  private int breaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == to || buffer[i + 1] != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }

  /// The stream ends within a row.
  private void finish(State state, int breakInQuote) throws IOException {
    end = at;
    if (state == State.QUOTED) {
      fault = Fault.UNCLOSED_QUOTE;
      if (breakInQuote >= 0) {
        onlyTheLine(breakInQuote);
      }
    }
    nextLine = line + 1 + breaks(start, end);
  }

  private void onlyTheLine(int lineBreak) throws IOException {
    at = lineBreak + 1;
    end = lineBreak;
    lineEnds(buffer[lineBreak]);
  }

  /// A row is as long as one may be and goes on.
  private void giveUp(State state, int breakInQuote) throws IOException {
    if (state == State.QUOTED && breakInQuote >= 0) {
      fault = Fault.UNCLOSED_QUOTE;
      onlyTheLine(breakInQuote);
      return;
    }
    fault = Fault.TOO_LONG;
    int inside = breaks(start, at);
    boolean skipping = true;
    while (skipping) {
      while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (at < filled) {
        byte b = buffer[at++];
        lineEnds(b);
        skipping = false;
      } else {
        // Only the beginning is kept: the row may be as long as the file.
        offset += filled - start - KEPT_OF_TOO_LONG;
        filled = start + KEPT_OF_TOO_LONG;
        at = filled;
        skipping = fill();
      }
    }
    end = start + KEPT_OF_TOO_LONG;
    nextLine = line + 1 + inside;
  }

  /// Reads more; what of the row is there moves to the beginning of the buffer.
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      offset += start;
      at -= start;
      end -= start;
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, MAX_RECORD + 2 * CHUNK));
    }
    int read = in.readNBytes(buffer, filled, Math.min(CHUNK, buffer.length - filled));
    ended = read == 0;
    filled += read;
    return read > 0;
  }

  /// How many bytes the row has, without its line break.
  public int length() {
    return end - start;
  }

  /// Copies the row.
  public void copyTo(byte[] target, int at) {
    System.arraycopy(buffer, start, target, at, length());
  }

  /// The row.
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  /// The line on which the row begins, counted from 1.
  public long line() {
    return line;
  }

  /// The line after the row.
  public long nextLine() {
    return nextLine;
  }

  /// How many bytes of the stream stand before the next row.
  public long nextOffset() {
    return offset + at;
  }

  /// What is wrong with its form.
  public Fault fault() {
    return fault;
  }

  /// Whether the row ends with CRLF.
  public boolean isCrLf() {
    return at - end == 2;
  }
}
