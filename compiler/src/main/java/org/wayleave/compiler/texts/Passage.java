package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An article of an official text.
///
/// @param number such as `286-1`
/// @param paragraphs by their numbers; 0 stands for one whose number the text does not tell
/// @param whole whether it has all of the article, so that what is not here does not exist
public record Passage(String number, SortedMap<Integer, Paragraph> paragraphs, boolean whole) {
  /// The order of numbers in a text: 286, 286-1, 287.
  public static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt((String number) -> part(number, 0))
          .thenComparingInt(number -> part(number, 1));

  private static final Pattern ITEM =
      Pattern.compile("^[（(](" + Numeral.PATTERN + ")[）)][\\s\\u3000]*(.*)$", Pattern.DOTALL);

  public Passage {
    paragraphs = Collections.unmodifiableSortedMap(new TreeMap<>(paragraphs));
  }

  /// A paragraph (款) and its items (项) by their numbers.
  ///
  /// @param lead what stands before the items
  public record Paragraph(String lead, SortedMap<Integer, String> items) {
    public Paragraph {
      items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /// All of it, a line each.
    public List<String> lines() {
      var lines = new ArrayList<String>();
      if (!lead.isEmpty()) {
        lines.add(lead);
      }
      items.values().forEach(lines::add);
      return lines;
    }
  }

  private static int part(String number, int index) {
    String[] parts = number.split("-", -1);
    return index < parts.length ? Integer.parseInt(parts[index]) : 0;
  }

  /// All of it, a line each.
  public List<String> lines() {
    return paragraphs.values().stream().flatMap(paragraph -> paragraph.lines().stream()).toList();
  }

  /// Every line that is no item begins a paragraph; an item belongs to the paragraph before it.
  static Passage of(String number, List<String> lines, boolean whole) {
    var paragraphs = new TreeMap<Integer, Paragraph>();
    int at = 0;
    for (Paragraph each : paragraphs(lines)) {
      at++;
      paragraphs.put(at, each);
    }
    return new Passage(number, paragraphs, whole);
  }

  static List<Paragraph> paragraphs(List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    String lead = "";
    @Nullable TreeMap<Integer, String> items = null;
    for (String line : lines) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        items = items == null ? new TreeMap<>() : items;
        items.merge(number(item), line, (one, other) -> one + '\n' + other);
      } else {
        if (items != null) {
          paragraphs.add(new Paragraph(lead, items));
        }
        lead = line;
        items = new TreeMap<>();
      }
    }
    if (items != null) {
      paragraphs.add(new Paragraph(lead, items));
    }
    return paragraphs;
  }

  private static int number(Matcher item) {
    return (int) (Numeral.hundredths(item.group(1)) / 100);
  }

  /// With another article's part added: what both have stays as it is here.
  Passage with(Passage other) {
    var all = new TreeMap<>(other.paragraphs);
    all.putAll(paragraphs);
    return new Passage(number, all, whole || other.whole);
  }
}
