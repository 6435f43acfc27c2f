package org.wayleave.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.render.Terminal;

/// A situation file against a pack: the situation, or everything that is wrong with it.
///
/// `S017`: it configures a connection instead of describing a situation.
///
/// @param text what diagnostics quote from; empty where nothing of it may be shown
/// @param situation absent where there are problems
record SituationFile(
    String name, String text, @Nullable Situation situation, List<Diagnostic> problems) {
  SituationFile {
    problems = List.copyOf(problems);
  }

  static SituationFile read(String name, Surroundings surroundings, Pack pack) {
    SituationText read = SituationText.read(name, surroundings);
    if (read.problem() != null) {
      return new SituationFile(read.name(), "", null, List.of(read.problem()));
    }
    if (ConfigurationFile.isPlainly(read.text())) {
      var problem = Diagnostic.of("S017", null, read.name()).help("describe").help("vocabulary");
      return new SituationFile(read.name(), "", null, List.of(problem));
    }
    YamlFile.Result yaml = YamlFile.read(read.name(), read.text());
    if (yaml.root() == null) {
      return new SituationFile(read.name(), Terminal.clean(read.text()), null, yaml.problems());
    }
    SituationReader.Result result = SituationReader.read(pack, yaml.root());
    return new SituationFile(
        read.name(), Terminal.clean(read.text()), result.situation(), result.problems());
  }
}
