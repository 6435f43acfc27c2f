package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.FrontMatter;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Header;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Literal;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.Day;

/// The statements of a law as the author wrote them, each with the instrument that it stands in.
final class LawTrees {
  final Map<String, Statement.Fact> facts = new LinkedHashMap<>();
  final List<Statement.Named> named = new ArrayList<>();
  final List<Statement.Impossible> impossible = new ArrayList<>();
  final Map<String, Expression> boundaries = new HashMap<>();
  final Map<String, Work> works = new LinkedHashMap<>();

  /// By what a fact is compared with: every constant of the law and of the vocabulary.
  final Map<String, TreeSet<Long>> constants = new HashMap<>();

  /// The variables that were learnt, by the editions that are met.
  final Map<List<Object>, Worlds.Shape> shapes = new HashMap<>();

  private final List<Placed> placed = new ArrayList<>();
  private final TreeSet<Day> changes = new TreeSet<>();
  private final Map<Class<?>, List<Placed>> byKind = new HashMap<>();

  /// @param work absent outside an instrument
  /// @param article absent where it cites none
  record Placed(
      Statement statement, @Nullable Work work, @Nullable String article, Header header) {}

  record Work(String id, List<Version> versions) {}

  record Version(Day from, @Nullable Day until, String status, String grade) {
    boolean isLaw() {
      return !status.equals("draft") && !status.equals("ended");
    }

    boolean isOpen() {
      return status.equals("unknown") || status.equals("unread");
    }
  }

  LawTrees(List<LawFile> files) {
    for (LawFile file : files) {
      Work work = work(file);
      for (LawFile.Section section : file.sections()) {
        for (Statement statement : section.statements()) {
          take(statement, work, section.article());
        }
      }
    }
  }

  private @Nullable Work work(LawFile file) {
    if (file.front() == null || !file.front().entries().containsKey("work")) {
      return null;
    }
    List<Version> versions = new ArrayList<>();
    var list = (FrontMatter.Sequence) file.front().entries().get("versions");
    for (FrontMatter item : list.items()) {
      var version = (FrontMatter.Mapping) item;
      String until = text(version, "until");
      versions.add(
          new Version(
              Day.parse(text(version, "from")).orElseThrow(),
              until == null ? null : Day.parse(until).orElseThrow(),
              text(version, "status"),
              text(version, "grade")));
    }
    var work = new Work(text(file.front(), "work"), versions);
    works.put(work.id(), work);
    return work;
  }

  private static @Nullable String text(FrontMatter.Mapping mapping, String key) {
    return mapping.entries().get(key) instanceof FrontMatter.Scalar scalar ? scalar.text() : null;
  }

  private void take(Statement statement, @Nullable Work work, LawFile.@Nullable Article heading) {
    switch (statement) {
      case Statement.Fact fact -> {
        facts.put(fact.name().text(), fact);
        constants(fact.askedWhen());
      }
      case Statement.Named each -> named.add(each);
      case Statement.Impossible each -> {
        impossible.add(each);
        constants(each.when());
      }
      case Statement.Boundary(var at, var what, var when) -> {
        boundaries.put(what, when);
        constants(when);
      }
      default -> {
        Header header = header(statement);
        boolean own = header.where() != null && header.where().article() != null;
        String article =
            own
                ? header.where().article().text()
                : heading == null ? null : heading.number().text();
        placed.add(new Placed(statement, work, article, header));
        expressions(statement).forEach(this::constants);
      }
    }
  }

  private static Header header(Statement statement) {
    return switch (statement) {
      case Statement.Term each -> each.header();
      case Statement.Rule each -> each.header();
      case Statement.Exception each -> each.header();
      case Statement.Question each -> each.header();
      case Statement.Judgement each -> each.header();
      case Statement.Sanction each -> each.header();
      case Statement.Milder each -> each.header();
      case Statement.Untranslated each -> each.header();
      default -> Header.NONE;
    };
  }

  private static List<Expression> expressions(Statement statement) {
    var found = new ArrayList<@Nullable Expression>();
    switch (statement) {
      case Statement.Term each -> found.add(each.definition());
      case Statement.Rule each -> {
        found.add(each.when());
        found.add(each.metBy());
        each.breaches().forEach(breach -> found.add(breach.when()));
      }
      case Statement.Exception each -> found.add(each.when());
      case Statement.Judgement each -> {
        found.add(each.atLeastWhen());
        found.add(each.neverWhen());
      }
      case Statement.Sanction each ->
          each.lines()
              .forEach(line -> {
                found.add(line.tierWhen());
                found.add(line.when());
              });
      case Statement.Untranslated each -> found.add(each.when());
      default -> {}
    }
    found.removeIf(expression -> expression == null);
    return found;
  }

  private void constants(@Nullable Expression expression) {
    switch (expression) {
      case Expression.Not not -> constants(not.inner());
      case Expression.And and -> and.parts().forEach(this::constants);
      case Expression.Or or -> or.parts().forEach(this::constants);
      case Expression.Compare compare ->
          constants
              .computeIfAbsent(compare.fact().text(), key -> new TreeSet<>())
              .add(value(compare.literal()));
      case null, default -> {}
    }
  }

  /// Numbers in hundredths, dates in days.
  static long value(Literal literal) {
    return switch (literal) {
      case Literal.Amount amount -> amount.hundredths();
      case Literal.Date date -> date.day().number();
    };
  }

  /// The statements of one kind, whatever their day.
  <S extends Statement> List<Placed> all(Class<S> kind) {
    return byKind.computeIfAbsent(
        kind, key -> placed.stream().filter(each -> key.isInstance(each.statement())).toList());
  }

  /// Every statement, in the order in which it is written.
  List<Placed> all() {
    return placed;
  }

  /// The days on which anything in the law begins, or has ended.
  TreeSet<Day> changes() {
    if (changes.isEmpty()) {
      addChanges(changes);
    }
    return changes;
  }

  private void addChanges(TreeSet<Day> days) {
    for (Work work : works.values()) {
      for (Version version : work.versions()) {
        add(days, version.from(), version.until());
      }
    }
    for (Placed each : placed) {
      add(days, each.header().from(), each.header().until());
      if (each.statement() instanceof Statement.Rule rule) {
        rule.breaches().forEach(breach -> add(days, breach.from(), null));
      }
    }
  }

  private static void add(TreeSet<Day> days, @Nullable Day from, @Nullable Day until) {
    if (from != null) {
      days.add(from);
    }
    if (until != null) {
      days.add(until.plusDays(1));
    }
  }
}
