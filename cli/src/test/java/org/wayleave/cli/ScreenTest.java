package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;

/// `wayleave screen` from bytes to bytes.
class ScreenTest {
  private static final String SMALL =
      """
      assessed_on: 2026-08-31
      facts: {actor_kind: company, acts: [use], registered: yes, tunnel: no}
      columns: {Circuit: keep, Far end: far_end, Carriage: carriage}
      """;
  private static final String TWO = "L-1,outside,leased_line\nL-2,outside,ordinary_internet\n";

  @TempDir Path folder;

  private ScreenTable table(String mapping, String text) throws IOException {
    return ScreenTable.in(folder, mapping, text);
  }

  /// The reason and the row of each reject.
  private static List<String> rejects(ScreenTable table) throws IOException {
    return table.lines("out.rejects.csv").stream()
        .skip(1)
        .map(line -> line.replaceAll("^([0-9]+,[0-9]+,S[0-9]+),(\"[^\"]*\"|[^,]*),", "$1|"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L-1,outside | 1,2,S241",
        "L-1,outside,leased_line,x | 1,2,S241",
        "L-1,outsid,leased_line | 1,2,S240",
        "L-1,outside,Leased_line | 1,2,S240",
        "L-\u00FF,outside,leased_line | 1,2,S242",
        "L-\u0000,outside,leased_line | 1,2,S245",
      })
  void aRowThatCannotBeReadIsRejectedAsItWas(String row, String code) throws IOException {
    byte[] bytes = ("Circuit,Far end,Carriage\n" + row + '\n' + TWO).getBytes(ISO_8859_1);
    var table = ScreenTable.in(folder, SMALL, bytes);
    assertEquals(2, table.run().code());
    assertEquals(List.of(code + '|' + row), rejects(table));
    assertEquals(3, table.lines("out.csv").size());
    assertTrue(table.lines("out.csv").get(1).startsWith("L-1,2,answered,"));
  }

  @Test
  void anUnclosedQuotationMarkCostsOneRow() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n\"L-0,outside,leased_line\n" + TWO);
    assertEquals(2, table.run().code());
    assertEquals(List.of("1,2,S243|\"\"\"L-0,outside,leased_line\""), rejects(table));
    assertEquals(3, table.lines("out.csv").size());
  }

  @Test
  void whatFollowsAQuotationMarkIsRejected() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n\"L\"0,outside,leased_line\n" + TWO);
    assertEquals(2, table.run().code());
    assertEquals(List.of("1,2,S244|\"\"\"L\"\"0,outside,leased_line\""), rejects(table));
  }

  @Test
  void aRowOfMoreThanAMebibyteIsRejected() throws IOException {
    String cell = "x".repeat(1 << 20);
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + cell + ",outside,leased_line\n" + TWO);
    assertEquals(2, table.run().code());
    assertEquals(List.of("1,2,S246|\"" + cell.substring(0, 1024) + '"'), rejects(table));
    assertEquals(3, table.lines("out.csv").size());
  }

  @Test
  void aLongCellIsKeptAsItIs() throws IOException {
    String cell = "\"" + "长\n".repeat(200_000) + "\"";
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + cell + ",outside,leased_line\n" + TWO);
    table.run();
    assertTrue(new String(table.bytes("out.csv"), UTF_8).contains("\n" + cell + ",1,answered"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+2", "+1", "-1", "@A1", "\"=a,b\"", "\"\"", " padded ", "x\"y", "\"\"\"\""})
  void aKeptCellIsTheSameBytes(String cell) throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + cell + ",outside,leased_line\n");
    assertEquals(0, table.run().code());
    assertTrue(table.lines("out.csv").get(1).startsWith(cell + ",1,answered,"));
  }

  @Test
  void emptyLinesAreNoRows() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n\n" + TWO + "\n\n");
    table.run();
    assertEquals(3, table.lines("out.csv").size());
  }

  @Test
  void aBlankLineOfATableOfOneColumnIsARow() throws IOException {
    var table = table("columns: {Far end: far_end}", "Far end\n\noutside\n");
    table.run();
    assertEquals(3, table.lines("out.csv").size());
  }

  @Test
  void theOutputHasTheFormOfTheTable() throws IOException {
    String text = "\uFEFFCircuit;Far end;Carriage\r\n甲;outside;leased_line\r\n乙;x;\r\n";
    var table = table(SMALL + "separator: \";\"\n", text);
    table.run();
    String out = new String(table.bytes("out.csv"), UTF_8);
    assertTrue(out.startsWith("\uFEFFCircuit;wayleave_row;wayleave_status;"));
    assertTrue(out.contains("\r\n甲;1;answered;"));
    assertFalse(out.replace("\r\n", "").contains("\n"));
    String rejects = new String(table.bytes("out.rejects.csv"), UTF_8);
    assertTrue(rejects.startsWith("\uFEFFwayleave_row;wayleave_line;wayleave_code;"));
    assertTrue(rejects.endsWith(";乙;x;\r\n"));
  }

  @Test
  void anotherEncodingIsReadAndWritten() throws IOException {
    Charset gb = Charset.forName("gb18030");
    String mapping =
        """
        encoding: gb18030
        columns: {链路: keep, 远端: {fact: far_end, values: {境外: outside}}}
        """;
    byte[] bytes = "链路,远端\n甲,境外\n乙,别处\n".getBytes(gb);
    var table = ScreenTable.in(folder, mapping, bytes);
    table.run("--lang", "zh");
    assertTrue(new String(table.bytes("out.csv"), gb).contains("\n甲,1,answered"));
    assertTrue(
        new String(table.bytes("out.rejects.csv"), gb)
            .contains("`别处` 不能说明 `far_end`（列 `远端`）,乙,别处\n"));
  }

  @Test
  void aReasonThatTheEncodingLacksIsToldInEnglish() throws IOException {
    String mapping = "encoding: iso-8859-1\ncolumns: {Far end: far_end}\n";
    var table = ScreenTable.in(folder, mapping, "Far end\n\u00E9\n".getBytes(ISO_8859_1));
    table.run("--lang", "zh");
    assertTrue(
        table.lines("out.rejects.csv").get(1).contains("`\u00E9` says nothing of `far_end`"));
  }

  @Test
  void rejectedRowsAreNotRepeatedWhereAColumnTellsOfPeople() throws IOException {
    String mapping = "columns: {Far end: far_end, User name: ignore}";
    var table = table(mapping, "Far end,User name\nelsewhere,somebody\ninside,somebody\n");
    assertEquals(2, table.run().code());
    String rejects = new String(table.bytes("out.rejects.csv"), UTF_8);
    assertFalse(rejects.contains("somebody"), rejects);
    assertTrue(rejects.contains("1,2,S240,"));
  }

  @Test
  void nothingIsRejectedAndNoFileOfRejectsIsThere() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + TWO);
    table.run();
    assertFalse(table.has("out.rejects.csv"));
    assertFalse(table.has("out.rejects.csv.part"));
    assertFalse(table.has("out.csv.progress"));
  }

  @Test
  void rowsOfRandomTablesAddUpWhateverTheThreads() throws IOException {
    for (int seed = 0; seed < 3; seed++) {
      byte[] bytes = ScreenTable.random(new Random(seed), 9_000);
      var table = ScreenTable.in(folder, ScreenTable.MAPPING, bytes);
      ScreenTable.Ran one = table.run("--threads", "1", "--rules", "--format", "json");
      byte[] out = table.bytes("out.csv");
      byte[] rejects = table.bytes("out.rejects.csv");
      addsUp(one.out(), out, rejects);
      for (String threads : List.of("2", "7")) {
        table.clean();
        assertEquals(one, table.run("--threads", threads, "--rules", "--format", "json"));
        assertArrayEquals(out, table.bytes("out.csv"));
        assertArrayEquals(rejects, table.bytes("out.rejects.csv"));
      }
      table.clean();
      assertEquals(one, table.runStandardInput("--rules", "--format", "json"));
      assertArrayEquals(out, table.bytes("out.csv"));
      assertArrayEquals(rejects, table.bytes("out.rejects.csv"));
      table.clean();
    }
  }

  /// Counted again from the files.
  private static void addsUp(String summary, byte[] out, byte[] rejects) {
    Map<String, Json> fields = ((Json.Object) JsonReader.read(summary)).fields();
    Map<String, Json> rows = ((Json.Object) fields.get("rows")).fields();
    String answers = new String(out, ISO_8859_1);
    long answered = count(answers, ",answered,");
    long contradictory = count(answers, ",contradictory,");
    long notReached = count(answers, ",not_reached,");
    long rejected = count(new String(rejects, ISO_8859_1), "\n[0-9]+,[0-9]+,S24[0-6],");
    assertEquals(answered, number(rows, "answered"));
    assertEquals(contradictory, number(rows, "contradictory"));
    assertEquals(notReached, number(rows, "not_reached"));
    assertEquals(rejected, number(rows, "rejected"));
    assertEquals(answered + contradictory + notReached + rejected, number(rows, "read"));
    assertTrue(rejected > 500 && answered > 5_000 && contradictory > 0, summary);
    long reasons = 0;
    for (Json reason : ((Json.Array) fields.get("rejects")).items()) {
      reasons += number(((Json.Object) reason).fields(), "rows");
    }
    assertEquals(rejected, reasons);
  }

  private static long count(String text, String pattern) {
    return java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
  }

  private static long number(Map<String, Json> fields, String name) {
    return ((Json.Number) fields.get(name)).hundredths() / 100;
  }

  /// Each row comes to what `wayleave assess` says of it.
  @Test
  void aRowIsAnsweredLikeASituation() throws IOException {
    var random = new Random(3);
    var text = new StringBuilder(ScreenTable.HEADER);
    var files = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      String end = one(random, "", "inside", "outside");
      String carriage = one(random, "", "leased_line", "ordinary_internet", "own_gateway");
      String tunnel = one(random, "", "yes", "no");
      String uses = one(random, "", "yes", "no");
      String sells = one(random, "", "yes", "no");
      String registered = one(random, "", "yes", "no");
      String connected = one(random, "", "2020-01-05", "2026-03", "2011");
      String gains = one(random, "", "0", "10..5000", "70000");
      text.append(
          String.join(
              ",",
              "L",
              end,
              carriage,
              tunnel,
              yn(uses),
              yn(sells),
              registered,
              connected,
              gains,
              "\n"));
      files.add(
          "assessed_on: 2026-08-31\nconduct: {from: 2026-01-01}\nfacts:\n  actor_kind: company\n"
              + fact("far_end", end)
              + fact("carriage", carriage)
              + fact("tunnel", tunnel)
              + "  acts: {use: "
              + unknown(uses)
              + ", sell: "
              + unknown(sells)
              + "}\n"
              + fact("registered", registered)
              + fact("connected_on", connected)
              + fact("illegal_gains", gains));
    }
    var table = table(ScreenTable.MAPPING, text.toString());
    table.run();
    List<String> lines = table.lines("out.csv");
    for (int i = 0; i < files.size(); i++) {
      assertEquals(assessed(table, files.get(i)), answer(lines.get(i + 1)), files.get(i));
    }
  }

  private static String yn(String answer) {
    return answer.isEmpty() ? "" : answer.substring(0, 1);
  }

  private static String unknown(String answer) {
    return answer.isEmpty() ? "unknown" : answer;
  }

  private static String fact(String name, String value) {
    return value.isEmpty() ? "" : "  " + name + ": " + value + '\n';
  }

  private static String one(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static String answer(String line) {
    String[] cells = line.split(",", -1);
    return cells[2].equals("answered") ? String.join(" ", List.of(cells).subList(3, 9)) : cells[2];
  }

  private String assessed(ScreenTable table, String file) throws IOException {
    Files.writeString(folder.resolve("one.yaml"), file);
    var ran =
        table.run(
            java.io.InputStream.nullInputStream(),
            "assess",
            "one.yaml",
            "--pack",
            "law.json",
            "--format",
            "json");
    if (ran.out().isEmpty()) {
      assertTrue(ran.err().contains("hold together"), ran.err());
      return "contradictory";
    }
    Json.Object part =
        (Json.Object)
            ((Json.Array) ((Json.Object) JsonReader.read(ran.out())).fields().get("parts"))
                .items()
                .getFirst();
    List<Json> laws = ((Json.Array) part.fields().get("jurisdictions")).items();
    if (laws.isEmpty()) {
      return "not_reached";
    }
    Map<String, Json> law = ((Json.Object) laws.getFirst()).fields();
    List<Json> readings = ((Json.Array) law.get("readings")).items();
    return range(law)
        + ' '
        + range(((Json.Object) readings.getFirst()).fields())
        + ' '
        + range(((Json.Object) readings.getLast()).fields());
  }

  private static String range(Map<String, Json> fields) {
    List<Json> possible = ((Json.Array) fields.get("possible")).items();
    return ((Json.Text) possible.getFirst()).value()
        + ' '
        + ((Json.Text) possible.getLast()).value();
  }

  /// Rows that differ between two days are those that differ between two tables.
  @Test
  void whatChangedIsWhatTwoRunsSay() throws IOException {
    String mapping = ScreenTable.MAPPING.replaceAll("(assessed_on|conduct):.*\n", "");
    byte[] bytes = ScreenTable.random(new Random(5), 3_000);
    var table = ScreenTable.in(folder, mapping, bytes);
    String first = "2005-01-01";
    String second = "2026-01-01";
    var answers = new ArrayList<List<String>>();
    for (String day : List.of(first, second)) {
      String dated = "conduct: {from: " + day + ", until: " + day + "}\n" + mapping;
      Files.writeString(folder.resolve("map.yaml"), dated);
      table.run("--as-of", day, "--rules");
      answers.add(table.lines("out.csv"));
      table.clean();
    }
    Files.writeString(folder.resolve("map.yaml"), mapping);
    assertEquals(2, table.run("--changed-between", first, second, "--rules").code());
    var expected = new ArrayList<String>();
    for (int i = 1; i < answers.getFirst().size(); i++) {
      String before = answers.getFirst().get(i);
      String after = answers.getLast().get(i);
      if (!answer(before).equals(answer(after))) {
        String own = after.substring(after.indexOf(',', after.indexOf(',') + 1));
        expected.add(before + own);
      }
    }
    List<String> lines = table.lines("out.csv");
    assertEquals(expected, lines.subList(1, lines.size()));
    assertTrue(expected.size() > 100, "only " + expected.size() + " differ");
  }

  @Test
  void aThousandColumnsAreTakenAndOneMoreIsNot() throws IOException {
    for (int columns = TableStart.MAX_COLUMNS; columns <= TableStart.MAX_COLUMNS + 1; columns++) {
      var mapping = new StringBuilder("columns:\n");
      var header = new StringBuilder("c0");
      for (int i = 0; i < columns; i++) {
        mapping.append("  c").append(i).append(": keep\n");
        header.append(i == 0 ? "" : ",c" + i);
      }
      var table = table(mapping.toString(), header + "\n" + "x,".repeat(columns - 1) + "x\n");
      boolean tooMany = columns > TableStart.MAX_COLUMNS;
      ScreenTable.Ran ran = table.run();
      assertEquals(tooMany ? 2 : 3, ran.code());
      assertEquals(tooMany, ran.err().startsWith("error[S222]"), ran.err());
    }
  }

  @Test
  void aRunOverStandardInputThatStoppedBeginsAnew() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + TWO);
    var stopping =
        new java.io.InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    byte[] text = ("Circuit,Far end,Carriage\n" + TWO.repeat(30_000)).getBytes(UTF_8);
    var in =
        new java.io.SequenceInputStream(
            new java.io.ByteArrayInputStream(java.util.Arrays.copyOf(text, 1 << 20)), stopping);
    ScreenTable.Ran ran = table.run(in, ScreenTable.words("-"));
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("`<stdin>` cannot be read"), ran.err());
    assertTrue(table.has("out.csv.part"));
    ScreenTable.Ran again = table.run();
    assertTrue(again.err().contains("is of a run that stopped and cannot go on"), again.err());
  }

  /// The mapping that is suggested is one that is taken, for whatever table.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Circuit,far_end,Carriage\nL,outside,line\n",
        "远端所在地;出境承载方式;姓名\n境外;专线;某\n",
        "yes,no,\"a: b\",\"#\",\"'x\",\"{\",-\n1,2,3,4,5,6,7\n",
        "far_end,Where the far end is,acts.use,acts\noutside,inside,Y,use\n",
        "Day of connection\n31/12/2020\n",
        "Day of connection\n2020/12/31\n",
        "Illegal gains,Age when acting\n5000,20\n"
      })
  void theSuggestedMappingIsTaken(String text) throws IOException {
    var table = table("", text);
    ScreenTable.Ran suggested =
        table.run(
            java.io.InputStream.nullInputStream(),
            "screen",
            "in.csv",
            "--suggest",
            "--pack",
            "law.json");
    assertEquals(0, suggested.code(), suggested.err());
    Files.writeString(folder.resolve("map.yaml"), suggested.out());
    ScreenTable.Ran dry =
        table.run(
            java.io.InputStream.nullInputStream(),
            "screen",
            "in.csv",
            "--map",
            "map.yaml",
            "--dry-run",
            "--pack",
            "law.json");
    assertEquals(0, dry.code(), suggested.out() + dry.err());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + TWO);
    table.run(
        java.io.InputStream.nullInputStream(),
        "screen",
        "in.csv",
        "--map",
        "map.yaml",
        "--dry-run",
        "--pack",
        "law.json");
    try (var files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }

  @Test
  void theJournalOfAnotherRunIsNotGoneOnWith() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + TWO);
    var of = new ByteArrayOutputStream();
    of.writeBytes("{\"schema\": \"wayleave/screen-progress/0\"}".getBytes(UTF_8));
    Files.write(folder.resolve("out.csv.progress"), of.toByteArray());
    ScreenTable.Ran ran = table.run();
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("to begin anew remove `out.csv.progress`"), ran.err());
    assertTrue(table.has("out.csv.progress"));
  }

  @Test
  void aPartOfNobodyIsNotOverwritten() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\n" + TWO);
    Files.writeString(folder.resolve("out.csv.part"), "mine");
    ScreenTable.Ran ran = table.run();
    assertEquals(2, ran.code());
    assertEquals("mine", Files.readString(folder.resolve("out.csv.part")));
    assertFalse(table.has("out.csv.progress"));
  }

  @Test
  void lawfulRowsOnlyAreZero() throws IOException {
    var table = table(SMALL, "Circuit,Far end,Carriage\nL-1,outside,leased_line\n");
    assertEquals(0, table.run().code());
    table.clean();
    assertEquals(3, table(SMALL, "Circuit,Far end,Carriage\nL-1,,\n").run().code());
  }
}
