package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.cli.csv.Cells;
import org.wayleave.cli.csv.Encoding;
import org.wayleave.cli.csv.Fault;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.screen.Answers;
import org.wayleave.engine.screen.Column;
import org.wayleave.engine.screen.Entry;
import org.wayleave.engine.screen.Screener;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Terminal;

/// Screens one block at a time: cells to entries, entries to answers, answers to lines. Each thread
/// has its own.
final class ScreenWorker {
  private static final Finding[] FINDINGS = Finding.values();
  private static final int VIEWS = RowAnswer.VIEWS.length;
  private static final byte[] ANSWERED = "answered".getBytes(US_ASCII);
  private static final byte[] CONTRADICTORY = "contradictory".getBytes(US_ASCII);
  private static final byte[] NOT_REACHED = "not_reached".getBytes(US_ASCII);
  private static final byte[] YES = "yes".getBytes(US_ASCII);
  private static final byte[] NO = "no".getBytes(US_ASCII);

  /// How much of a text that isn't understood is repeated.
  private static final int MAX_QUOTED = 100;

  private final ScreenPlan plan;
  private final Pack pack;
  private final Catalogue sentences;
  private final Catalogue english;
  private final List<Day> days = new ArrayList<>();
  private final Cells cells;
  private final @Nullable CellCache[] caches;
  private final CellCache.@Nullable Meaning[] meanings;
  private final int[] factOf;
  private final int factCount;
  private final @Nullable RowAnswer[] answers = new RowAnswer[ScreenBlock.ROWS];
  private final List<RowAnswer> asked = new ArrayList<>();
  private final RowCache rows = new RowCache();
  private final int[] key;
  private final byte separator;
  private final byte[] newLine;
  private final byte[][] pairs = new byte[36][];
  private final byte[] noFinding;
  private final byte[] blankAnswer;
  private final boolean keepsAny;

  /// What is asked under the law of one day.
  private record Day(
      Screening screening,
      List<Entry> constants,
      Screener screener,
      Table table,
      Answers answers,
      List<byte[]> rules) {}

  /// @param screenings one for each day of the plan
  ScreenWorker(
      ScreenPlan plan,
      List<Screening> screenings,
      Pack pack,
      Catalogue sentences,
      Catalogue english) {
    this.plan = plan;
    this.pack = pack;
    this.sentences = sentences;
    this.english = english;
    for (Screening screening : screenings) {
      days.add(day(screening));
    }
    separator = plan.mapping().separator();
    newLine = (plan.table().crlf() ? "\r\n" : "\n").getBytes(US_ASCII);
    cells = new Cells(separator);
    keepsAny = plan.keepsAny();
    int width = plan.columns().size();
    caches = new CellCache[width];
    key = new int[width];
    meanings = new CellCache.Meaning[width];
    factOf = new int[width];
    List<String> filled = plan.filled();
    factCount = filled.size();
    for (int i = 0; i < width; i++) {
      CellReading reading = plan.columns().get(i).reading();
      if (reading != null) {
        caches[i] = new CellCache();
        factOf[i] = filled.indexOf(reading.fact().id());
      }
    }
    char between = (char) separator;
    for (int i = 0; i < pairs.length; i++) {
      String pair = FINDINGS[i / 6].id() + between + FINDINGS[i % 6].id();
      pairs[i] = (between + pair).getBytes(US_ASCII);
    }
    noFinding = String.valueOf(between).repeat(2).getBytes(US_ASCII);
    blankAnswer = String.valueOf(between).repeat(2 * VIEWS + 1).getBytes(US_ASCII);
  }

  private Day day(Screening screening) {
    var constants = new ArrayList<Entry>();
    for (Map.Entry<String, Known> fact : plan.mapping().facts().entrySet()) {
      constants.add(entry(screening, fact.getKey(), fact.getValue()));
    }
    List<byte[]> rules = screening.rules().stream().map(id -> id.getBytes(US_ASCII)).toList();
    return new Day(
        screening,
        constants,
        screening.screener(),
        new Table(screening, ScreenBlock.ROWS),
        new Answers(screening, ScreenBlock.ROWS, true),
        rules);
  }

  void screen(ScreenBlock block) {
    block.out.clear();
    block.rejects.clear();
    block.tally.clear();
    days.forEach(day -> day.table().clear());
    asked.clear();
    for (int row = 0; row < block.count(); row++) {
      answers[row] = null;
      String code = rejection(block, row);
      block.tally.rows[0]++;
      if (code == null) {
        answers[row] = answer();
      } else {
        block.tally.rows[4]++;
        block.tally.rejects[ScreenTally.REASONS.indexOf(code)]++;
      }
    }
    for (int day = 0; day < days.size(); day++) {
      Day one = days.get(day);
      one.screener().screen(one.table(), 0, asked.size(), one.answers());
      for (int i = 0; i < asked.size(); i++) {
        asked.get(i).take(day, one.answers(), i, one.rules().size());
      }
    }
    for (int row = 0; row < block.count(); row++) {
      RowAnswer answer = answers[row];
      if (answer != null) {
        count(block.tally, answer);
        if (!plan.isOfChanges() || answer.isChange()) {
          line(block, row, answer);
        }
      }
    }
  }

  /// The answer to the row whose meanings are at hand: of a row before that says the same, or one
  /// that will be there when the tables have been screened.
  private RowAnswer answer() {
    RowAnswer known = rows.get(key);
    if (known != null) {
      return known;
    }
    int target = asked.size();
    for (Day day : days) {
      for (Entry entry : day.constants()) {
        day.table().put(target, entry);
      }
    }
    var unknown = new boolean[factCount];
    for (int i = 0; i < meanings.length; i++) {
      CellCache.Meaning meaning = meanings[i];
      if (meaning != null) {
        unknown[factOf[i]] |= meaning.isUnknown();
        for (int day = 0; day < meaning.entries().size(); day++) {
          days.get(day).table().put(target, meaning.entries().get(day));
        }
      }
    }
    var answer = new RowAnswer(days.size(), unknown);
    asked.add(answer);
    rows.put(key, answer);
    return answer;
  }

  /// Reads a row, so that its meanings are at hand; the code of the reason where it is rejected.
  private @Nullable String rejection(ScreenBlock block, int row) {
    byte[] bytes = block.bytes();
    int from = block.start(row);
    int to = block.end(row);
    String broken = broken(block.fault(row));
    if (broken != null) {
      return rejected(block, row, broken, false);
    }
    Encoding encoding = plan.mapping().encoding();
    if (!encoding.isText(bytes, from, to)) {
      return rejected(block, row, "S242", true, encoding.name());
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] == 0) {
        return rejected(block, row, "S245", true);
      }
    }
    cells.split(bytes, from, to);
    int width = plan.columns().size();
    if (cells.count() != width) {
      return rejected(
          block, row, "S241", true, Integer.toString(cells.count()), Integer.toString(width));
    }
    int misunderstood = understand(bytes);
    if (misunderstood >= 0) {
      Mapping.Column column = plan.columns().get(misunderstood);
      String filled = java.util.Objects.requireNonNull(column.reading()).target();
      String text = cells.text(misunderstood, encoding);
      return rejected(block, row, "S240", true, quoted(text), filled, column.name());
    }
    return null;
  }

  private static @Nullable String broken(Fault fault) {
    return switch (fault) {
      case NONE -> null;
      case UNCLOSED_QUOTE -> "S243";
      case AFTER_QUOTE -> "S244";
      case TOO_LONG -> "S246";
    };
  }

  private static String quoted(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + '…';
  }

  /// Finds what each cell means; the first column whose cell isn't understood, or -1.
  private int understand(byte[] bytes) {
    for (int i = 0; i < caches.length; i++) {
      CellCache cache = caches[i];
      if (cache != null) {
        CellCache.Meaning meaning = cache.get(bytes, cells.start(i), cells.end(i));
        if (meaning == null) {
          meaning = meaning(cache, i);
          cache.put(bytes, cells.start(i), cells.end(i), meaning);
        }
        if (!meaning.isUnderstood()) {
          return i;
        }
        meanings[i] = meaning;
        key[i] = meaning.number();
      }
    }
    return -1;
  }

  private CellCache.Meaning meaning(CellCache cache, int column) {
    CellReading reading = java.util.Objects.requireNonNull(plan.columns().get(column).reading());
    Known known = reading.read(pack, cells.text(column, plan.mapping().encoding()));
    if (known == null) {
      return CellCache.Meaning.NONE;
    }
    if (known instanceof Known.Unknown) {
      return CellCache.Meaning.UNKNOWN;
    }
    String fact = reading.fact().id();
    return cache.meaning(days.stream().map(day -> entry(day.screening(), fact, known)).toList());
  }

  /// What is said of a fact, without what says nothing of a column: several columns of a table may
  /// speak of one fact.
  private static Entry entry(Screening screening, String fact, Known known) {
    List<Column> columns = screening.columns();
    return new Entry(
        screening.entry(fact, known).parts().stream()
            .filter(part -> Long.bitCount(part.cells()) < columns.get(part.column()).cells().size())
            .toList());
  }

  /// @param whole whether the row is one of a table, so that it can stand in one again
  private String rejected(ScreenBlock block, int row, String code, boolean whole, String... words) {
    Encoding encoding = plan.mapping().encoding();
    String[] clean = java.util.Arrays.stream(words).map(Terminal::clean).toArray(String[]::new);
    String reason = sentences.say(code, clean);
    if (!encoding.holds(reason)) {
      reason = english.say(code, clean);
    }
    ByteText out = block.rejects;
    out.put(block.number(row)).put(separator).put(block.line(row)).put(separator);
    out.put(code.getBytes(US_ASCII)).put(separator).put(encoding.cell(reason, separator));
    if (plan.rowsTold()) {
      out.put(separator);
      if (whole) {
        out.put(block.bytes(), block.start(row), block.end(row));
      } else {
        out.put(Encoding.quoted(block.bytes(), block.start(row), block.end(row)));
      }
    }
    out.put(newLine);
    return code;
  }

  private void count(ScreenTally tally, RowAnswer answer) {
    int last = days.size() - 1;
    switch (answer.status(last)) {
      case ANSWERED -> answered(tally, answer, last);
      case CONTRADICTORY -> tally.rows[2]++;
      case NOT_REACHED -> tally.rows[3]++;
    }
    for (int day = 0; day <= last; day++) {
      if (answer.isAnswered(day)) {
        tally.inexact[day] += answer.isExact(day) ? 0 : 1;
        for (int view = 0; view < VIEWS; view++) {
          if (answer.pair(day, view) != RowAnswer.NO_FINDING) {
            tally.count(day, view, answer.pair(day, view));
          }
        }
      }
    }
    if (plan.isOfChanges() && answer.isChange()) {
      tally.changes[answer.answer(0) * ScreenTally.ANSWERS + answer.answer(last)]++;
    }
  }

  private static void answered(ScreenTally tally, RowAnswer answer, int day) {
    tally.rows[1]++;
    int pair = answer.pair(day, 0);
    boolean maybeHarmless = FINDINGS[pair / 6].isHarmless();
    boolean maybeHarmful = !FINDINGS[pair % 6].isHarmless();
    tally.settled[maybeHarmful ? maybeHarmless ? 2 : 1 : 0]++;
    if (maybeHarmless && maybeHarmful) {
      for (int fact = 0; fact < answer.unknown.length; fact++) {
        tally.unknown[fact] += answer.unknown[fact] ? 1 : 0;
      }
    }
    count(tally.applies, answer.applies(day));
    count(tally.mayApply, answer.mayApply(day));
  }

  private static void count(long[] counts, long[] bits) {
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        counts[64 * word + Long.numberOfTrailingZeros(left)]++;
      }
    }
  }

  /// The line of the output: the kept cells as they are, then the answers.
  private void line(ScreenBlock block, int row, RowAnswer answer) {
    ByteText out = block.out;
    byte[] bytes = block.bytes();
    if (keepsAny) {
      cells.split(bytes, block.start(row), block.end(row));
      for (int column = 0; column < caches.length; column++) {
        if (plan.columns().get(column).kept()) {
          out.put(bytes, cells.start(column), cells.end(column)).put(separator);
        }
      }
    }
    out.put(block.number(row));
    for (int day = 0; day < days.size(); day++) {
      answer(out, answer, day);
    }
    out.put(newLine);
  }

  private void answer(ByteText out, RowAnswer answer, int day) {
    out.put(separator).put(status(answer.status(day)));
    if (answer.isAnswered(day)) {
      for (int view = 0; view < VIEWS; view++) {
        int pair = answer.pair(day, view);
        out.put(pair == RowAnswer.NO_FINDING ? noFinding : pairs[pair]);
      }
      out.put(separator).put(answer.isExact(day) ? YES : NO);
    } else {
      out.put(blankAnswer);
    }
    if (plan.withRules()) {
      rules(out, days.get(day), answer.applies(day));
      rules(out, days.get(day), answer.mayApply(day));
    }
  }

  private static byte[] status(Answers.Status status) {
    return switch (status) {
      case ANSWERED -> ANSWERED;
      case CONTRADICTORY -> CONTRADICTORY;
      case NOT_REACHED -> NOT_REACHED;
    };
  }

  private void rules(ByteText out, Day day, long[] bits) {
    out.put(separator);
    boolean first = true;
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        if (!first) {
          out.put((byte) ' ');
        }
        out.put(day.rules().get(64 * word + Long.numberOfTrailingZeros(left)));
        first = false;
      }
    }
  }
}
