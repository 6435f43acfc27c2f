package org.wayleave.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.pack.PackFile;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.resolve.Resolver;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.LawFileReader;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Pack;

/// Compiles law files to a law pack. Pure: the same files give the same pack and the same
/// diagnostics, and nothing is thrown.
public final class Compiler {
  private static final int MAX_CHARACTERS = 1 << 20;

  private Compiler() {}

  /// @param files the text of each file by its path in the folder of the law, with `/` between
  ///   folders
  public static Compilation compile(SortedMap<String, String> files) {
    var problems = new Problems();
    List<LawFile> trees = new ArrayList<>();
    files.forEach((path, text) -> {
      if (Resolver.isLaw(path)) {
        read(path, text, trees, problems);
      }
    });
    Pack pack = Resolver.resolve(trees, problems);
    List<Diagnostic> diagnostics = problems.inOrder();
    if (diagnostics.stream().anyMatch(Problems::isError)) {
      return new Compilation(Optional.empty(), diagnostics, trees);
    }
    return withCases(pack, files, diagnostics, trees);
  }

  /// Cases are read against the law, so only once that has no mistakes.
  private static Compilation withCases(
      Pack law,
      SortedMap<String, String> files,
      List<Diagnostic> diagnostics,
      List<LawFile> trees) {
    SortedMap<String, String> texts = new TreeMap<>(files);
    texts.keySet().removeIf(path -> !Cases.isCase(path));
    Cases cases = Cases.read(texts, law);
    var all = new ArrayList<>(diagnostics);
    all.addAll(cases.diagnostics());
    if (all.stream().anyMatch(Problems::isError)) {
      return new Compilation(Optional.empty(), all, trees);
    }
    var pack =
        new Pack(
            law.version(),
            "",
            law.checkedUntil(),
            law.vocabulary(),
            law.jurisdictions(),
            cases.decided(law.vocabulary()));
    return new Compilation(Optional.of(PackFile.withDigest(pack)), all, trees);
  }

  private static void read(String path, String text, List<LawFile> trees, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add("L091", new Place(path, 1, 1, 1), Integer.toString(MAX_CHARACTERS));
      return;
    }
    trees.add(LawFileReader.read(SourceText.of(path, text), problems));
  }
}
