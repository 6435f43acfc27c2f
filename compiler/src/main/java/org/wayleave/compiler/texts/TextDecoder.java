package org.wayleave.compiler.texts;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells in which encoding a text is written: UTF-8, UTF-16 or GB18030, of which GBK is a part.
///
/// Without a byte order mark a text is taken for what it reads well as: nearly all of its
/// characters are those of everyday Chinese, and it has some of them.
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final int ENOUGH_PERCENT = 97;

  private TextDecoder() {}

  /// The text without its mark; null where the encoding is none of those.
  static @Nullable String decode(byte[] bytes) {
    @Nullable String marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    @Nullable String utf8 = strict(bytes, 0, UTF_8);
    if (utf8 != null && utf8.indexOf('\0') < 0) {
      return utf8;
    }
    for (Charset charset : List.of(UTF_16LE, UTF_16BE, GB18030)) {
      @Nullable String text = strict(bytes, 0, charset);
      if (text != null && readsWell(text)) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, UTF_16LE);
    }
    return begins(bytes, 0xFE, 0xFF) ? strict(bytes, 2, UTF_16BE) : null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }

  private static boolean readsWell(String text) {
    CharsetEncoder everyday = GB2312.newEncoder();
    int known = 0;
    int chinese = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = c < 0x80 ? c >= ' ' || Character.isWhitespace(c) : everyday.canEncode(c);
      known += fits ? 1 : 0;
      chinese += c >= 0x4E00 && c <= 0x9FFF && fits ? 1 : 0;
    }
    return known * 100L >= text.length() * (long) ENOUGH_PERCENT && chinese * 5 >= text.length();
  }
}
