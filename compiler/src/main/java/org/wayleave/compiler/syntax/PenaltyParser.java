package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Token.Kind;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Reads what the lines of a sanction impose.
final class PenaltyParser {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ALTERNATIVES = 26;

  private final Cursor cursor;
  private int depth;

  PenaltyParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Penalty penalty() {
    Token first = cursor.peek();
    if (cursor.take("one", "of")) {
      List<Penalty> parts = parts(first, "|");
      if (parts.size() > MAX_ALTERNATIVES) {
        throw new SyntaxError("L093", first.at(), Integer.toString(MAX_ALTERNATIVES));
      }
      return new Penalty.OneOf(parts);
    }
    if (cursor.take("all", "of")) {
      return new Penalty.AllOf(parts(first, ","));
    }
    if (cursor.take("confiscate")) {
      return new Penalty.Confiscate(cursor.name(), first.at());
    }
    return new Penalty.Measure(cursor.name(), size());
  }

  private List<Penalty> parts(Token first, String separator) {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new SyntaxError("L093", first.at(), Integer.toString(MAX_DEPTH));
    }
    cursor.expectSymbol("{");
    List<Penalty> parts = new ArrayList<>();
    do {
      parts.add(penalty());
    } while (cursor.takeSymbol(separator));
    cursor.expectSymbol("}");
    depth--;
    return parts;
  }

  private Penalty.@Nullable Size size() {
    if (cursor.take("no", "range")) {
      return new Penalty.Size(null, null, null, null);
    }
    if (cursor.take("up", "to")) {
      return inUnits(null, cursor.amount(null));
    }
    if (cursor.take("at", "least")) {
      return inUnits(cursor.amount(null), null);
    }
    if (cursor.peek().kind() != Kind.NUMBER) {
      return null;
    }
    Literal.Amount low = cursor.amount(null);
    return cursor.take("to") ? inUnits(low, cursor.amount(null)) : inUnits(low, low);
  }

  private Penalty.Size inUnits(Literal.@Nullable Amount min, Literal.@Nullable Amount max) {
    Token unit = cursor.peek();
    if (unit.kind() != Kind.WORD || Keywords.AFTER_NUMBER.contains(unit.text())) {
      Literal.Amount last = max == null ? min : max;
      Place place = last == null ? unit.at() : last.at();
      throw new SyntaxError("L028", place, last == null ? "" : last.text());
    }
    if (min != null && max != null && min.hundredths() > max.hundredths()) {
      throw new SyntaxError("L030", max.at(), min.text(), max.text());
    }
    Name name = cursor.name();
    return new Penalty.Size(min, max, name, base(unit));
  }

  private @Nullable Name base(Token unit) {
    if (unit.isWord("percent")) {
      cursor.expect("of");
      return cursor.name();
    }
    return unit.isWord("times") ? cursor.name() : null;
  }
}
