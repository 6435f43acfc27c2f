package org.wayleave.cli.csv;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The encoding of a table. Taken are those in which the bytes of a separator, a quotation mark and
/// a line break are part of no other character, so that rows are found without decoding.
///
/// @param name as it is written in a mapping
/// @param holdsBars whether the byte of `|` may be a part of another character
public record Encoding(String name, Charset charset, boolean holdsBars) {
  public static final Encoding UTF_8 = new Encoding("utf-8", StandardCharsets.UTF_8, false);

  private static final List<String> WITHOUT_BARS =
      List.of(
          "us-ascii",
          "iso-8859-1",
          "iso-8859-2",
          "iso-8859-15",
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "koi8-r",
          "euc-jp",
          "euc-kr");
  private static final List<String> WITH_BARS =
      List.of("gb18030", "gbk", "gb2312", "big5", "big5-hkscs", "shift_jis");

  /// The encoding of this name; null where it isn't taken.
  public static @Nullable Encoding of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("utf-8") || lower.equals("utf8")) {
      return UTF_8;
    }
    boolean bars = WITH_BARS.contains(lower);
    return bars || WITHOUT_BARS.contains(lower)
        ? new Encoding(lower, Charset.forName(lower), bars)
        : null;
  }

  /// Every name.
  public static List<String> names() {
    var names = new java.util.ArrayList<String>(List.of("utf-8"));
    names.addAll(WITH_BARS);
    names.addAll(WITHOUT_BARS);
    return names;
  }

  /// Whether all the bytes are text.
  public boolean isText(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return decodes(bytes, i, from, to);
      }
    }
    return true;
  }

  private boolean decodes(byte[] bytes, int first, int from, int to) {
    if (this.equals(UTF_8)) {
      return Utf8.isText(bytes, first, to);
    }
    try {
      strict().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private CharsetDecoder strict() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /// The text; what is none is shown as U+FFFD.
  public String decode(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  /// Whether the encoding has all characters of a text.
  public boolean holds(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /// The bytes of a text; a character that the encoding lacks becomes a question mark.
  public byte[] encode(String text) {
    var encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
      var bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("it replaces", e);
    }
  }

  /// A cell that says this: in quotation marks where it must be.
  public byte[] cell(String text, byte separator) {
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c != '"' && c != '\n' && c != '\r' && c != (char) separator;
    }
    return encode(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
  }

  /// Any bytes as a cell in quotation marks.
  public static byte[] quoted(byte[] bytes, int from, int to) {
    var out = new ByteArrayOutputStream(to - from + 2);
    out.write('"');
    for (int i = from; i < to; i++) {
      if (bytes[i] == '"') {
        out.write('"');
      }
      out.write(bytes[i]);
    }
    out.write('"');
    return out.toByteArray();
  }
}
