package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.law.Fact;

/// What is known of a fact, in words: as the engine writes it (`a, b`, `a or b`, `10..50`, `>=5`,
/// `none of those asked`), with the vocabulary's labels for its ids.
final class FactWords {
  private final Voice voice;
  private final Names names;
  private final boolean brief;

  FactWords(Voice voice, Names names) {
    this(voice, names, false);
  }

  private FactWords(Voice voice, Names names, boolean brief) {
    this.voice = voice;
    this.names = names;
    this.brief = brief;
  }

  /// The label of a fact, or of `fact.member` for one member of it.
  String label(String id) {
    int dot = id.indexOf('.');
    return dot < 0
        ? names.factLabel(id)
        : voice.say(
            "fact.member",
            names.factLabel(id.substring(0, dot)),
            names.value(id.substring(0, dot), id.substring(dot + 1)));
  }

  /// A label without what explains it: up to a comma or a bracket.
  static String brief(String label) {
    int end = label.length();
    for (String mark : List.of(", ", " (", ": ", "，", "（", "：")) {
      int at = label.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return label.substring(0, end);
  }

  /// The same as [#value], its labels brief.
  String brief(String id, String value) {
    return new FactWords(voice, names, true).value(id, value);
  }

  String value(String id, String value) {
    int dot = id.indexOf('.');
    Fact fact = names.fact(dot < 0 ? id : id.substring(0, dot));
    if (dot >= 0 || fact == null || value.equals("does_not_apply")) {
      return names.value(id, value);
    }
    return switch (fact.kind()) {
      case NUMBER -> range(value, fact.unit() == null ? "" : names.unit(fact.unit()), false);
      case DATE -> range(value, "", true);
      case DAYS, MONTHS -> value;
      case YES_NO, ONE_OF, SOME_OF -> labels(fact, value);
    };
  }

  private String labels(Fact fact, String value) {
    if (value.equals("none of those asked")) {
      return voice.say("value.none_asked");
    }
    boolean alternatives = value.contains(" or ");
    var labels = new ArrayList<String>();
    for (String one : Words.split(value, alternatives ? " or " : ", ")) {
      String label = names.value(fact.id(), one);
      labels.add(brief ? brief(label) : label);
    }
    return alternatives ? voice.either(labels) : voice.comma(labels);
  }

  private String range(String value, String unit, boolean date) {
    int dots = value.indexOf("..");
    if (dots > 0) {
      return voice.say(
          date ? "range.dates" : "range",
          one(value.substring(0, dots), date),
          one(value.substring(dots + 2), date),
          unit);
    }
    if (value.startsWith(">=") || value.startsWith("<=")) {
      String key = (date ? "range.date_" : "range.") + (value.charAt(0) == '>' ? "from" : "until");
      return voice.say(key, one(value.substring(2), date), unit);
    }
    String one = one(value, date);
    boolean bare = unit.isEmpty() || !isNumber(value);
    return bare ? names.value("", one) : voice.say("money.exact", one, unit);
  }

  private String one(String value, boolean date) {
    if (date) {
      return Dates.inWords(value, voice);
    }
    return isNumber(value) ? Amounts.number(hundredths(value)) : value;
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private static long hundredths(String value) {
    int point = value.indexOf('.');
    String whole = point < 0 ? value : value.substring(0, point);
    String decimals = point < 0 ? "00" : (value.substring(point + 1) + "00").substring(0, 2);
    return Long.parseLong(whole) * 100 + Long.parseLong(decimals);
  }
}
