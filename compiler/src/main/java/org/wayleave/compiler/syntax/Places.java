package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Token.Kind;

/// Reads citations, targets and the other small parts that many clauses have.
final class Places {
  private Places() {}

  static Cite cite(Cursor cursor) {
    return new Cite(cursor.name(), where(cursor));
  }

  static List<Cite> cites(Cursor cursor) {
    return cursor.list(() -> cite(cursor));
  }

  /// `art 285 para 3 item 1`, each part of which may be missing.
  static Cite.Where where(Cursor cursor) {
    Name article = cursor.take("art") ? article(cursor) : null;
    int paragraph = cursor.take("para") ? cursor.positive() : 0;
    int item = cursor.take("item") ? cursor.positive() : 0;
    return new Cite.Where(article, paragraph, item);
  }

  private static Name article(Cursor cursor) {
    Token token = cursor.peek();
    boolean number = token.kind() == Kind.NUMBER && token.text().indexOf('.') < 0;
    if (!number && token.kind() != Kind.ARTICLE) {
      throw new SyntaxError("L003", token.at());
    }
    cursor.next();
    return new Name(token.text(), token.at());
  }

  static Targets targets(Cursor cursor) {
    Token all = cursor.peek();
    if (!cursor.take("all")) {
      return new Targets.Ids(cursor.names());
    }
    String what = cursor.choice("administrative", "crime", "tagged");
    if (what.equals("tagged")) {
      return new Targets.Tagged(cursor.name());
    }
    boolean crime = what.equals("crime");
    if (!cursor.take("but")) {
      return new Targets.All(crime, List.of(), null, all.at());
    }
    return cursor.take("tagged")
        ? new Targets.All(crime, List.of(), cursor.name(), all.at())
        : new Targets.All(crime, cursor.names(), null, all.at());
  }

  static Name subject(Cursor cursor) {
    Token token = cursor.peek();
    return new Name(cursor.choice("person", "unit", "responsible"), token.at());
  }

  static String grade(Cursor cursor) {
    return cursor.choice("A", "B", "C", "D");
  }

  static @Nullable String optionalGrade(Cursor cursor) {
    return cursor.take("grade") ? grade(cursor) : null;
  }
}
