package org.wayleave.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.cli.csv.Cells;
import org.wayleave.cli.csv.Encoding;
import org.wayleave.cli.csv.Fault;
import org.wayleave.cli.csv.RecordReader;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// The beginning of a table: its header and its first rows, as far as a mebibyte goes.
///
/// Codes: `S207` a name stands twice in the header, `S210` a column without a name, `S211` an empty
/// table, `S212` a header that isn't in the encoding, `S213` UTF-16, `S218` no row, `S220` a header
/// whose form is wrong, `S222` too many columns.
///
/// @param name what places call the table
/// @param marked whether it begins with the byte order mark of UTF-8
/// @param crlf whether its lines end with CRLF
/// @param names the header
/// @param headerBytes the cells of the header, as they are
/// @param rows the first rows that have as many cells as the header, as texts
/// @param faulty how many of the first rows don't
/// @param offset where the first row begins
/// @param line the line on which it does
/// @param lines what diagnostics quote from
record TableStart(
    String name,
    boolean marked,
    boolean crlf,
    List<String> names,
    List<byte[]> headerBytes,
    List<List<String>> rows,
    int faulty,
    long offset,
    long line,
    List<String> lines,
    List<Diagnostic> problems) {
  /// How many bytes are looked at.
  static final int BYTES = 1 << 20;

  /// How many rows are looked at.
  static final int ROWS = 1_000;

  static final int MAX_COLUMNS = 1_000;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  TableStart {
    names = List.copyOf(names);
    headerBytes = List.copyOf(headerBytes);
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /// @param bytes the first of the table, at most [#BYTES]
  static TableStart read(String name, byte[] bytes, Encoding encoding, byte separator) {
    boolean marked = startsWith(bytes, UTF_8_MARK);
    if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      return failed(name, Diagnostic.of("S213", null, name).help("help"));
    }
    int from = marked ? UTF_8_MARK.length : 0;
    var in = new ByteArrayInputStream(bytes, from, bytes.length - from);
    var records = new RecordReader(in, separator, from, 1);
    try {
      return records.next()
          ? header(name, marked, records, bytes.length, encoding, separator)
          : failed(name, Diagnostic.of("S211", null, name).help("help"));
    } catch (IOException e) {
      throw new IllegalStateException("bytes that are there can be read", e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static TableStart failed(String name, Diagnostic problem) {
    return new TableStart(
        name, false, false, List.of(), List.of(), List.of(), 0, 0, 1, List.of(), List.of(problem));
  }

  private static TableStart header(
      String name,
      boolean marked,
      RecordReader records,
      int size,
      Encoding encoding,
      byte separator)
      throws IOException {
    byte[] header = records.bytes();
    boolean crlf = records.isCrLf();
    if (records.fault() != Fault.NONE || contains(header, (byte) 0)) {
      return failed(name, Diagnostic.of("S220", null, name).help("help"));
    }
    if (!encoding.isText(header, 0, header.length)) {
      return failed(name, notText(name, header, encoding));
    }
    var cells = new Cells(separator);
    cells.split(header, 0, header.length);
    var names = new ArrayList<String>();
    var bytes = new ArrayList<byte[]>();
    for (int i = 0; i < cells.count(); i++) {
      names.add(CellReading.stripped(cells.text(i, encoding)));
      bytes.add(Arrays.copyOfRange(header, cells.start(i), cells.end(i)));
    }
    String text = encoding.decode(header, 0, header.length);
    List<Diagnostic> problems = problems(name, names, cells, header, encoding);
    long offset = records.nextOffset();
    long line = records.nextLine();
    var rows = new ArrayList<List<String>>();
    int faulty = 0;
    boolean any = false;
    while (rows.size() + faulty < ROWS && records.next()) {
      if (size == BYTES && records.nextOffset() >= size) {
        any = true;
        break; // perhaps cut off
      }
      if (records.length() == 0 && names.size() > 1) {
        continue;
      }
      any = true;
      List<String> row = row(records, cells, encoding, names.size());
      if (row == null) {
        faulty++;
      } else {
        rows.add(row);
      }
    }
    if (!any && problems.isEmpty()) {
      problems.add(Diagnostic.of("S218", null, name).help("help"));
    }
    return new TableStart(
        name,
        marked,
        crlf,
        names,
        bytes,
        rows,
        faulty,
        offset,
        line,
        text.lines().toList(),
        problems);
  }

  private static boolean contains(byte[] bytes, byte one) {
    for (byte b : bytes) {
      if (b == one) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic notText(String name, byte[] header, Encoding encoding) {
    Diagnostic problem = Diagnostic.of("S212", null, name, encoding.name());
    for (String other : List.of("utf-8", "gb18030", "big5")) {
      Encoding tried = Encoding.of(other);
      if (tried != null && !tried.equals(encoding) && tried.isText(header, 0, header.length)) {
        return problem.help("write", other);
      }
    }
    return problem.help("other", String.join(", ", Encoding.names()));
  }

  private static @Nullable List<String> row(
      RecordReader records, Cells cells, Encoding encoding, int columns) {
    byte[] row = records.bytes();
    if (records.fault() != Fault.NONE
        || !encoding.isText(row, 0, row.length)
        || contains(row, (byte) 0)) {
      return null;
    }
    cells.split(row, 0, row.length);
    if (cells.count() != columns) {
      return null;
    }
    var texts = new ArrayList<String>();
    for (int i = 0; i < columns; i++) {
      texts.add(cells.text(i, encoding));
    }
    return texts;
  }

  private static List<Diagnostic> problems(
      String name, List<String> names, Cells cells, byte[] header, Encoding encoding) {
    var problems = new ArrayList<Diagnostic>();
    if (names.size() > MAX_COLUMNS) {
      problems.add(Diagnostic.of("S222", null, name, Integer.toString(MAX_COLUMNS)).help("help"));
      return problems;
    }
    var first = new HashMap<String, Place>();
    for (int i = 0; i < names.size(); i++) {
      Place place = place(name, cells, i, header, encoding);
      if (names.get(i).isEmpty()) {
        problems.add(Diagnostic.of("S210", place, Integer.toString(i + 1)).help("help"));
        continue;
      }
      Place other = first.putIfAbsent(names.get(i), place);
      if (other != null) {
        problems.add(Diagnostic.of("S207", place, names.get(i)).also("first", other).help("help"));
      }
    }
    return problems;
  }

  private static Place place(String name, Cells cells, int cell, byte[] header, Encoding encoding) {
    String before = encoding.decode(header, 0, cells.start(cell));
    String text = encoding.decode(header, cells.start(cell), cells.end(cell));
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.codePointCount(lineStart, before.length()) + 1;
    return new Place(name, line, column, Math.max(1, text.codePointCount(0, text.length())));
  }

  /// The place of each column in the header.
  Map<String, Place> places(Encoding encoding, byte separator) {
    var out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < headerBytes.size(); i++) {
      if (i > 0) {
        out.write(separator);
      }
      out.writeBytes(headerBytes.get(i));
    }
    byte[] header = out.toByteArray();
    var cells = new Cells(separator);
    cells.split(header, 0, header.length);
    var places = new HashMap<String, Place>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), place(name, cells, i, header, encoding));
    }
    return places;
  }

  /// The first cells of a column.
  List<String> cells(int column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }

  /// The first bytes of a stream, which stays at the byte after them.
  static byte[] first(InputStream in) throws IOException {
    return in.readNBytes(BYTES);
  }
}
