package org.wayleave.render;

import java.util.List;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Text;

/// One language: its sentences, lists, dates and numbers.
final class Voice {
  private final Language language;
  private final Catalogue sentences;
  private final boolean linked;

  Voice(Language language) {
    this(language, Style.PLAIN);
  }

  /// @param style in HTML citations are links to the page of their instrument
  Voice(Language language, Style style) {
    this.linked = style == Style.HTML;
    this.language = language;
    this.sentences = Catalogue.messages(language);
  }

  boolean isLinked() {
    return linked;
  }

  Language language() {
    return language;
  }

  String say(String key, String... places) {
    return sentences.say(key, places);
  }

  boolean knows(String key) {
    return sentences.has(key);
  }

  String text(Text text) {
    return text.in(language.id());
  }

  String finding(Finding finding) {
    return Page.status(say("finding." + finding.id()));
  }

  /// What is possible: `lawful or an administrative violation`.
  String findings(List<Finding> findings) {
    return either(findings.stream().map(this::finding).toList());
  }

  /// `a, b, c`.
  String comma(List<String> items) {
    return String.join(say("list.comma"), items);
  }

  /// `a; b; c`.
  String semicolon(List<String> items) {
    return String.join(say("list.semicolon"), items);
  }

  /// `a, b or c`; `a, b; or c` where an item has a comma or an "or" of its own.
  String either(List<String> items) {
    return joined(items, "list.or");
  }

  /// `a, b and c`.
  String both(List<String> items) {
    return joined(items, "list.and");
  }

  private String joined(List<String> items, String last) {
    if (items.size() < 2) {
      return comma(items);
    }
    boolean compound = items.stream().anyMatch(this::isCompound);
    List<String> first = items.subList(0, items.size() - 1);
    return compound
        ? semicolon(first) + say(last + ".long") + items.getLast()
        : comma(first) + say(last) + items.getLast();
  }

  private boolean isCompound(String item) {
    return item.contains(say("list.or"))
        || item.contains(say("list.comma"))
        || item.contains(say("list.comma.sentence"));
  }

  /// At most so many, and how many more there are.
  String some(List<String> items, int most) {
    if (items.size() <= most) {
      return semicolon(items);
    }
    return say(
        "list.more", semicolon(items.subList(0, most)), Integer.toString(items.size() - most));
  }

  /// `1 November 2021`, `2021年11月1日`.
  String date(Day day) {
    int[] date = day.yearMonthDay();
    return say(
        "date", Integer.toString(date[0]), say("month." + date[1]), Integer.toString(date[2]));
  }

  /// `November 2021`, `2021年11月`.
  String month(Day day) {
    int[] date = day.yearMonthDay();
    return say("date.month", Integer.toString(date[0]), say("month." + date[1]));
  }

  /// A quotation in the marks of the language.
  String quoted(String text) {
    return say("quoted", text);
  }

  /// A label inside a sentence: `Who is judged` becomes `who is judged`, `VPN` stays.
  static String inSentence(String label) {
    boolean word =
        label.length() > 1
            && Character.isUpperCase(label.charAt(0))
            && Character.isLowerCase(label.charAt(1));
    return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }

  /// A label at the beginning of a sentence, behind a mark of style too.
  static String sentenceCase(String text) {
    int first = text.startsWith(String.valueOf(Words.STATUS)) ? 1 : 0;
    return text.length() <= first
        ? text
        : text.substring(0, first)
            + text.substring(first, first + 1).toUpperCase(java.util.Locale.ROOT)
            + text.substring(first + 1);
  }
}
