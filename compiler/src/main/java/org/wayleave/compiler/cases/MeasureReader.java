package org.wayleave.compiler.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile.Measure;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.resolve.Front;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;

/// Reads what was imposed.
final class MeasureReader {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Pack pack;
  private final boolean elsewhere;
  private final Problems problems;

  /// @param elsewhere whether the case is about law that the pack doesn't hold: then any currency
  ///   of ISO 4217 is a unit
  MeasureReader(Pack pack, boolean elsewhere, Problems problems) {
    this.pack = pack;
    this.elsewhere = elsewhere;
    this.problems = problems;
  }

  List<Measure> read(List<Front> fronts) {
    var read = new ArrayList<Measure>();
    for (Front front : fronts) {
      String measure = front.text("measure");
      check("C013", measure, front, "measure", pack.vocabulary().measures());
      String unit = front.optionalText("unit");
      if (unit != null && !(elsewhere && CURRENCY.matcher(unit).matches())) {
        check("C021", unit, front, "unit", pack.vocabulary().units());
      }
      Long amount = amount(front, "amount");
      if (amount != null && unit == null) {
        problems.add("C022", front.at("amount"), String.valueOf(front.optionalText("amount")));
      }
      boolean suspended = front.has("suspended") && amount(front, "suspended") != null;
      read.add(new Measure(measure, amount, unit, suspended, front.at("measure")));
      front.close();
    }
    return read;
  }

  private void check(
      String code, String id, Front front, String key, List<Vocabulary.Named> known) {
    var names = known.stream().map(Vocabulary.Named::id).toList();
    if (!names.contains(id)) {
      problems.add(Suggestions.near(Diagnostic.of(code, front.at(key), id), id, names));
    }
  }

  private @Nullable Long amount(Front front, String key) {
    String text = front.optionalText(key);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal amount = new BigDecimal(text);
      if (amount.signum() >= 0) {
        return amount.movePointRight(2).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException _) {
      // Told below, as any other text that is no amount.
    }
    problems.add("L055", front.at(key), key, text);
    return null;
  }
}
