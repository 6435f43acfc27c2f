package org.wayleave.engine.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic.Note;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Tells a diagnostic as text: what is wrong, where, and what to do.
///
/// Han and full-width characters take two cells of a terminal, so the caret line is counted in
/// cells.
public final class DiagnosticPrinter {
  private final Function<String, @Nullable String> catalogue;
  private final Function<String, List<String>> lines;
  private final Map<String, List<String>> known = new HashMap<>();

  /// @param catalogue the template of a code, of a code and a note's key with a dot between them,
  ///   or of a `label.…`
  /// @param lines the lines of a file; an empty list where its text isn't at hand
  public DiagnosticPrinter(
      Function<String, @Nullable String> catalogue, Function<String, List<String>> lines) {
    this.catalogue = catalogue;
    this.lines = lines;
  }

  /// Whether the diagnostic stops nothing: the codes of warnings begin with a 9 after the letter.
  public static boolean isWarning(Diagnostic diagnostic) {
    return diagnostic.code().startsWith("9", 1);
  }

  /// The message alone, without its place.
  public String message(Diagnostic diagnostic) {
    return filled(diagnostic.code(), diagnostic.arguments());
  }

  /// The message, the line with a caret under the mistake, then help and notes; a line feed after
  /// each line.
  public String print(Diagnostic diagnostic) {
    var out = new StringBuilder();
    out.append(isWarning(diagnostic) ? label("warning") : label("error"));
    out.append('[')
        .append(diagnostic.code())
        .append("]: ")
        .append(message(diagnostic))
        .append('\n');
    if (diagnostic.place() != null) {
      where(diagnostic.place(), out);
      source(diagnostic.place(), out);
    }
    for (Note note : diagnostic.notes()) {
      note(diagnostic.code(), note, out);
    }
    return out.toString();
  }

  private String label(String word) {
    String label = catalogue.apply("label." + word);
    return label == null ? word : label;
  }

  private void note(String code, Note note, StringBuilder out) {
    out.append(label(note.place() == null ? "help" : "note")).append(": ");
    out.append(filled(code + '.' + note.key(), note.arguments())).append('\n');
    if (note.place() != null) {
      where(note.place(), out);
    }
  }

  private static void where(Place place, StringBuilder out) {
    out.append("  --> ").append(place.file());
    out.append(':').append(place.line()).append(':').append(place.column()).append('\n');
  }

  private void source(Place place, StringBuilder out) {
    List<String> text = known.computeIfAbsent(place.file(), lines);
    if (place.line() < 1 || place.line() > text.size()) {
      return;
    }
    String line = text.get(place.line() - 1);
    String number = Integer.toString(place.line());
    String margin = " ".repeat(number.length()) + " |";
    out.append(margin).append('\n');
    out.append(number).append(" | ").append(line.replace('\t', ' ')).append('\n');
    out.append(margin).append(' ').append(carets(line, place)).append('\n');
  }

  /// Spaces up to the mistake, then carets under it, in cells.
  private static String carets(String line, Place place) {
    int before = 0;
    int under = 0;
    int column = 1;
    for (int i = 0; i < line.length(); column++) {
      int c = line.codePointAt(i);
      int cells = isWide(c) ? 2 : 1;
      if (column < place.column()) {
        before += cells;
      } else if (column < place.column() + place.length()) {
        under += cells;
      }
      i += Character.charCount(c);
    }
    return " ".repeat(before) + "^".repeat(Math.max(1, under));
  }

  /// Han, kana, Hangul, their punctuation and full-width forms.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /// The template of the key with `{0}`, `{1}` … replaced; the key and the arguments where the
  /// catalogue has none.
  private String filled(String key, List<String> arguments) {
    String template = catalogue.apply(key);
    if (template == null) {
      return key + ' ' + String.join(", ", arguments);
    }
    var out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int index = placeholder(template, at);
      if (index >= 0) {
        out.append(index < arguments.size() ? arguments.get(index) : "");
        at += 3;
      } else {
        out.append(template.charAt(at++));
      }
    }
    return out.toString();
  }

  /// The number of the placeholder that begins here; -1 where none does.
  private static int placeholder(String template, int at) {
    boolean braces =
        at + 2 < template.length() && template.charAt(at) == '{' && template.charAt(at + 2) == '}';
    int digit = braces ? template.charAt(at + 1) - '0' : -1;
    return digit >= 0 && digit <= 9 ? digit : -1;
  }
}
