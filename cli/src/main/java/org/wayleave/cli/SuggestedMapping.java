package org.wayleave.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.cli.csv.Encoding;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.render.Terminal;

/// A mapping proposed from the header of a table and its first rows. What is not sure stands in it
/// as a comment, so that nobody takes it over unread.
final class SuggestedMapping {
  /// How many texts of a column are looked at one by one.
  private static final int TEXTS = 40;

  private static final byte[] SEPARATORS = {',', ';', '\t', '|'};
  private static final List<String> BETWEEN = List.of(";", "；", "、", "|", "/", "+", ",", "，", " ");
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("yes", "yes"),
          Map.entry("y", "yes"),
          Map.entry("true", "yes"),
          Map.entry("是", "yes"),
          Map.entry("有", "yes"),
          Map.entry("√", "yes"),
          Map.entry("no", "no"),
          Map.entry("n", "no"),
          Map.entry("false", "no"),
          Map.entry("否", "no"),
          Map.entry("无", "no"),
          Map.entry("×", "no"));
  private static final Set<String> UNKNOWN =
      Set.of("n/a", "na", "?", "-", "--", "unknown", "tbd", "不详", "未知", "待定", "待查", "不明");

  private final Pack pack;
  private final TableStart table;
  private final Texts texts;
  private final String language;
  private final Map<String, String> targets = new HashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Set<String> words;
  private final StringBuilder out = new StringBuilder();

  private SuggestedMapping(Pack pack, TableStart table, Texts texts, String language) {
    this.pack = pack;
    this.table = table;
    this.texts = texts;
    this.language = language;
    this.words = ScreenPlan.words(pack);
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.derived() == null) {
        names(fact.id(), fact.id(), fact.label().en(), fact.label().zh());
        for (Fact.Value value : fact.values()) {
          if (fact.kind() == Fact.Kind.SOME_OF) {
            String target = fact.id() + '.' + value.id();
            targets.put(plain(target), target);
          }
        }
      }
    }
  }

  private void names(String target, String... names) {
    for (String name : names) {
      targets.putIfAbsent(plain(name), target);
    }
  }

  /// Letters, digits and Chinese characters only.
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "");
  }

  /// @param text absent where there is nothing to propose a mapping from
  record Result(@Nullable String text, List<Diagnostic> problems) {
    Result {
      problems = List.copyOf(problems);
    }
  }

  static Result of(Pack pack, ScreenInput input, Texts texts, String language) {
    byte[] bytes = input.first();
    Encoding encoding = encoding(bytes);
    TableStart best = null;
    byte separator = ',';
    for (byte tried : SEPARATORS) {
      if (tried == '|' && encoding.holdsBars()) {
        continue;
      }
      TableStart table = TableStart.read(input.name(), bytes, encoding, tried);
      if (best == null || table.names().size() > best.names().size()) {
        best = table;
        separator = tried;
      }
    }
    TableStart table = java.util.Objects.requireNonNull(best);
    if (!table.problems().isEmpty()) {
      return new Result(null, table.problems());
    }
    var suggested = new SuggestedMapping(pack, table, texts, language);
    return new Result(suggested.text(encoding, separator), List.of());
  }

  private static Encoding encoding(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes.length == TableStart.BYTES && bytes[end - 1] != '\n') {
      end--;
    }
    for (String name : List.of("utf-8", "gb18030", "windows-1252")) {
      Encoding encoding = java.util.Objects.requireNonNull(Encoding.of(name));
      if (encoding.isText(bytes, 0, end)) {
        return encoding;
      }
    }
    return Encoding.UTF_8;
  }

  private String text(Encoding encoding, byte separator) {
    comment("suggest.head", Integer.toString(table.rows().size()));
    List<Jurisdiction> laws = pack.jurisdictions();
    out.append("jurisdiction: ").append(laws.getFirst().id()).append('\n');
    if (!encoding.equals(Encoding.UTF_8)) {
      out.append("encoding: ").append(encoding.name()).append('\n');
    }
    if (separator != ',') {
      out.append("separator: ").append(quoted(String.valueOf((char) separator))).append('\n');
    }
    comment("suggest.dates");
    out.append("# conduct: {from: 2024-01-01}\n");
    comment("suggest.facts");
    out.append("# facts:\n");
    out.append("columns:\n");
    for (int i = 0; i < table.names().size(); i++) {
      column(table.names().get(i), table.cells(i));
    }
    return out.toString();
  }

  private void comment(String key, String... places) {
    out.append("# ").append(texts.say(key, places)).append('\n');
  }

  private void column(String name, List<String> cells) {
    out.append("  ").append(key(name)).append(':');
    PersonalColumn.Kind looks = PersonalColumn.ofHeader(name, words);
    if (looks == null) {
      looks = PersonalColumn.ofCells(cells);
    }
    if (looks != null) {
      tail("ignore", "suggest.personal");
      return;
    }
    Set<String> texts = distinct(cells);
    String target = targets.get(plain(name));
    boolean sure = target != null;
    if (target == null) {
      List<Fact> near = byLabel(name);
      List<Fact> fitting = near.stream().filter(fact -> isOf(fact, texts)).toList();
      sure = fitting.size() == 1;
      target = sure ? fitting.getFirst().id() : near.size() == 1 ? near.getFirst().id() : null;
    }
    if (target == null) {
      target = byValues(texts);
    }
    if (target == null) {
      tail("keep", "suggest.unknown");
      return;
    }
    Fact fact = fact(target);
    if (fact.personal()) {
      tail("ignore", "suggest.personal_fact", fact.id());
    } else if (!sure) {
      tail("keep", "suggest.perhaps", target);
    } else if (isFilled(target, fact)) {
      tail("keep", "suggest.again", target);
    } else {
      filled.add(target);
      filled(target, fact, texts);
    }
  }

  private boolean isFilled(String target, Fact fact) {
    return filled.contains(target)
        || filled.contains(fact.id())
        || (target.equals(fact.id())
            && filled.stream().anyMatch(one -> one.startsWith(fact.id() + '.')));
  }

  private void tail(String what, String key, String... places) {
    out.append(' ').append(what).append("  # ").append(texts.say(key, places)).append('\n');
  }

  private static Set<String> distinct(List<String> cells) {
    var texts = new LinkedHashSet<String>();
    for (String cell : cells) {
      String text = CellReading.stripped(cell);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private Fact fact(String target) {
    int dot = target.indexOf('.');
    String id = dot < 0 ? target : target.substring(0, dot);
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.id().equals(id)) {
        return fact;
      }
    }
    throw new IllegalStateException("a target is of a fact: " + target);
  }

  /// The facts whose label holds the header, or whose label or id the header holds.
  private List<Fact> byLabel(String name) {
    String header = plain(name);
    var found = new ArrayList<Fact>();
    for (Fact fact : pack.vocabulary().facts()) {
      String en = plain(fact.label().en());
      String zh = plain(fact.label().zh());
      boolean holds =
          zh.contains(header)
              || header.contains(zh)
              || header.contains(plain(fact.id()))
              || (header.length() > 5 && en.contains(header));
      if (holds && fact.derived() == null && header.length() >= 2) {
        found.add(fact);
      }
    }
    return found;
  }

  /// Whether the first texts are such as the fact takes: all of them or, of one with labels, half.
  private static boolean isOf(Fact fact, Set<String> texts) {
    return switch (fact.kind()) {
      case YES_NO ->
          texts.stream().anyMatch(text -> ANSWERS.containsKey(text.toLowerCase(Locale.ROOT)));
      case ONE_OF, SOME_OF ->
          2
                      * texts.stream()
                          .filter(text -> value(fact, text) != null || near(fact, text) != null)
                          .count()
                  >= texts.size()
              && !texts.isEmpty();
      case NUMBER -> !texts.isEmpty() && texts.stream().allMatch(text -> text.matches("[0-9.]+"));
      case DATE ->
          !texts.isEmpty() && texts.stream().allMatch(text -> text.matches("[0-9]{1,4}[-/.年].*"));
      case DAYS, MONTHS -> false;
    };
  }

  /// The one value whose label holds the text; null where none or several do.
  private static Fact.@Nullable Value near(Fact fact, String text) {
    String plain = plain(text);
    Fact.Value found = null;
    for (Fact.Value value : fact.values()) {
      boolean holds =
          plain.length() >= 2
              && (plain(value.label().zh()).contains(plain)
                  || (plain.length() > 4 && plain(value.label().en()).contains(plain)));
      if (holds && found != null) {
        return null;
      }
      found = holds ? value : found;
    }
    return found;
  }

  /// The one fact of which all these texts are values; null where none or several are.
  private @Nullable String byValues(Set<String> texts) {
    String found = null;
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.kind() == Fact.Kind.ONE_OF
          && !texts.isEmpty()
          && texts.stream().allMatch(text -> value(fact, text) != null)) {
        if (found != null) {
          return null;
        }
        found = fact.id();
      }
    }
    return found;
  }

  /// The value or member that a text names, by its id or a label.
  private static @Nullable String value(Fact fact, String text) {
    for (Fact.Value value : fact.values()) {
      if (text.equalsIgnoreCase(value.id())
          || text.equalsIgnoreCase(value.id().replace('_', ' '))
          || text.equalsIgnoreCase(value.label().en())
          || text.equals(value.label().zh())) {
        return value.id();
      }
    }
    return null;
  }

  private void filled(String target, Fact fact, Set<String> texts) {
    boolean whole = target.equals(fact.id());
    String between = whole && fact.kind() == Fact.Kind.SOME_OF ? between(fact, texts) : null;
    DateOrder dates = fact.kind() == Fact.Kind.DATE ? dates(texts) : null;
    String member = whole ? null : target.substring(fact.id().length() + 1);
    var reading = new CellReading(fact, member, Map.of(), Map.of(), Set.of(), between, dates);
    Map<String, String> values = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    Map<String, Fact.Value> perhaps = new LinkedHashMap<>();
    for (String text : items(texts, between)) {
      if (reading.read(pack, text) != null) {
        continue;
      }
      String value = meaning(fact, member, text);
      if (value != null) {
        values.put(text, value);
      } else if (UNKNOWN.contains(text.toLowerCase(Locale.ROOT))) {
        unknown.add(text);
      } else if (member == null && near(fact, text) != null) {
        perhaps.put(text, java.util.Objects.requireNonNull(near(fact, text)));
      } else if (unclear.size() < TEXTS) {
        unclear.add(text);
      }
    }
    boolean simple = between == null && dates == null && values.isEmpty() && unknown.isEmpty();
    if (simple && perhaps.isEmpty() && unclear.isEmpty()) {
      out.append(' ').append(target).append('\n');
    } else {
      written(target, between, dates, values, unknown);
    }
    if (values.isEmpty() && !perhaps.isEmpty()) {
      out.append("    # values:\n");
    }
    perhaps.forEach((text, value) ->
        out.append("    #   ")
            .append(key(text))
            .append(": ")
            .append(value.id())
            .append("  # ")
            .append(this.texts.say("suggest.value", value.label().in(language)))
            .append('\n'));
    for (String text : unclear) {
      out.append("    # ")
          .append(this.texts.say("suggest.unclear", Terminal.clean(text.replace('\n', ' '))))
          .append('\n');
    }
  }

  private static Set<String> items(Set<String> texts, @Nullable String between) {
    if (between == null) {
      return texts;
    }
    var items = new LinkedHashSet<String>();
    for (String text : texts) {
      for (String item : text.split(java.util.regex.Pattern.quote(between), -1)) {
        items.add(CellReading.stripped(item));
      }
    }
    return items;
  }

  private static @Nullable String meaning(Fact fact, @Nullable String member, String text) {
    if (member != null || fact.kind() == Fact.Kind.YES_NO) {
      return ANSWERS.get(text.toLowerCase(Locale.ROOT));
    }
    return fact.values().isEmpty() ? null : value(fact, text);
  }

  /// What stands between the items of a list: what makes the most of them members.
  private static String between(Fact fact, Set<String> texts) {
    String best = ";";
    long most = -1;
    for (String tried : BETWEEN) {
      long known = items(texts, tried).stream().filter(item -> value(fact, item) != null).count();
      if (known > most) {
        most = known;
        best = tried;
      }
    }
    return best;
  }

  /// The order in which all dates can be read and some aren't written as in situation files.
  private static @Nullable DateOrder dates(Set<String> texts) {
    if (texts.stream().allMatch(text -> org.wayleave.engine.Day.parse(text).isPresent())) {
      return null;
    }
    DateOrder found = null;
    for (DateOrder order : DateOrder.values()) {
      if (!texts.isEmpty() && texts.stream().allMatch(text -> order.read(text) != null)) {
        if (found != null) {
          return null; // the day and the month can't be told apart
        }
        found = order;
      }
    }
    return found;
  }

  private void written(
      String target,
      @Nullable String between,
      @Nullable DateOrder dates,
      Map<String, String> values,
      List<String> unknown) {
    out.append("\n    fact: ").append(target).append('\n');
    if (between != null) {
      out.append("    separator: ").append(quoted(between)).append('\n');
    }
    if (dates != null) {
      out.append("    dates: ").append(dates.id()).append('\n');
    }
    if (!unknown.isEmpty()) {
      out.append("    unknown: [")
          .append(String.join(", ", unknown.stream().map(SuggestedMapping::quoted).toList()))
          .append("]\n");
    }
    if (!values.isEmpty()) {
      out.append("    values:\n");
      values.forEach((text, value) ->
          out.append("      ").append(key(text)).append(": ").append(value).append('\n'));
    }
  }

  private static String key(String name) {
    return name.matches("[A-Za-z\\p{IsHan}][A-Za-z0-9_\\p{IsHan}]*") ? name : quoted(name);
  }

  private static String quoted(String text) {
    return JsonWriter.compact(Json.of(text)).strip();
  }
}
