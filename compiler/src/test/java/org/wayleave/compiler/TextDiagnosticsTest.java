package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.compiler.cite.CiteCheck;
import org.wayleave.compiler.cite.CiteReport;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;

/// Each file in `text-diagnostics/` is a law among the files of `fixture/`, with the texts that it
/// is compared with; what is told in English and in Chinese, and the counts, stand in the file
/// beside it.
///
/// A line `=== text NAME ENCODING` begins a text, `=== law PATH` one more law file; `=== folder
/// NAME` is a folder where a text should be, and `=== no folder` leaves out the folder of texts.
/// `-Dwayleave.update=true` writes what is told.
class TextDiagnosticsTest {
  private static final Path FOLDER = Path.of("src/test/resources/text-diagnostics");
  private static final boolean UPDATE = Boolean.getBoolean("wayleave.update");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> tellsWhatStandsBesideTheCase() throws IOException {
    return cases().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> name(file).endsWith(".md")).sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void check(Path file) throws IOException {
    String told = told(file);
    Path expected = file.resolveSibling(name(file).replaceFirst("\\.md$", ".expected"));
    if (UPDATE) {
      Files.writeString(expected, told);
    }
    assertEquals(Files.readString(expected), told);
    if (name(file).startsWith("T")) {
      assertTrue(told.contains("[" + name(file).substring(0, 4) + "]"), "tells of its own code");
    } else {
      assertFalse(told.contains("error["), told);
    }
    assertFalse(told.matches("(?s).*T\\d+\\.[a-z].*"), "has words for each help: " + told);
  }

  private String told(Path file) throws IOException {
    SortedMap<String, String> laws = LawTexts.fixture();
    Path folder = temporary.resolve(name(file));
    Files.createDirectories(folder);
    for (String section : Files.readString(file).split("(?m)^(?==== )", -1)) {
      if (section.startsWith("=== ")) {
        int end = section.indexOf('\n');
        section(section.substring(4, end).split(" ", -1), section.substring(end + 1), laws, folder);
      } else {
        laws.put("zz/case.md", section);
      }
    }
    Compilation compilation = Compiler.compile(laws);
    List<Diagnostic> mistakes =
        compilation.diagnostics().stream().filter(each -> !each.code().equals("L901")).toList();
    assertEquals("", printed(mistakes, laws), "the law has no mistakes");
    TextFolder texts =
        TextFolder.read(folder, "texts", CiteCheck.textsOf(compilation.pack().orElseThrow()));
    if (!texts.diagnostics().isEmpty()) {
      return printed(texts.diagnostics(), laws);
    }
    CiteReport report = CiteCheck.check(compilation, texts);
    return printed(report.problems(), laws) + summary(report);
  }

  private static void section(
      String[] words, String body, SortedMap<String, String> laws, Path folder) throws IOException {
    switch (words[0]) {
      case "law" -> laws.put(words[1], body);
      case "text" ->
          Files.write(folder.resolve(words[1]), body.getBytes(Charset.forName(words[2])));
      case "folder" -> Files.createDirectories(folder.resolve(words[1]));
      case "no" -> Files.delete(folder);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static String printed(List<Diagnostic> diagnostics, SortedMap<String, String> laws) {
    var out = new StringBuilder();
    for (String language : List.of("en", "zh")) {
      var printer =
          new DiagnosticPrinter(
              Catalogue.of(language)::template,
              file -> laws.getOrDefault(file, "").lines().toList());
      diagnostics.forEach(each -> out.append(printer.print(each)).append('\n'));
    }
    return out.toString();
  }

  private static String summary(CiteReport report) {
    List<String> lines = new ArrayList<>();
    report
        .works()
        .forEach((work, counts) ->
            lines.add(work + " " + counts.citations() + " numbers " + counts.numbers()));
    report
        .withoutText()
        .forEach(each ->
            lines.add("no text: " + each.work() + ' ' + each.version() + ' ' + each.places()));
    return String.join("\n", lines) + '\n';
  }

  @Test
  void everyCodeHasACase() throws IOException {
    var codes = new TreeSet<String>();
    for (String key : Catalogue.of("en").templates().keySet()) {
      if (key.matches("T\\d+")) {
        codes.add(key);
      }
    }
    cases().forEach(file -> codes.remove(name(file).substring(0, 4)));
    // T105 needs a text of 16 MiB: the next test makes one.
    assertEquals(List.of("T105"), List.copyOf(codes));
  }

  @Test
  void aTextThatIsTooLargeIsNotRead() throws IOException {
    Files.write(temporary.resolve("大法.md"), new byte[(16 << 20) + 1]);
    assertEquals(List.of("T105"), codes("大法.md"));
  }

  @Test
  void theSameWordsInEveryEncodingAreTheSameArticles() throws IOException {
    String words = "例法\n\n第一条　任何人不得使用自己的信道。\n违反的，处一万五千元以下罚款。\n";
    List<String> read = new ArrayList<>();
    for (Charset charset :
        List.of(
            UTF_8,
            UTF_16,
            Charset.forName("UTF-16LE"),
            Charset.forName("x-UTF-16LE-BOM"),
            Charset.forName("GBK"),
            Charset.forName("GB18030"))) {
      Files.write(temporary.resolve("例法.md"), words.getBytes(charset));
      var folder = TextFolder.read(temporary, "texts", List.of("例法.md"));
      assertEquals(List.of(), folder.diagnostics(), charset.name());
      read.add(folder.texts().get("例法.md").passages().toString());
    }
    assertEquals(1, read.stream().distinct().count(), read.toString());
  }

  @Test
  void aNameIsNoWayOutOfTheFolder() throws IOException {
    Files.writeString(temporary.resolve("outside.md"), "第一条　外面。\n");
    Path inside = Files.createDirectories(temporary.resolve("inside"));
    Files.writeString(inside.resolve("other.md"), "第一条　里面。\n");
    var folder = TextFolder.read(inside, "texts", List.of("../outside.md"));
    assertEquals(List.of(), List.copyOf(folder.texts().keySet()));
  }

  private List<String> codes(String name) {
    return TextFolder.read(temporary, "texts", List.of(name)).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }
}
