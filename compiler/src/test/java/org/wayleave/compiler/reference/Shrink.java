package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.Compiler;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.situation.Situation;

/// Leaves out of a law every statement without which reader 1 still disagrees with the reference.
final class Shrink {
  private static final List<String> KEPT =
      List.of("```", "---", "fact ", "reach ", "scope ", "subject ");

  private Shrink() {}

  static String law(Sample sample, Comparison comparison) {
    SortedMap<String, String> files = new TreeMap<>(sample.files);
    for (String path : sample.files.keySet()) {
      List<String> statements = statements(files.get(path));
      for (int i = 0; i < statements.size(); i++) {
        String statement = statements.get(i);
        if (!statement.isBlank() && KEPT.stream().noneMatch(statement::startsWith)) {
          statements.set(i, "");
          String before = files.put(path, String.join("", statements));
          if (!disagrees(files, comparison)) {
            statements.set(i, statement);
            files.put(path, before);
          }
        }
      }
    }
    var text = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      text.append("== ").append(file.getKey()).append('\n').append(file.getValue()).append('\n');
    }
    return text.toString();
  }

  /// The text cut before each statement, and after the last one of a block.
  private static List<String> statements(String text) {
    List<String> cut = new ArrayList<>(List.of(""));
    boolean inside = false;
    for (String line : text.lines().toList()) {
      boolean fence = line.startsWith("```");
      if (fence || (inside && !line.startsWith(" "))) {
        cut.add("");
      }
      cut.set(cut.size() - 1, cut.getLast() + line + '\n');
      inside = fence ? line.equals("```law") : inside;
    }
    return cut;
  }

  private static boolean disagrees(SortedMap<String, String> files, Comparison comparison) {
    Compilation compilation = Compiler.compile(files);
    if (compilation.pack().isEmpty()) {
      return false;
    }
    Situation situation = comparison.situation();
    var law = new LawTrees(compilation.files());
    Comparison again =
        Comparison.of(
            law,
            situation.parts().getFirst(),
            RandomSituation.ASSESSMENT,
            comparison.strict(),
            situation.topics());
    return again != null
        && !again
            .differences(
                Assessor.of(compilation.pack().get())
                    .assess(situation, RandomSituation.ASSESSMENT, comparison.strict()))
            .isEmpty();
  }
}
