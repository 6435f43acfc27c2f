package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.Compiler;
import org.wayleave.compiler.pack.PackFile;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation.Part;

/// The law of one seed, compiled, and situations under it.
final class Sample {
  final long seed;
  final SortedMap<String, String> files;
  final Pack pack;
  final LawTrees law;

  Sample(long seed) {
    this.seed = seed;
    this.files = RandomLaw.of(seed);
    Compilation compilation = Compiler.compile(files);
    if (compilation.pack().isEmpty()) {
      throw new IllegalStateException("the law of seed " + seed + " is in error: " + compilation);
    }
    this.pack = PackReader.read(PackFile.write(compilation.pack().get()));
    this.law = new LawTrees(compilation.files());
  }

  /// So many situations of which everything is known, and as many of which some is.
  List<Comparison> comparisons(int pairs) {
    var chance = new Chance(~seed);
    var situations = new RandomSituation(law, chance);
    var found = new ArrayList<Comparison>();
    for (int i = 0; i < pairs; i++) {
      Part complete = situations.complete();
      if (complete != null) {
        add(complete, chance, found);
        add(situations.blurred(complete, chance.between(1, 5)), chance, found);
      }
    }
    return found;
  }

  private void add(Part part, Chance chance, List<Comparison> found) {
    List<String> topics = chance.in100(80) ? List.of() : List.of(chance.of("channel", "data"));
    var comparison = Comparison.of(law, part, RandomSituation.ASSESSMENT, chance.in100(30), topics);
    if (comparison != null) {
      found.add(comparison);
    }
  }
}
