package org.wayleave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// The text of a situation file, or why there is none.
///
/// Codes: `S001` no such file, `S002` a folder, `S003` cannot be read, `S004` larger than 1 MiB,
/// `S005` not UTF-8, `S006` begins with a byte order mark, `S007` empty, `S008` nothing on standard
/// input.
///
/// @param name what places call it
/// @param text empty where there is a problem
record SituationText(String name, String text, @Nullable Diagnostic problem) {
  static final int MAX_BYTES = 1 << 20;

  private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

  /// Reads a file, or standard input where the name is `-`.
  static SituationText read(String name, Surroundings surroundings) {
    try {
      return name.equals("-")
          ? ofStream(surroundings.in())
          : ofFile(name, surroundings.folder().resolve(name));
    } catch (IOException | InvalidPathException e) {
      return failed(name, "S003", name);
    }
  }

  private static SituationText ofStream(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    SituationText read = decode("<stdin>", bytes);
    return isBlank(read) ? failed("<stdin>", "S008") : read;
  }

  private static SituationText ofFile(String name, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return failed(name, "S002", name);
    }
    if (!Files.exists(path)) {
      return failed(name, "S001", name);
    }
    try (InputStream in = Files.newInputStream(path)) {
      SituationText read = decode(name, in.readNBytes(MAX_BYTES + 1));
      return isBlank(read) ? failed(name, "S007", name) : read;
    }
  }

  private static boolean isBlank(SituationText read) {
    return read.problem == null && read.text.isBlank();
  }

  private static SituationText failed(String name, String code, String... arguments) {
    return new SituationText(name, "", Diagnostic.of(code, null, arguments).help("help"));
  }

  private static SituationText decode(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return failed(name, "S004", name);
    }
    if (startsWith(bytes, UTF_8_MARK)) {
      return failed(name, "S006", name);
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    return result.isError()
        ? notUtf8(name, text, bytes, in.position())
        : new SituationText(name, text, null);
  }

  private static SituationText notUtf8(String name, String before, byte[] bytes, int at) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < before.length(); i++) {
      if (before.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = before.codePointCount(lineStart, before.length()) + 1;
    String octet = Integer.toHexString(bytes[at] & 0xFF).toUpperCase(java.util.Locale.ROOT);
    var place = new Place(name, line, column, 1);
    return new SituationText(name, "", Diagnostic.of("S005", place, octet).help("help"));
  }

  private static boolean startsWith(byte[] bytes, int[] mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
