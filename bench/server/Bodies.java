package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.pack.ShippedPack;

/// Prints situations of one part as JSON, one a line. Arguments: YAML files.
final class Bodies {
  public static void main(String[] files) throws IOException {
    Pack pack = PackReader.read(ShippedPack.text());
    for (String file : files) {
      YamlFile.Result yaml = YamlFile.read(file, Files.readString(Path.of(file)));
      Situation situation = SituationReader.read(pack, yaml.root()).situation();
      if (situation.parts().size() == 1) {
        System.out.println(JsonWriter.compact(SituationWriter.write(situation, pack.vocabulary())).strip());
      }
    }
  }
}
