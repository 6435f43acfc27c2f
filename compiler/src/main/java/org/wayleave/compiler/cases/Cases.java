package org.wayleave.compiler.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationWriter;

/// Case and question files, and everything that is wrong with them. Pure: the same files and pack
/// give the same.
///
/// @param aboveCeiling the ids of those that report more than the provisions they cite allow
/// @param files in the order of their paths; a file with a mistake in its facts or in what is
///   expected is left out
/// @param diagnostics by file, then by place
public record Cases(List<CaseFile> files, Set<String> aboveCeiling, List<Diagnostic> diagnostics) {
  private static final int MAX_CHARACTERS = 1 << 20;

  public Cases {
    files = List.copyOf(files);
    aboveCeiling = Set.copyOf(aboveCeiling);
    diagnostics = List.copyOf(diagnostics);
  }

  /// Whether a file in a folder of law is a case.
  public static boolean isCase(String path) {
    return path.startsWith("cases/") && isFile(path);
  }

  /// Whether a file in a folder of cases is one.
  public static boolean isFile(String path) {
    return path.endsWith(".md") && !path.equals("README.md") && !path.endsWith("/README.md");
  }

  /// @param texts the text of each file by its path
  public static Cases read(SortedMap<String, String> texts, Pack pack) {
    var problems = new Problems();
    var files = new ArrayList<CaseFile>();
    var above = new HashSet<String>();
    var ceiling = new Ceiling(Assessor.of(pack), problems);
    texts.forEach((path, text) -> {
      if (text.length() > MAX_CHARACTERS) {
        problems.add("L091", new Place(path, 1, 1, 1), Integer.toString(MAX_CHARACTERS));
        return;
      }
      CaseFile file = CaseReader.read(SourceText.of(path, text), pack, problems);
      if (file != null) {
        files.add(file);
        if (ceiling.check(file)) {
          above.add(file.id());
        }
      }
    });
    checkOnce(files, problems);
    return new Cases(files, above, problems.inOrder());
  }

  /// The cases as they stand in a pack, in the order of their files; questions are left out.
  public List<DecidedCase> decided(Vocabulary vocabulary) {
    var decided = new ArrayList<DecidedCase>();
    for (CaseFile file : files) {
      if (file.expected() instanceof CaseFile.Outcome outcome) {
        decided.add(decided(file, outcome, vocabulary));
      }
    }
    return decided;
  }

  private DecidedCase decided(CaseFile file, CaseFile.Outcome outcome, Vocabulary vocabulary) {
    return new DecidedCase(
        file.id(),
        file.jurisdiction(),
        need(file.title()),
        need(file.place()),
        file.year() == null ? 0 : file.year(),
        outcome.origin().record(),
        outcome.origin().corroboration(),
        need(file.grade()),
        !file.isClaim(),
        outcome.origin().authority(),
        need(file.source()),
        outcome.finding(),
        outcome.disposal(),
        outcome.isAboutMore(),
        outcome.misreported() || aboveCeiling.contains(file.id()),
        outcome.provisions().stream()
            .map(each -> new DecidedCase.Cited(each.citation(), word(each.asOf()), each.today()))
            .toList(),
        outcome.inWords().stream()
            .map(each -> new DecidedCase.CitedInWords(each.words(), word(each.asOf())))
            .toList(),
        outcome.measures().stream()
            .map(each ->
                new DecidedCase.Measure(
                    each.measure(), each.amount(), each.unit(), each.suspended()))
            .toList(),
        SituationWriter.write(file.situation(), vocabulary));
  }

  private static @Nullable String word(Situation.@Nullable Dates dates) {
    return dates == null ? null : dates.toString();
  }

  private static <T> T need(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a case is read whole or not at all");
    }
    return value;
  }

  private static void checkOnce(List<CaseFile> files, Problems problems) {
    Map<String, CaseFile> first = new HashMap<>();
    for (CaseFile file : files) {
      CaseFile other = first.putIfAbsent(file.id(), file);
      if (other != null) {
        problems.add(
            Diagnostic.of("C023", file.at(), file.id()).also("first", other.at(), file.id()));
      }
    }
  }
}
