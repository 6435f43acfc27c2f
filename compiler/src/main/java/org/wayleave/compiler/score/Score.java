package org.wayleave.compiler.score;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile;
import org.wayleave.engine.law.Verdict;

/// How the answers of a law pack compare with decided cases and with questions.
///
/// @param rows in the order of the files
/// @param leftOut cases that are about law which the pack doesn't hold, in the same order: there is
///   no answer to compare
public record Score(List<Row> rows, List<CaseFile> leftOut) {
  /// What is asked of findings, in hundredths of a per cent.
  public static final long FINDINGS = 90_00;

  /// What is asked of provisions (F1), in hundredths of a per cent.
  public static final long PROVISIONS = 85_00;

  public Score {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }

  /// One file and its answer.
  ///
  /// @param compared what is expected in the topics compared; absent: it depends
  /// @param possible what the answer leaves as enforced; one: it is certain
  /// @param turnsOn what an uncertain answer turns on
  /// @param why why it isn't right; absent where it is
  /// @param reason where the difference comes from; absent where there is none, and for a question
  /// @param baseline what the simple rule says
  /// @param provisions absent where the record names none of those topics
  public record Row(
      CaseFile file,
      @Nullable Verdict compared,
      List<Verdict> possible,
      List<String> turnsOn,
      Mark mark,
      @Nullable Why why,
      @Nullable Reason reason,
      Verdict baseline,
      @Nullable ProvisionMatch provisions) {
    public Row {
      possible = List.copyOf(possible);
      turnsOn = List.copyOf(turnsOn);
    }

    public boolean isCase() {
      return file.expected() instanceof CaseFile.Outcome;
    }

    /// A case that counts for nothing: a claim that nobody confirmed.
    public boolean isClaim() {
      return file.isClaim();
    }

    public boolean isOpen() {
      return possible.size() != 1;
    }
  }

  public enum Mark {
    RIGHT,
    HALF,
    WRONG;

    int halves() {
      return switch (this) {
        case RIGHT -> 2;
        case HALF -> 1;
        case WRONG -> 0;
      };
    }
  }

  /// Why an answer isn't right.
  public enum Why {
    /// Practice is split, and the answer says on what.
    SPLIT,
    /// Certain, and another finding.
    OTHER,
    /// Not certain.
    OPEN,
    /// Certain where it should depend.
    CERTAIN,
    /// It depends, but on something else than the question leaves open.
    OTHER_OPEN,
    /// A topic beyond the connection is certain though the pack can't know it.
    BEYOND
  }

  /// Where a difference between a case and its answer comes from.
  public enum Reason {
    /// The case reports what the law doesn't allow.
    MISREPORT,
    /// The record leaves facts open on which the answer turns.
    THIN_RECORD,
    /// The authority did something else than the text leads to, or practice is split.
    PRACTICE
  }

  /// A part of the rows with its sums, in hundredths of a row.
  ///
  /// @param score the share of the weight that is right, half counting half, in hundredths of a per
  ///   cent
  public record Sum(
      int rows, long weight, long score, long right, long half, long wrong, long open, long base) {}

  public Sum cases() {
    return sum(row -> row.isCase() && !row.isClaim());
  }

  public Sum questions() {
    return sum(row -> !row.isCase());
  }

  private Sum sum(Predicate<Row> which) {
    int rows = 0;
    long weight = 0;
    long halves = 0;
    var marks = new EnumMap<Mark, Long>(Mark.class);
    long open = 0;
    long base = 0;
    for (Row row : rows().stream().filter(which).toList()) {
      int each = row.file().weight();
      rows++;
      weight += each;
      halves += (long) row.mark().halves() * each;
      marks.merge(row.mark(), (long) each, Long::sum);
      open += row.isOpen() ? each : 0;
      base += row.baseline() == row.compared() ? each : 0;
    }
    return new Sum(
        rows,
        weight,
        share(halves, 2 * weight),
        marks.getOrDefault(Mark.RIGHT, 0L),
        marks.getOrDefault(Mark.HALF, 0L),
        marks.getOrDefault(Mark.WRONG, 0L),
        share(open, weight),
        share(base, weight));
  }

  /// The provisions of all cases that count, in hundredths of a per cent. A provision counts with
  /// the weight of its case.
  ///
  /// @param recall of the provisions that were demanded, how many the answers name
  /// @param precision of the provisions that the answers name, how many are right
  /// @param f1 their harmonic mean
  public record Provisions(int rows, long precision, long recall, long f1) {}

  public Provisions provisions() {
    int rows = 0;
    long found = 0;
    long right = 0;
    long demanded = 0;
    long named = 0;
    for (Row row : rows().stream().filter(row -> row.isCase() && !row.isClaim()).toList()) {
      ProvisionMatch match = row.provisions();
      if (match != null) {
        int weight = row.file().weight();
        rows++;
        found += (long) weight * match.found().size();
        right += (long) weight * (match.found().size() + match.also().size());
        demanded += (long) weight * (match.found().size() + match.unanswered());
        named +=
            (long) weight * (match.found().size() + match.also().size() + match.extra().size());
      }
    }
    long precision = share(right, named);
    long recall = share(found, demanded);
    long both = precision + recall;
    long f1 = both == 0 ? 0 : (4 * precision * recall + both) / (2 * both);
    return new Provisions(rows, precision, recall, f1);
  }

  private static long share(long part, long whole) {
    return whole == 0 ? 0 : (2 * 100_00 * part + whole) / (2 * whole);
  }

  /// The jurisdictions that the cases left out are about.
  public List<String> jurisdictionsLeftOut() {
    return leftOut.stream().flatMap(file -> file.elsewhere().stream()).distinct().sorted().toList();
  }

  /// Whether the answers are good enough: what is asked of findings and of provisions is reached by
  /// whatever there is to compare.
  public boolean isGoodEnough() {
    return Stream.of(cases(), questions())
            .allMatch(sum -> sum.weight() == 0 || sum.score() >= FINDINGS)
        && (provisions().rows() == 0 || provisions().f1() >= PROVISIONS);
  }
}
