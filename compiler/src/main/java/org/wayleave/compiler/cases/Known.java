package org.wayleave.compiler.cases;

import java.util.List;
import java.util.stream.Stream;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;

/// The names in a pack on which an answer may turn. One that the pack hasn't (yet) is a warning:
/// cases are written before the law that they test.
record Known(Pack pack, Problems problems) {
  /// A fact, an open question or a judgement.
  void checkAny(Name name) {
    check(name, Stream.concat(facts(), doubts()).toList());
  }

  /// An open question or a judgement.
  void checkDoubt(Name name) {
    check(name, doubts().toList());
  }

  private void check(Name name, List<String> names) {
    if (!names.contains(name.text())) {
      problems.add(
          Suggestions.near(Diagnostic.of("C904", name.at(), name.text()), name.text(), names));
    }
  }

  private Stream<String> facts() {
    return pack.vocabulary().facts().stream().map(Fact::id);
  }

  private Stream<String> doubts() {
    return pack.jurisdictions().stream()
        .flatMap(law ->
            Stream.concat(
                law.questions().stream().map(each -> each.id()),
                law.judgements().stream().map(each -> each.id())));
  }
}
