package org.wayleave.render;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Sanction;

/// Writes numbers and what a measure amounts to: `fine of up to 15,000 yuan`, `15,000元以下罚款`.
final class Amounts {
  private final Voice voice;
  private final Names names;

  Amounts(Voice voice, Names names) {
    this.voice = voice;
    this.names = names;
  }

  /// A number of hundredths with separators: `40,445.06`.
  static String number(long hundredths) {
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    var out = new StringBuilder(Long.toString(whole));
    for (int i = out.length() - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    if (rest != 0) {
      out.append('.')
          .append(rest % 10 == 0 ? Long.toString(rest / 10) : rest < 10 ? "0" + rest : "" + rest);
    }
    return (hundredths < 0 ? "-" : "") + out;
  }

  /// A measure with its amount, and what that comes to here where it was computed.
  String of(Exposure e) {
    String measure = measure(e.measure(), e.min(), e.max(), e.unlimited(), e.unit(), e.base());
    if (e.computed() == null) {
      return measure;
    }
    Long min = e.computed().min();
    Long max = e.computed().max();
    return voice.say("amount.here", measure, money(min, max, unitOf(e.base())));
  }

  /// What a base is counted in; nothing where the vocabulary doesn't say.
  private String unitOf(@Nullable String base) {
    Fact fact = base == null ? null : names.fact(base);
    return fact == null || fact.unit() == null ? "" : names.unit(fact.unit());
  }

  private String money(@Nullable Long min, @Nullable Long max, String unit) {
    if (min != null && min.equals(max)) {
      return voice.say("money.exact", number(min), unit);
    }
    if (max == null) {
      return voice.say("money.min", min == null ? "0" : number(min), unit);
    }
    return min == null || min == 0
        ? voice.say("money.max", number(max), unit)
        : voice.say("money.range", number(min), number(max), unit);
  }

  /// A measure with the amount that the text gives.
  String of(Sanction.Line line) {
    Sanction.Amount amount = line.amount();
    return measure(
        line.measure(), amount.min(), amount.max(), amount.unlimited(), amount.unit(), line.base());
  }

  /// What a case imposed: `fine of 500 yuan`; a measure alone where its amount isn't known.
  String of(DecidedCase.Measure imposed) {
    String name = names.measure(imposed.measure());
    Long amount = imposed.amount();
    String unit = imposed.unit();
    String words =
        amount == null || unit == null
            ? name
            : voice.say("cases.imposed", name, number(amount), names.unit(unit));
    return imposed.suspended() ? voice.say("cases.suspended", words) : words;
  }

  private String measure(
      String measure,
      @Nullable Long min,
      @Nullable Long max,
      boolean unlimited,
      @Nullable String unit,
      @Nullable String base) {
    String name = names.measure(measure);
    if (base != null && (unit == null || unlimited)) {
      return voice.say("amount.all", name);
    }
    if (unit == null || (min == null && max == null)) {
      return unlimited ? voice.say("amount.unlimited", name) : name;
    }
    if (base != null) {
      return voice.say(
          "amount." + unit + '.' + shape(min, max),
          name,
          end(min),
          end(max),
          Voice.inSentence(names.factLabel(base)));
    }
    return voice.say("amount." + shape(min, max), name, end(min), end(max), names.unit(unit));
  }

  private static String shape(@Nullable Long min, @Nullable Long max) {
    if (max == null) {
      return "min";
    }
    if (min == null || min == 0) {
      return "max";
    }
    return min.equals(max) ? "exact" : "range";
  }

  private static String end(@Nullable Long value) {
    return value == null ? "" : number(value);
  }
}
