package org.wayleave.compiler.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Pack;

/// Case and question files, and everything that is wrong with them. Pure: the same files and pack
/// give the same.
///
/// @param files in the order of their paths; a file with a mistake in its facts or in what is
///   expected is left out
/// @param diagnostics by file, then by place
public record Cases(List<CaseFile> files, List<Diagnostic> diagnostics) {
  private static final int MAX_CHARACTERS = 1 << 20;

  public Cases {
    files = List.copyOf(files);
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
    var ceiling = new Ceiling(Assessor.of(pack), problems);
    texts.forEach((path, text) -> {
      if (text.length() > MAX_CHARACTERS) {
        problems.add("L091", new Place(path, 1, 1, 1), Integer.toString(MAX_CHARACTERS));
        return;
      }
      CaseFile file = CaseReader.read(SourceText.of(path, text), pack, problems);
      if (file != null) {
        files.add(file);
        ceiling.check(file);
      }
    });
    checkOnce(files, problems);
    return new Cases(files, problems.inOrder());
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
