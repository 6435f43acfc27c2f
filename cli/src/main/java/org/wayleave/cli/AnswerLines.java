package org.wayleave.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.ask.Interview.Step.Ask;
import org.wayleave.engine.ask.Written;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.render.AskText;
import org.wayleave.render.Terminal;

/// Lines that somebody types, and what they mean. Full-width letters and digits are taken as what
/// they stand for.
final class AnswerLines {
  private static final int MOST = 1000;

  private final BufferedReader reader;
  private int count;

  AnswerLines(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /// The user has left, or the input has ended.
  static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean ended;

    Left(boolean ended) {
      super(null, null, false, false);
      this.ended = ended;
    }

    boolean ended() {
      return ended;
    }
  }

  /// How many lines were read.
  int count() {
    return count;
  }

  /// The next line, without spaces around it; of a line that is too long its beginning.
  String next() {
    try {
      var line = new StringBuilder();
      int c = reader.read();
      if (c < 0) {
        throw new Left(true);
      }
      for (; c >= 0 && c != '\n'; c = reader.read()) {
        if (line.length() < MOST && c != '\r') {
          line.append((char) c);
        }
      }
      count++;
      return Terminal.clean(Normalizer.normalize(line, Normalizer.Form.NFKC)).strip();
    } catch (IOException _) {
      throw new Left(true);
    }
  }

  static boolean isOneOf(String line, String... words) {
    for (String word : words) {
      if (line.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /// Numbers from 1 to some other; null where the line is anything else.
  static @Nullable List<Integer> numbers(String line, int most) {
    var numbers = new ArrayList<Integer>();
    for (String word : words(line)) {
      if (!word.matches("\\d{1,3}")) {
        return null;
      }
      int number = Integer.parseInt(word);
      if (number < 1 || number > most) {
        return null;
      }
      if (!numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers.isEmpty() ? null : numbers;
  }

  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    for (String word : line.split("[\\s,;、]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /// What an answer says of a fact; null where it could not be read.
  static @Nullable Known known(Ask ask, String line, Pack pack) {
    Fact fact = ask.fact();
    if (isOneOf(line, "d", "不知道", "不清楚", "i don't know")) {
      return new Known.Unknown();
    }
    if (ask.mayNotApply() && isOneOf(line, "n", "不适用")) {
      return new Known.DoesNotApply();
    }
    return switch (fact.kind()) {
      case YES_NO, ONE_OF -> one(fact, line);
      case SOME_OF -> some(fact, line);
      case NUMBER -> SituationReader.known(pack, fact.id(), Json.of(Written.amount(line)));
      case DATE -> SituationReader.known(pack, fact.id(), Json.of(Written.day(line)));
      case DAYS, MONTHS -> throw new IllegalArgumentException(fact.id() + " is counted, not asked");
    };
  }

  private static @Nullable Known one(Fact fact, String line) {
    List<String> choices = AskText.choices(fact);
    List<Integer> numbers = numbers(line, choices.size());
    if (numbers != null && numbers.size() == 1) {
      return new Known.OneOf(List.of(choices.get(numbers.getFirst() - 1)));
    }
    if (fact.kind() == Fact.Kind.YES_NO) {
      if (isOneOf(line, "y", "yes", "是")) {
        return new Known.OneOf(List.of("yes"));
      }
      if (isOneOf(line, "no", "否", "不是")) {
        return new Known.OneOf(List.of("no"));
      }
    }
    return null;
  }

  private static @Nullable Known some(Fact fact, String line) {
    List<String> choices = AskText.choices(fact);
    var present = new ArrayList<String>();
    var open = new ArrayList<String>();
    List<String> words = words(line);
    if (!words.equals(List.of("0"))) {
      for (String word : words) {
        boolean sure = !word.endsWith("?");
        List<Integer> number =
            numbers(sure ? word : word.substring(0, word.length() - 1), choices.size());
        if (number == null) {
          return null;
        }
        (sure ? present : open).add(choices.get(number.getFirst() - 1));
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    open.removeAll(present);
    var absent = new ArrayList<>(choices);
    absent.removeAll(present);
    absent.removeAll(open);
    return new Known.SomeOf(present, absent);
  }

  /// A day, month or year, or a range; null where it is none.
  static @Nullable Dates dates(String line) {
    return Dates.parse(Written.day(line));
  }
}
