package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Token.Kind;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Goes through the tokens of one statement. What is expected and missing ends the statement.
final class Cursor {
  private final List<Token> tokens;
  private final Token end;
  private int at;

  /// @param tokens without comments; at least one
  Cursor(List<Token> tokens) {
    this.tokens = tokens;
    Place last = tokens.getLast().at();
    this.end =
        new Token(
            Kind.END, "", new Place(last.file(), last.line(), last.column() + last.length(), 1));
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  boolean isWord(String word) {
    return peek().isWord(word);
  }

  boolean isSymbol(String symbol) {
    return peek().isSymbol(symbol);
  }

  boolean take(String word) {
    boolean is = isWord(word);
    at += is ? 1 : 0;
    return is;
  }

  /// Takes both words or neither.
  boolean take(String first, String second) {
    boolean is = isWord(first) && peek(1).isWord(second);
    at += is ? 2 : 0;
    return is;
  }

  boolean takeSymbol(String symbol) {
    boolean is = isSymbol(symbol);
    at += is ? 1 : 0;
    return is;
  }

  Token expect(String word) {
    if (!isWord(word)) {
      throw expected(word);
    }
    return next();
  }

  void expectSymbol(String symbol) {
    if (!takeSymbol(symbol)) {
      throw expected(symbol);
    }
  }

  /// One of these words.
  String choice(String... words) {
    if (peek().kind() == Kind.WORD && Arrays.asList(words).contains(peek().text())) {
      return next().text();
    }
    throw expected(words);
  }

  private SyntaxError expected(String... words) {
    var problem = Diagnostic.of("L001", peek().at(), String.join("`, `", words));
    return new SyntaxError(Suggestions.near(problem, peek().text(), List.of(words)));
  }

  /// What stands here belongs to no clause; these would.
  SyntaxError misplaced(Collection<String> clauses) {
    var problem = Diagnostic.of("L007", peek().at(), peek().text());
    return new SyntaxError(Suggestions.near(problem, peek().text(), clauses));
  }

  Name name() {
    if (peek().kind() != Kind.WORD) {
      throw new SyntaxError("L002", peek().at());
    }
    Token token = next();
    return new Name(token.text(), token.at());
  }

  List<Name> names() {
    return list(this::name);
  }

  /// One or more, with commas between them.
  <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    do {
      items.add(item.get());
    } while (takeSymbol(","));
    return items;
  }

  /// `{a, b}`, perhaps with nothing in it.
  List<Name> set() {
    expectSymbol("{");
    if (takeSymbol("}")) {
      return List.of();
    }
    List<Name> names = names();
    expectSymbol("}");
    return names;
  }

  /// `{a, b}` with at least one name.
  List<Name> fullSet() {
    Place open = peek().at();
    List<Name> names = set();
    if (names.isEmpty()) {
      throw new SyntaxError("L002", open);
    }
    return names;
  }

  String string() {
    if (peek().kind() != Kind.STRING) {
      throw new SyntaxError("L005", peek().at());
    }
    return next().text();
  }

  Day date() {
    if (peek().kind() != Kind.DATE) {
      throw new SyntaxError("L004", peek().at());
    }
    Token token = next();
    return Day.parse(token.text())
        .orElseThrow(() -> new SyntaxError("L013", token.at(), token.text()));
  }

  /// A whole number that fits a count.
  int whole() {
    Token token = number();
    if (token.text().indexOf('.') >= 0) {
      throw new SyntaxError("L031", token.at(), token.text());
    }
    if (token.text().length() > 6) {
      throw new SyntaxError("L083", token.at(), token.text());
    }
    return Integer.parseInt(token.text());
  }

  /// A whole number of at least one.
  int positive() {
    Place place = peek().at();
    int number = whole();
    if (number == 0) {
      throw new SyntaxError("L032", place);
    }
    return number;
  }

  /// A number with up to two decimals.
  Literal.Amount amount(@Nullable Name unit) {
    Token token = number();
    return new Literal.Amount(hundredths(token), token.text(), unit, token.at());
  }

  private static long hundredths(Token token) {
    String text = token.text();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    if (whole.length() > 13) {
      throw new SyntaxError("L083", token.at(), text);
    }
    String decimals = point < 0 ? "" : text.substring(point + 1);
    return Long.parseLong(whole + (decimals + "00").substring(0, 2));
  }

  private Token number() {
    if (peek().kind() != Kind.NUMBER) {
      throw new SyntaxError("L003", peek().at());
    }
    return next();
  }
}
