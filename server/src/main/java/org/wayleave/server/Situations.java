package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.function.Function;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonException;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.server.Problem.Mistake;

/// Reads a situation from a body: the situation, or everything that is wrong with it, each at its
/// place.
///
/// Codes beside those of [SituationReader]: `J101` not JSON, `J102` a key stands twice, `J103`
/// nested too deep, `J104` a number in a form that isn't read, `J105` a text that isn't closed or
/// holds what must be escaped, `J106` half of a surrogate pair, `J107` too many values, `J108` not
/// UTF-8, `J109` empty, `J110` too many parts.
final class Situations {
  /// How many values a situation may have: the vocabulary has some two hundred facts.
  static final int MOST_VALUES = 4_096;

  /// How many parts: each is judged on its own.
  static final int MOST_PARTS = 16;

  private Situations() {}

  static Situation read(byte[] body, SituationReader.Many reader) throws Problem {
    return read(body, reader::readJson);
  }

  /// The same without asking whether the facts can hold together.
  static Situation unchecked(byte[] body, SituationReader.Many reader) throws Problem {
    return read(body, reader::readUnchecked);
  }

  private static Situation read(byte[] body, Function<String, SituationReader.Result> reader)
      throws Problem {
    String text = decoded(body);
    json(text);
    SituationReader.Result read = reader.apply(text);
    Situation situation = read.situation();
    if (situation == null) {
      throw Problem.of(
          400, "invalid-situation", read.problems().stream().map(Mistake::of).toList());
    }
    return situation;
  }

  /// Reads JSON within what keeps it from costing more than it says.
  static Json json(String text) throws Problem {
    if (text.isBlank()) {
      throw malformed(Mistake.at(1, 1, "J109"));
    }
    Json json;
    try {
      json = JsonReader.read(text);
    } catch (JsonException e) {
      throw malformed(Mistake.at(e.line(), e.column(), code(String.valueOf(e.getMessage()))));
    }
    int half = halfPair(text);
    if (half >= 0) {
      throw malformed(placed(text, half, "J106"));
    }
    if (values(json) > MOST_VALUES) {
      throw malformed(Mistake.at(1, 1, "J107"));
    }
    if (json instanceof Json.Object object
        && object.fields().get("parts") instanceof Json.Array parts
        && parts.items().size() > MOST_PARTS) {
      throw malformed(Mistake.at(1, 1, "J110"));
    }
    return json;
  }

  private static Problem malformed(Mistake mistake) {
    return Problem.of(400, "malformed-json", List.of(mistake));
  }

  /// The reader's own sentences may quote what was written.
  private static String code(String message) {
    if (message.startsWith("the key ")) {
      return "J102";
    }
    if (message.startsWith("nested ")) {
      return "J103";
    }
    if (message.contains("number")) {
      return "J104";
    }
    boolean isText =
        message.contains("escape") || message.contains("quotation") || message.startsWith("`\\u`");
    return isText && !message.startsWith("expected") ? "J105" : "J101";
  }

  private static int values(Json json) {
    return switch (json) {
      case Json.Array array -> 1 + array.items().stream().mapToInt(Situations::values).sum();
      case Json.Object object ->
          1 + object.fields().values().stream().mapToInt(Situations::values).sum();
      case Json.Literal literal -> 1;
      case Json.Text string -> 1;
      case Json.Number number -> 1;
    };
  }

  /// Where an escape stands for half of a pair, which no text can hold; -1 where none does.
  private static int halfPair(String json) {
    int high = -1;
    for (int i = 0; i < json.length(); i++) {
      boolean escaped = json.charAt(i) == '\\';
      boolean unicode = escaped && json.charAt(i + 1) == 'u';
      char c = unicode ? (char) Integer.parseInt(json, i + 2, i + 6, 16) : json.charAt(i);
      if (high >= 0) {
        if (!unicode || !Character.isLowSurrogate(c)) {
          return high;
        }
        high = -1;
      } else if (unicode && Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)) {
          return i;
        }
        high = i;
      }
      i += unicode ? 5 : escaped ? 1 : 0;
    }
    return high;
  }

  private static String decoded(byte[] body) throws Problem {
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var out = CharBuffer.allocate(body.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(body), out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw malformed(placed(text, text.length(), "J108"));
    }
    return text;
  }

  private static Mistake placed(String text, int at, String code) {
    int lineStart = text.lastIndexOf('\n', at - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return Mistake.at(line, text.codePointCount(lineStart, at) + 1, code);
  }
}
