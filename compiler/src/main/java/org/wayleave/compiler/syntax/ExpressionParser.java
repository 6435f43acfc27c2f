package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Expression.Operator;
import org.wayleave.compiler.syntax.Expression.Quantifier;
import org.wayleave.compiler.syntax.Token.Kind;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Reads conditions: `and` binds tighter than `or`, `not` tighter than both.
final class ExpressionParser {
  private static final int MAX_DEPTH = 12;

  private final Cursor cursor;
  private int depth;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /// `when` and a condition.
  Expression when() {
    cursor.expect("when");
    return expression();
  }

  /// The condition after `when`, if that comes next.
  @Nullable Expression optionalWhen() {
    return cursor.take("when") ? expression() : null;
  }

  Expression expression() {
    Place place = cursor.peek().at();
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(and());
    } while (cursor.take("or"));
    return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts, place);
  }

  private Expression and() {
    Place place = cursor.peek().at();
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(unary());
    } while (cursor.take("and"));
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts, place);
  }

  private Expression unary() {
    Token first = cursor.peek();
    if (cursor.take("not")) {
      return deeper(first, () -> new Expression.Not(unary(), first.at()));
    }
    if (cursor.takeSymbol("(")) {
      return deeper(first, this::bracketed);
    }
    return test(first);
  }

  private Expression bracketed() {
    Expression inner = expression();
    cursor.expectSymbol(")");
    return inner;
  }

  private Expression deeper(Token token, java.util.function.Supplier<Expression> inner) {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new SyntaxError("L093", token.at(), Integer.toString(MAX_DEPTH));
    }
    Expression result = inner.get();
    depth--;
    return result;
  }

  private Expression test(Token first) {
    if (first.kind() != Kind.WORD || Keywords.AFTER_NUMBER.contains(first.text())) {
      throw new SyntaxError("L006", first.at());
    }
    if (cursor.take("true") || cursor.take("false")) {
      return new Expression.Constant(first.text().equals("true"), first.at());
    }
    if (cursor.take("applies")) {
      return new Expression.Applies(cursor.name(), first.at());
    }
    if (cursor.take("in_force")) {
      return new Expression.InForce(cursor.name(), first.at());
    }
    return testOf(cursor.name());
  }

  private Expression testOf(Name name) {
    if (cursor.take("does_not_apply")) {
      return new Expression.DoesNotApply(name);
    }
    if (cursor.take("is")) {
      return is(name);
    }
    if (cursor.take("not", "in")) {
      return new Expression.In(name, true, cursor.fullSet());
    }
    if (cursor.take("in")) {
      return new Expression.In(name, false, cursor.fullSet());
    }
    if (cursor.take("has")) {
      return has(name);
    }
    if (cursor.isWord("within") && cursor.peek(1).isSymbol("{")) {
      cursor.next();
      return new Expression.Within(name, cursor.fullSet());
    }
    Operator operator = operator(cursor.peek());
    if (operator != null) {
      cursor.next();
      return new Expression.Compare(name, operator, literal());
    }
    return new Expression.Bare(name);
  }

  private Expression is(Name name) {
    boolean not = cursor.take("not");
    if (cursor.take("empty")) {
      return new Expression.Empty(name, not);
    }
    if (!not && cursor.isWord("exactly") && cursor.peek(1).isSymbol("{")) {
      cursor.next();
      return new Expression.Exactly(name, cursor.fullSet());
    }
    if (!not && isConstant(cursor.peek())) {
      return new Expression.Compare(name, Operator.EQUAL, literal());
    }
    return new Expression.Is(name, not, cursor.name());
  }

  private Expression has(Name name) {
    if (cursor.take("any", "of")) {
      return new Expression.Has(name, Quantifier.ANY, cursor.fullSet());
    }
    if (cursor.take("all", "of")) {
      return new Expression.Has(name, Quantifier.ALL, cursor.fullSet());
    }
    if (cursor.take("none", "of")) {
      return new Expression.Has(name, Quantifier.NONE, cursor.fullSet());
    }
    return new Expression.Has(name, Quantifier.ANY, List.of(cursor.name()));
  }

  private static @Nullable Operator operator(Token token) {
    if (token.kind() != Kind.SYMBOL) {
      return null;
    }
    return switch (token.text()) {
      case ">=" -> Operator.AT_LEAST;
      case ">" -> Operator.ABOVE;
      case "<=" -> Operator.AT_MOST;
      case "<" -> Operator.BELOW;
      default -> null;
    };
  }

  private static boolean isConstant(Token token) {
    return token.kind() == Kind.NUMBER || token.kind() == Kind.DATE;
  }

  private Literal literal() {
    Token token = cursor.peek();
    if (token.kind() == Kind.DATE) {
      return new Literal.Date(cursor.date(), token.at());
    }
    Literal.Amount amount = cursor.amount(null);
    Token after = cursor.peek();
    if (after.kind() != Kind.WORD || Keywords.AFTER_NUMBER.contains(after.text())) {
      return amount;
    }
    return new Literal.Amount(amount.hundredths(), amount.text(), cursor.name(), amount.at());
  }
}
