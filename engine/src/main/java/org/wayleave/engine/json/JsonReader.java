package org.wayleave.engine.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A strict reader of JSON (RFC 8259): no comments, no trailing commas, no duplicate keys, numbers
/// with at most two decimals and no exponent, a depth of at most 64.
public final class JsonReader {
  private static final int MAX_DEPTH = 64;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// Reads one value that fills the whole text.
  ///
  /// @throws JsonException at the first place that is not JSON
  public static Json read(String text) {
    var reader = new JsonReader(text);
    reader.space();
    Json value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.error("expected the end of the text");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > MAX_DEPTH) {
      throw error("nested deeper than " + MAX_DEPTH);
    }
    if (at >= text.length()) {
      throw error("expected a value, found the end of the text");
    }
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", Json.Literal.TRUE);
      case 'f' -> word("false", Json.Literal.FALSE);
      case 'n' -> word("null", Json.Literal.NULL);
      default -> number();
    };
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw error("expected a value");
    }
    at += word.length();
    return value;
  }

  private Json object(int depth) {
    var fields = new TreeMap<String, Json>();
    at++;
    space();
    if (take('}')) {
      return new Json.Object(fields);
    }
    do {
      space();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw error("expected a key in quotation marks");
      }
      int start = at;
      String key = string();
      space();
      expect(':');
      space();
      if (fields.containsKey(key)) {
        at = start;
        throw error("the key `" + key + "` stands twice");
      }
      fields.put(key, value(depth + 1));
      space();
    } while (take(','));
    expect('}');
    return new Json.Object(fields);
  }

  private Json array(int depth) {
    List<Json> items = new ArrayList<>();
    at++;
    space();
    if (take(']')) {
      return new Json.Array(items);
    }
    do {
      space();
      items.add(value(depth + 1));
      space();
    } while (take(','));
    expect(']');
    return new Json.Array(items);
  }

  private Json number() {
    int start = at;
    boolean negative = take('-');
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      at = start;
      throw error("expected a value");
    }
    if (text.charAt(digits) == '0' && at - digits > 1) {
      at = start;
      throw error("a number may not begin with 0");
    }
    if (at - digits > 15) {
      at = start;
      throw error("the number has more than 15 digits");
    }
    long hundredths = Long.parseLong(text, digits, at, 10) * 100;
    if (take('.')) {
      int decimals = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      if (at == decimals || at - decimals > 2) {
        at = start;
        throw error("a number may have one or two decimals");
      }
      hundredths += Long.parseLong(text, decimals, at, 10) * (at - decimals == 1 ? 10 : 1);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at = start;
      throw error("write the number without an exponent");
    }
    return new Json.Number(negative ? -hundredths : hundredths);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private String string() {
    int start = at;
    at++;
    int run = at;
    StringBuilder value = null;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        String last = text.substring(run, at++);
        return value == null ? last : value.append(last).toString();
      }
      if (c < 0x20) {
        throw error("a control character must be written as an escape");
      }
      if (c == '\\') {
        value = (value == null ? new StringBuilder() : value).append(text, run, at);
        at++;
        value.append(escape());
        run = at;
      } else {
        at++;
      }
    }
    at = start;
    throw error("the text in quotation marks does not end");
  }

  private char escape() {
    if (at >= text.length()) {
      throw error("an escape is cut off");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw error("unknown escape `\\" + c + "`");
      }
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw error("`\\u` needs four hexadecimal digits");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw error("expected `" + c + "`");
    }
  }

  private JsonException error(String message) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new JsonException(
        message, line, text.codePointCount(lineStart, Math.min(at, text.length())) + 1);
  }
}
