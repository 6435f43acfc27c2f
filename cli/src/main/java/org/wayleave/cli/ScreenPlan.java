package org.wayleave.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation.Dates;

/// A mapping put to the header of a table: what is done with each of its columns.
///
/// Codes: `S201` a column that the mapping doesn't name, `S202` one that the table doesn't have,
/// `S217` a kept column with a name that the output gives itself, `S231` and `S232` a column that
/// looks as if it told of people, by its header and by its cells.
///
/// @param columns those of the table, in its order
/// @param days the law of which is asked, one or two
/// @param withRules whether the output tells rules
/// @param rowsTold whether rejected rows are repeated: not where a column that is ignored looks as
///   if it told of people
record ScreenPlan(
    Mapping mapping,
    TableStart table,
    List<Mapping.Column> columns,
    List<Asked> days,
    boolean withRules,
    boolean rowsTold) {
  private static final List<String> ANSWER =
      List.of(
          "status",
          "least",
          "gravest",
          "least_as_enforced",
          "gravest_as_enforced",
          "least_as_argued",
          "gravest_as_argued",
          "exact");

  ScreenPlan {
    columns = List.copyOf(columns);
    days = List.copyOf(days);
  }

  /// Whose law is asked of a row.
  ///
  /// @param suffix what the names of its columns in the output end with
  record Asked(@Nullable Dates from, @Nullable Dates until, Day assessedOn, String suffix) {
    /// Conduct of one day under the law of that day.
    static Asked on(Day day) {
      var dates = new Dates(day, day);
      return new Asked(dates, dates, day, "_" + day);
    }
  }

  /// Whether only rows are told whose answer differs between two days.
  boolean isOfChanges() {
    return days.size() > 1;
  }

  /// The names of all facts and members, and their labels, in small letters: no such header is a
  /// person's, as long as the fact isn't.
  static Set<String> words(Pack pack) {
    var words = new HashSet<String>();
    for (Fact fact : pack.vocabulary().facts()) {
      if (!fact.personal()) {
        add(words, fact.id(), fact.label().en(), fact.label().zh());
        for (Fact.Value value : fact.values()) {
          add(words, value.id(), value.label().en(), value.label().zh());
          words.add(fact.id() + '.' + value.id());
        }
      }
    }
    return words;
  }

  private static void add(Set<String> words, String... names) {
    for (String name : names) {
      words.add(name.toLowerCase(Locale.ROOT));
    }
    words.add(names[0].replace('_', ' '));
  }

  /// What is wrong with a mapping for this table; nothing where it fits.
  static List<Diagnostic> problems(Mapping mapping, TableStart table, Pack pack) {
    var problems = new ArrayList<Diagnostic>(table.problems());
    if (table.names().isEmpty() || !problems.isEmpty()) {
      return problems;
    }
    Set<String> words = words(pack);
    Map<String, Place> places = table.places(mapping.encoding(), mapping.separator());
    Map<String, Mapping.Column> known = byName(mapping);
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      Mapping.Column column = known.get(name);
      PersonalColumn.Kind looks = PersonalColumn.ofHeader(name, words);
      if (column == null) {
        problems.add(unmapped(name, places.get(name), looks, table, mapping));
      } else if (!column.isIgnored()) {
        personal(column, table, i, looks, problems);
      }
    }
    for (Mapping.Column column : mapping.columns()) {
      if (!table.names().contains(column.name())) {
        problems.add(absent(column, table));
      } else if (column.kept() && column.name().startsWith("wayleave_")) {
        problems.add(Diagnostic.of("S217", column.place(), column.name()).help("help"));
      }
    }
    return problems;
  }

  private static Map<String, Mapping.Column> byName(Mapping mapping) {
    var known = new HashMap<String, Mapping.Column>();
    mapping.columns().forEach(column -> known.putIfAbsent(column.name(), column));
    return known;
  }

  private static Diagnostic unmapped(
      String name,
      @Nullable Place place,
      PersonalColumn.@Nullable Kind looks,
      TableStart table,
      Mapping mapping) {
    Diagnostic problem = Diagnostic.of("S201", place, name);
    if (looks != null) {
      return problem.help("personal", name);
    }
    boolean other =
        table.names().size() == 1
            && mapping.separator() == ','
            && (name.indexOf(';') >= 0 || name.indexOf('\t') >= 0 || name.indexOf('|') >= 0);
    return other ? problem.help("separator") : problem.help("write", name);
  }

  private static void personal(
      Mapping.Column column,
      TableStart table,
      int index,
      PersonalColumn.@Nullable Kind looks,
      List<Diagnostic> problems) {
    if (looks != null) {
      problems.add(
          Diagnostic.of("S231", column.place(), column.name())
              .help("what", looks.id())
              .help("help", column.name()));
      return;
    }
    PersonalColumn.Kind holds = PersonalColumn.ofCells(table.cells(index));
    if (holds != null) {
      problems.add(
          Diagnostic.of("S232", column.place(), column.name())
              .help("what", holds.id())
              .help("help", column.name()));
    }
  }

  private static Diagnostic absent(Mapping.Column column, TableStart table) {
    Diagnostic problem = Diagnostic.of("S202", column.place(), column.name());
    String near = Near.nearest(column.name(), table.names());
    return near == null
        ? problem.help("columns", String.join(", ", table.names()))
        : problem.help("near", near);
  }

  /// @param mapping one that fits the table
  static ScreenPlan of(
      Mapping mapping, TableStart table, Pack pack, List<Asked> days, boolean withRules) {
    Map<String, Mapping.Column> known = byName(mapping);
    Set<String> words = words(pack);
    var columns = new ArrayList<Mapping.Column>();
    boolean told = true;
    for (String name : table.names()) {
      Mapping.Column column = java.util.Objects.requireNonNull(known.get(name));
      columns.add(column);
      told &= !column.isIgnored() || PersonalColumn.ofHeader(name, words) == null;
    }
    return new ScreenPlan(mapping, table, columns, days, withRules, told);
  }

  /// The facts that columns fill, each once, in the order of the table.
  List<String> filled() {
    var facts = new LinkedHashSet<String>();
    for (Mapping.Column column : columns) {
      if (column.reading() != null) {
        facts.add(column.reading().fact().id());
      }
    }
    return List.copyOf(facts);
  }

  /// Whether any column is copied to the output.
  boolean keepsAny() {
    return columns.stream().anyMatch(Mapping.Column::kept);
  }

  /// The names of what the output has of its own.
  List<String> ownNames() {
    var names = new ArrayList<String>();
    names.add("wayleave_row");
    for (Asked asked : days) {
      for (String name : ANSWER) {
        names.add("wayleave_" + name + asked.suffix());
      }
      if (withRules) {
        names.add("wayleave_rules_that_apply" + asked.suffix());
        names.add("wayleave_rules_that_may_apply" + asked.suffix());
      }
    }
    return names;
  }
}
