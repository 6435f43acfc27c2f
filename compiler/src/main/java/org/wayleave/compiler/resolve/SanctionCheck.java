package org.wayleave.compiler.resolve;

import java.util.List;
import java.util.Objects;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Narrowing;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Sanction.Line;
import org.wayleave.engine.law.Vocabulary.Named;
import org.wayleave.engine.law.Work;

/// What the rank of an instrument lets it impose: only law takes liberty, and nothing exceeds the
/// sanction that it details.
final class SanctionCheck {
  private static final int LIBERTY = 60;

  private final Jurisdiction law;
  private final Lexicon lexicon;
  private final Works works;
  private final List<Place> places;
  private final Problems problems;

  /// @param places where each sanction begins, in the order of the sanctions
  SanctionCheck(
      Jurisdiction law, Lexicon lexicon, Works works, List<Place> places, Problems problems) {
    this.law = law;
    this.lexicon = lexicon;
    this.works = works;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    for (int i = 0; i < law.sanctions().size(); i++) {
      checkLiberty(law.sanctions().get(i), places.get(i));
      checkParent(law.sanctions().get(i), places.get(i));
    }
  }

  private void checkLiberty(Sanction sanction, Place place) {
    if (mayTakeLiberty(sanction)) {
      return;
    }
    for (Line line : sanction.lines()) {
      Named measure = lexicon.named("measure", line.measure());
      if (measure != null && measure.severity() >= LIBERTY) {
        problems.add("L065", place, sanction.id(), line.measure());
        return;
      }
    }
  }

  private boolean mayTakeLiberty(Sanction sanction) {
    Citation provision = sanction.origin().provision();
    Work work = provision == null ? null : works.work(provision.work());
    if (work == null) {
      return false;
    }
    if (work.rank().equals("judicial_interpretation")) {
      Work parent = sanction.under() == null ? null : works.work(sanction.under().work());
      return parent != null && parent.rank().equals("law");
    }
    return work.rank().equals("law");
  }

  private void checkParent(Sanction sanction, Place place) {
    for (Narrowing.Excess excess : Narrowing.excesses(sanction, law.sanctions())) {
      problems.add(
          "L064",
          place,
          excess.line().measure(),
          JsonWriter.decimal(excess.max()),
          JsonWriter.decimal(excess.most()),
          Objects.toString(excess.line().amount().unit()));
    }
  }
}
