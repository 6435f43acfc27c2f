package org.wayleave.compiler.cite;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.FrontMatter;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Work;

/// Checks that the text which a version names is the text of that version.
///
/// The last day in the header of a text is the day on which the version was published or took
/// effect; where it is known to be another, the version says which with `header:`. A text that says
/// when it takes effect says the first day of its version.
final class VersionCheck {
  private final Work work;
  private final Problems problems;

  private VersionCheck(Work work, Problems problems) {
    this.work = work;
    this.problems = problems;
  }

  static void check(LawFile file, Work work, Map<String, OfficialText> texts, Problems problems) {
    FrontMatter.Mapping front = file.front();
    if (front == null
        || !(front.entries().get("versions") instanceof FrontMatter.Sequence written)) {
      return;
    }
    var check = new VersionCheck(work, problems);
    List<Work.Version> versions = work.versions();
    for (int i = 0; i < Math.min(versions.size(), written.items().size()); i++) {
      String name = versions.get(i).textFile();
      OfficialText text = name == null ? null : texts.get(name);
      if (text != null && written.items().get(i) instanceof FrontMatter.Mapping mapping) {
        check.header(versions.get(i), mapping, text);
        check.commencement(versions.get(i), mapping, text);
      }
    }
  }

  private void header(Work.Version version, FrontMatter.Mapping written, OfficialText text) {
    Day dated = text.dated();
    @Nullable Day known = day(written, "header");
    if (dated == null || dated.equals(known)) {
      return;
    }
    if (known != null) {
      problems.add(
          Diagnostic.of(
              "T009",
              Objects.requireNonNull(written.entries().get("header")).at(),
              text.file(),
              dated.toString(),
              known.toString()));
    } else if (!dated.equals(version.published()) && !dated.equals(version.from())) {
      problems.add(wrong("T007", version, written, text, dated).help("header", dated.toString()));
    }
  }

  private static Diagnostic wrong(
      String code, Work.Version version, FrontMatter.Mapping written, OfficialText text, Day day) {
    FrontMatter named = Objects.requireNonNull(written.entries().get("text"));
    return Diagnostic.of(code, named.at(), text.file(), day.toString(), version.from().toString());
  }

  private static @Nullable Day day(FrontMatter.Mapping written, String key) {
    return written.entries().get(key) instanceof FrontMatter.Scalar(var day, _)
        ? Day.parse(day).orElse(null)
        : null;
  }

  /// Days before the version was published are those of earlier versions.
  private void commencement(Work.Version version, FrontMatter.Mapping written, OfficialText text) {
    Day published = version.published();
    if (published == null) {
      return;
    }
    for (Day day : text.commencements()) {
      boolean known =
          work.versions().stream()
              .anyMatch(each ->
                  each.from().equals(day) && Objects.equals(each.textFile(), version.textFile()));
      if (!day.isBefore(published) && !known) {
        problems.add(wrong("T008", version, written, text, day));
      }
    }
  }
}
