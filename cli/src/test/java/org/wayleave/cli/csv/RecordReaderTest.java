package org.wayleave.cli.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of tables, well formed and not. FastCSV, which is not ours, must read the same cells of
/// every well-formed one.
class RecordReaderTest {
  private record Read(long line, Fault fault, String text) {}

  private static List<Read> read(byte[] bytes) throws IOException {
    var records = new RecordReader(new ByteArrayInputStream(bytes), (byte) ',', 0, 1);
    var read = new ArrayList<Read>();
    while (records.next()) {
      read.add(new Read(records.line(), records.fault(), new String(records.bytes(), UTF_8)));
    }
    return read;
  }

  private static List<Read> read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private static Read row(long line, String text) {
    return new Read(line, Fault.NONE, text);
  }

  @Test
  void anEmptyStreamHasNoRow() throws IOException {
    assertEquals(List.of(), read(""));
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r\n'", "'\r'"})
  void everyKindOfLineBreakEndsARow(String end) throws IOException {
    assertEquals(
        List.of(row(1, "a,b"), row(2, ""), row(3, "c")), read("a,b" + end + end + "c" + end));
    assertEquals(List.of(row(1, "a"), row(2, "c")), read("a" + end + "c"));
  }

  @Test
  void aLineBreakInQuotationMarksIsPartOfTheCell() throws IOException {
    assertEquals(
        List.of(row(1, "a,\"b\r\n\nc\""), row(4, "d"), row(5, "\"\"\"\n\"")),
        read("a,\"b\r\n\nc\"\nd\n\"\"\"\n\"\n"));
  }

  @Test
  void aQuotationMarkWithinACellIsACharacter() throws IOException {
    assertEquals(List.of(row(1, "a\"b,c"), row(2, "d")), read("a\"b,c\nd"));
  }

  @Test
  void anUnclosedQuotationMarkTakesItsLineAlone() throws IOException {
    assertEquals(
        List.of(row(1, "a"), new Read(2, Fault.UNCLOSED_QUOTE, "b,\"c"), row(3, "d"), row(4, "e")),
        read("a\nb,\"c\nd\ne"));
    assertEquals(List.of(new Read(1, Fault.UNCLOSED_QUOTE, "\"")), read("\""));
    assertEquals(
        List.of(new Read(1, Fault.UNCLOSED_QUOTE, "\"a\nb\",\"c"), row(3, "d")),
        read("\"a\nb\",\"c\r\nd"));
  }

  @Test
  void whatFollowsAClosingMarkIsAFaultOfItsRow() throws IOException {
    assertEquals(
        List.of(new Read(1, Fault.AFTER_QUOTE, "\"a\"b,c"), row(2, "d")), read("\"a\"b,c\nd"));
  }

  @Test
  void aMebibyteIsTakenAndAByteMoreIsNot() throws IOException {
    String longest = "x".repeat(RecordReader.MAX_RECORD);
    assertEquals(List.of(row(1, longest), row(2, "y")), read(longest + "\ny"));
    assertEquals(List.of(row(1, longest)), read(longest));
    var tooLong = new Read(1, Fault.TOO_LONG, longest.substring(0, RecordReader.KEPT_OF_TOO_LONG));
    assertEquals(List.of(tooLong, row(2, "y")), read(longest + "x\ny"));
    assertEquals(List.of(tooLong), read(longest + "x"));
    assertEquals(List.of(tooLong, row(2, "y")), read(longest.repeat(5) + "\r\ny"));
  }

  @Test
  void aMarkThatIsUnclosedForAMebibyteTakesItsLineAlone() throws IOException {
    String rows = "row\n".repeat(RecordReader.MAX_RECORD / 4 + 10);
    List<Read> read = read("a,\"b\n" + rows);
    assertEquals(new Read(1, Fault.UNCLOSED_QUOTE, "a,\"b"), read.getFirst());
    assertEquals(RecordReader.MAX_RECORD / 4 + 11, read.size());
    assertEquals(row(read.size(), "row"), read.getLast());
  }

  /// Wherever a run stops, what is read from there on is what it would have read.
  @Test
  void goesOnFromAnyRow() throws IOException {
    byte[] table = random(new Random(7), 300, true).getBytes(UTF_8);
    var records = new RecordReader(new ByteArrayInputStream(table), (byte) ',', 0, 1);
    List<Read> all = read(table);
    for (int i = 0; i < all.size(); i++) {
      assertEquals(true, records.next());
      int offset = (int) records.nextOffset();
      var rest = new ByteArrayInputStream(table, offset, table.length - offset);
      var later = new RecordReader(rest, (byte) ',', offset, records.nextLine());
      if (i + 1 < all.size()) {
        later.next();
        Read next = all.get(i + 1);
        assertEquals(next, new Read(later.line(), later.fault(), new String(later.bytes(), UTF_8)));
      } else {
        assertFalse(later.next());
      }
    }
  }

  @Test
  void rowsAreTheSameHoweverManyBytesComeAtOnce() throws IOException {
    byte[] table = random(new Random(8), 200, true).getBytes(UTF_8);
    var dripping =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return at < table.length ? table[at++] & 0xFF : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            if (at == table.length || length == 0) {
              return length == 0 ? 0 : -1;
            }
            bytes[from] = table[at++];
            return 1;
          }
        };
    var records = new RecordReader(dripping, (byte) ',', 0, 1);
    for (Read expected : read(table)) {
      records.next();
      assertEquals(expected.text(), new String(records.bytes(), UTF_8));
    }
    assertFalse(records.next());
  }

  @Test
  void aPeerReadsTheSameCells() throws IOException {
    var random = new Random(20260915);
    var cells = new Cells((byte) ',');
    for (int round = 0; round < 2_000; round++) {
      String table = random(random, 6, false);
      byte[] bytes = table.getBytes(ISO_8859_1);
      var records = new RecordReader(new ByteArrayInputStream(bytes), (byte) ',', 0, 1);
      var reader =
          CsvReader.builder()
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(table);
      for (var peer : reader) {
        assertEquals(true, records.next(), table);
        byte[] row = records.bytes();
        cells.split(row, 0, row.length);
        var texts = new ArrayList<String>();
        for (int i = 0; i < cells.count(); i++) {
          texts.add(cells.text(i, Encoding.UTF_8));
        }
        assertEquals(peer.getFields(), texts, table);
        assertEquals(peer.getStartingLineNumber(), records.line(), table);
      }
    }
  }

  /// @param faulty whether marks may stand wrong
  private static String random(Random random, int rows, boolean faulty) {
    var table = new StringBuilder();
    String[] plain = {"", "a", "b c", "x\"y", "12"};
    String[] quoted = {"", "a", "b,c", "line\nbreak", "line\r\nbreak", "two \"\" marks", "\"\""};
    String[] wrong = {"\"a\"b", "\"open", "\"\"\""};
    String[] ends = {"\n", "\r\n"};
    for (int i = 0; i < rows; i++) {
      int width = 1 + random.nextInt(4);
      for (int j = 0; j < width; j++) {
        table.append(j == 0 ? "" : ",");
        if (faulty && random.nextInt(12) == 0) {
          table.append(wrong[random.nextInt(wrong.length)]);
        } else if (random.nextBoolean()) {
          table.append(plain[random.nextInt(plain.length)]);
        } else {
          table.append('"').append(quoted[random.nextInt(quoted.length)]).append('"');
        }
      }
      table.append(ends[random.nextInt(2)]);
    }
    return table.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "61, true",
    "C3A9, true",
    "E4B8AD, true",
    "F09F9880, true",
    "F48FBFBF, true",
    "C0AF, false",
    "E0809F, false",
    "EDA080, false",
    "F4908080, false",
    "F5808080, false",
    "80, false",
    "C3, false",
    "E4B8, false",
    "61FF62, false"
  })
  void utf8IsToldFromWhatIsnt(String hex, boolean text) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    assertEquals(text, Encoding.UTF_8.isText(bytes, 0, bytes.length));
  }

  @Test
  void everyEncodingKeepsItsSeparatorsApart() {
    for (String name : Encoding.names()) {
      Encoding encoding = java.util.Objects.requireNonNull(Encoding.of(name));
      for (char c = ' '; c < 0xFFFE; c++) {
        String one = String.valueOf(c);
        if (c < 0x80 || Character.isSurrogate(c) || !encoding.holds(one)) {
          continue;
        }
        for (byte b : encoding.encode(one)) {
          boolean bar = b == '|' && encoding.holdsBars();
          boolean clash = b == ',' || b == ';' || b == '"' || b == '\n' || b == '\r' || b == '\t';
          assertFalse(clash || (b == '|' && !bar), name + " U+" + Integer.toHexString(c));
        }
      }
    }
  }

  @Test
  void anyBytesFitIntoACell() {
    byte[] bytes = {'a', '"', (byte) 0xFF, '\n'};
    byte[] quoted = Encoding.quoted(bytes, 0, bytes.length);
    assertArrayEquals(new byte[] {'"', 'a', '"', '"', (byte) 0xFF, '\n', '"'}, quoted);
    assertEquals("\"a;b\"", new String(Encoding.UTF_8.cell("a;b", (byte) ';'), UTF_8));
    assertEquals("a;b", new String(Encoding.UTF_8.cell("a;b", (byte) ','), UTF_8));
    assertEquals(Arrays.asList("utf-8"), Encoding.names().subList(0, 1));
  }
}
