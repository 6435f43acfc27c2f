package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Outcome;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.verify.Calendar;
import org.wayleave.engine.verify.DiffJson;
import org.wayleave.render.LawDifference;

/// Which situations of a folder get another answer under the later of two laws.
final class DiffSituations {
  private final ComparedLaws laws;
  private final Map<String, String> renamed;
  private final Assessor one;
  private final Assessor other;
  private final Invocation invocation;
  private final Surroundings surroundings;
  private final Texts texts;
  private final List<Json> json = new ArrayList<>();
  private final StringBuilder told = new StringBuilder();
  private int different;
  private int unread;

  DiffSituations(ComparedLaws laws, Invocation invocation, Surroundings surroundings, Texts texts) {
    this.laws = laws;
    this.renamed = laws.renamed();
    this.one = Assessor.of(laws.before()).withoutAdvice();
    this.other = laws.isOfOnePack() ? one : Assessor.of(laws.after()).withoutAdvice();
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.texts = texts;
  }

  int run(String folder, boolean asJson, Output output) throws UsageException {
    var before = SituationFolder.named(folder, surroundings, laws.before());
    var after =
        laws.isOfOnePack() ? before : SituationFolder.named(folder, surroundings, laws.after());
    for (int i = 0; i < after.files().size(); i++) {
      compare(before.files().get(i), after.files().get(i), output);
    }
    output.print(asJson ? json() : text(after.files().size()));
    return unread > 0 ? ExitCode.FAILED : different > 0 ? 1 : 0;
  }

  /// The same file, read with the words of each law.
  private void compare(SituationFile earlier, SituationFile later, Output output) {
    Situation then = earlier.situation();
    Situation now = later.situation();
    if (then == null || now == null) {
      output.complain(texts.problems(now == null ? later : earlier));
      unread++;
      return;
    }
    Assessment before = assess(one, laws.before(), then, laws.from());
    Assessment after = assess(other, laws.after(), now, laws.to());
    List<Outcome.Pair> pairs = Outcome.different(before, after, renamed);
    json.add(DiffJson.file(later.name(), pairs));
    if (!pairs.isEmpty()) {
      different++;
      told.append('\n').append(texts.say("diff.file", later.name())).append('\n');
      told.append(
          LawDifference.answers(
              laws.before(),
              before,
              laws.after(),
              after,
              pairs,
              invocation.language(),
              invocation.style()));
    }
  }

  private Assessment assess(Assessor assessor, Pack pack, Situation situation, @Nullable Day day) {
    if (day != null) {
      return Calendar.on(assessor, situation, day);
    }
    var law = Today.jurisdiction(pack, situation);
    return assessor.assess(situation, Today.assessedOn(null, situation, law, surroundings), false);
  }

  private String json() {
    return JsonWriter.indented(
        DiffJson.of(
                "wayleave/diff-situations/1", laws.before(), laws.from(), laws.after(), laws.to())
            .put("unread", unread)
            .put("situations", new Json.Array(json))
            .build());
  }

  private String text(int files) {
    String count =
        texts.say(
            "diff.files",
            Integer.toString(different),
            Integer.toString(files),
            Integer.toString(unread));
    return laws.heading(texts) + told + '\n' + count + '\n' + laws.limits(texts);
  }
}
