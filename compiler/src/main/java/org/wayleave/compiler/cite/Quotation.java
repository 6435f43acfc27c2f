package org.wayleave.compiler.cite;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.compiler.cite.Sources.Source;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.compiler.texts.OfficialText.Found;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Work;

/// An article as the user's copy of one version has it.
///
/// @param number what the article is called in that version
/// @param whole whether the copy has all of the article
/// @param lines a paragraph or an item each
public record Quotation(
    Work.Version version, String number, OfficialText text, boolean whole, List<String> lines) {
  public Quotation {
    lines = List.copyOf(lines);
  }

  /// What the texts at hand have of an article, by version.
  ///
  /// @param article its number of today
  public static List<Quotation> of(Work work, String article, TextFolder texts) {
    var provision = new Provision(work, article, 0, 0, new Place(work.file(), 1, 1, 1));
    List<Quotation> found = new ArrayList<>();
    for (Source source : new Sources(texts.texts()).over(provision, Span.ALL)) {
      OfficialText text = source.text();
      if (text != null && source.found() instanceof Found.Here(var lines, var passage)) {
        found.add(new Quotation(source.version(), source.number(), text, passage.whole(), lines));
      }
    }
    return found;
  }
}
