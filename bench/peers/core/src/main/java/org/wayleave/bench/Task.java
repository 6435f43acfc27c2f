package org.wayleave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.wayleave.bench.text.BaseJson;
import org.wayleave.bench.text.SqlText;
import org.wayleave.bench.text.ZenText;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.json.JsonWriter;

/// A folder that holds what every peer is given: the base in each form that one of them reads, and
/// sets of rows.
///
/// `NAME.rows` are the columns of a set one after another, in the order of the facts; `NAME.count`
/// says how many rows they have.
public record Task(Path folder, SyntheticBase base) {
  private static final String SIZE = "size.properties";

  /// Which rows a set has.
  ///
  /// @param unknown how many of a hundred facts are unknown
  public record RowSet(String name, int count, int unknown) {}

  /// Writes a folder anew.
  public static Task create(Path folder, int facts, int rules, List<RowSet> sets)
      throws IOException {
    Files.createDirectories(folder);
    var size = new Properties();
    size.setProperty("facts", Integer.toString(facts));
    size.setProperty("rules", Integer.toString(rules));
    try (var out = Files.newOutputStream(folder.resolve(SIZE))) {
      size.store(out, null);
    }
    SyntheticBase base = SyntheticBase.of(Seed.BASE, facts, rules, 0);
    Files.writeString(folder.resolve("base.json"), JsonWriter.compact(BaseJson.of(base)));
    Files.writeString(folder.resolve("zen.json"), JsonWriter.compact(ZenText.of(base)));
    Files.writeString(folder.resolve("verdicts.sql"), SqlText.verdicts(base));
    Files.writeString(folder.resolve("checksum.sql"), SqlText.checksum(base));
    for (RowSet set : sets) {
      SyntheticRows.of(base, Seed.ROWS, set.count(), set.unknown())
          .write(folder.resolve(set.name() + ".rows"));
      Files.writeString(folder.resolve(set.name() + ".count"), Integer.toString(set.count()));
    }
    return new Task(folder, base);
  }

  /// Reads a folder that was written by another process.
  public static Task of(Path folder) {
    var size = new Properties();
    try (var in = Files.newInputStream(folder.resolve(SIZE))) {
      size.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int facts = Integer.parseInt(size.getProperty("facts"));
    int rules = Integer.parseInt(size.getProperty("rules"));
    return new Task(folder, SyntheticBase.of(Seed.BASE, facts, rules, 0));
  }

  /// The rows of a set.
  public SyntheticRows rows(String set) throws IOException {
    int count = Integer.parseInt(Files.readString(folder.resolve(set + ".count")).strip());
    return SyntheticRows.read(base, folder.resolve(set + ".rows"), count);
  }
}
