package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.resolve.JurisdictionResolver.Placed;
import org.wayleave.compiler.syntax.Header;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Work;

/// Checks when statements hold: inside the life of their work, never under a draft, and one version
/// at a time.
final class Validity {
  private static final Day ALWAYS = new Day(Integer.MIN_VALUE / 2);
  private static final Day FOREVER = new Day(Integer.MAX_VALUE / 2);

  private final Problems problems;

  private Validity(Problems problems) {
    this.problems = problems;
  }

  static void check(List<Placed> statements, Problems problems) {
    var validity = new Validity(problems);
    Map<String, List<Placed>> versions = new TreeMap<>();
    for (Placed placed : statements) {
      validity.check(placed);
      Name name = placed.statement().name();
      Kind kind = Kind.of(placed.statement());
      if (name != null && kind != null && !(placed.statement() instanceof Statement.Broken)) {
        versions.computeIfAbsent(kind + " " + name.text(), key -> new ArrayList<>()).add(placed);
      }
    }
    versions.values().forEach(validity::checkApart);
  }

  private record Span(Day from, Day until) {
    boolean meets(Span other) {
      return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
  }

  private static Span lifeOf(@Nullable Work work) {
    if (work == null || work.versions().isEmpty()) {
      return new Span(ALWAYS, FOREVER);
    }
    Day end = work.versions().getLast().until();
    return new Span(work.versions().getFirst().from(), end == null ? FOREVER : end);
  }

  private static Span spanOf(Placed placed) {
    Header header = placed.statement().header();
    Span life = lifeOf(placed.work());
    return new Span(
        header.from() == null ? life.from() : header.from(),
        header.until() == null ? life.until() : header.until());
  }

  private void check(Placed placed) {
    Header header = placed.statement().header();
    Day from = header.from();
    Day until = header.until();
    if (from != null && until != null && until.isBefore(from)) {
      problems.add("L059", placed.statement().at(), until.toString(), from.toString());
      return;
    }
    Span life = lifeOf(placed.work());
    checkInside(placed, from, life);
    checkInside(placed, until, life);
    checkDraft(placed);
  }

  private void checkInside(Placed placed, @Nullable Day day, Span life) {
    Work work = placed.work();
    if (work != null && day != null && (day.isBefore(life.from()) || day.isAfter(life.until()))) {
      problems.add("L060", placed.statement().at(), day.toString(), work.id());
    }
  }

  private void checkDraft(Placed placed) {
    boolean binding =
        placed.statement() instanceof Statement.Rule
            || placed.statement() instanceof Statement.Sanction;
    if (placed.work() == null || !binding) {
      return;
    }
    Span span = spanOf(placed);
    for (Work.Version version : placed.work().versions()) {
      Day end = version.until() == null ? FOREVER : version.until();
      if (version.status() == Work.Status.DRAFT && span.meets(new Span(version.from(), end))) {
        problems.add("L061", placed.statement().at(), nameOf(placed), version.from().toString());
      }
    }
  }

  private static String nameOf(Placed placed) {
    Name name = placed.statement().name();
    return name == null ? "" : name.text();
  }

  private void checkApart(List<Placed> versions) {
    for (int i = 1; i < versions.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (spanOf(versions.get(i)).meets(spanOf(versions.get(j)))) {
          problems.add(
              Diagnostic.of("L037", versions.get(i).statement().at(), nameOf(versions.get(i)))
                  .also("first", versions.get(j).statement().at(), nameOf(versions.get(i))));
          break;
        }
        checkSameDay(versions.get(i), versions.get(j));
      }
    }
  }

  /// Versions of a rule that count on different days could both be in force for one conduct.
  private void checkSameDay(Placed later, Placed earlier) {
    if (later.statement() instanceof Statement.Rule one
        && earlier.statement() instanceof Statement.Rule other
        && one.assessmentTime() != other.assessmentTime()) {
      problems.add(
          Diagnostic.of("L099", one.at(), nameOf(later)).also("first", other.at(), nameOf(later)));
    }
  }
}
