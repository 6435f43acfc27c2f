package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;

/// Lines of a fixed width, in cells: a Chinese character takes two. Marks of style take none.
final class Words {
  /// Begin and end of what stands out: characters of private use, which [Page] turns into a style.
  static final char BOLD = '\uE000';

  static final char STATUS = '\uE001';
  static final char END = '\uE002';

  /// Before the target of a link, before its words, and after them; in HTML only.
  static final char LINK = '\uE003';

  static final char LINKED = '\uE004';
  static final char LINK_END = '\uE005';

  private static final String CLOSING = "，。；：、！？）》」』】”’,.;:!?)]}";
  private static final String OPENING = "（《「『【“‘([{";

  private Words() {}

  /// Breaks a text into lines of at most `width` cells; a single word that is longer is cut.
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (String unit : units(text)) {
      boolean space = unit.equals(" ");
      int cells = cells(unit);
      if (used + (space ? 0 : cells) > width && used > 0) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (space && used == 0) {
        continue;
      }
      for (String piece : pieces(unit, width)) {
        if (used + cells(piece) > width && used > 0 && !space) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(piece);
        used += cells(piece);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /// The parts between the marks; without a regular expression, which a start of the program would
  /// pay for.
  static List<String> split(String text, String mark) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, start)) {
      parts.add(text.substring(start, at));
      start = at + mark.length();
    }
    parts.add(text.substring(start));
    return parts;
  }

  /// A text without the marks of style.
  static String plain(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < BOLD || c > LINK_END) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// How many cells of a terminal a text takes.
  static int cells(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      cells += cells(c);
      i += Character.charCount(c);
    }
    return cells;
  }

  static int cells(int c) {
    if (c >= BOLD && c <= END) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }

  /// What may not be broken: a space, a word, or a wide character with the punctuation that clings
  /// to it.
  private static List<String> units(String text) {
    var units = new ArrayList<String>();
    var unit = new StringBuilder();
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ' || c == '\n') {
        flush(unit, units);
        units.add(" ");
        before = 0;
        continue;
      }
      if (before != 0 && mayBreak(before, c)) {
        flush(unit, units);
      }
      unit.appendCodePoint(c);
      before = cells(c) == 0 && before != 0 ? before : c;
    }
    flush(unit, units);
    return units;
  }

  private static boolean mayBreak(int before, int after) {
    if (cells(after) == 0
        || cells(before) == 0
        || CLOSING.indexOf(after) >= 0
        || OPENING.indexOf(before) >= 0) {
      return false;
    }
    return isWide(before) || isWide(after);
  }

  private static void flush(StringBuilder unit, List<String> units) {
    if (!unit.isEmpty()) {
      units.add(unit.toString());
      unit.setLength(0);
    }
  }

  private static List<String> pieces(String unit, int width) {
    if (cells(unit) <= width) {
      return List.of(unit);
    }
    var pieces = new ArrayList<String>();
    int start = 0;
    int used = 0;
    for (int i = 0; i < unit.length(); ) {
      int c = unit.codePointAt(i);
      if (used + cells(c) > width) {
        pieces.add(unit.substring(start, i));
        start = i;
        used = 0;
      }
      used += cells(c);
      i += Character.charCount(c);
    }
    pieces.add(unit.substring(start));
    return pieces;
  }
}
