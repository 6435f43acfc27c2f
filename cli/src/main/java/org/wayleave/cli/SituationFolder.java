package org.wayleave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;

/// The situation files of a folder and the folders in it: what ends in `.yaml`, `.yml` or `.json`.
///
/// @param name of the folder as the user would write it
/// @param files in the order of their paths
record SituationFolder(String name, List<SituationFile> files) {
  static final int MAX_FILES = 10_000;

  SituationFolder {
    files = List.copyOf(files);
  }

  /// A folder that the user names, which must hold some.
  static SituationFolder named(String name, Surroundings surroundings, Pack pack)
      throws UsageException {
    try {
      Path path = surroundings.folder().resolve(name);
      SituationFolder folder =
          Files.isDirectory(path) ? read(path, name, surroundings, pack) : none(name);
      if (folder.files().isEmpty()) {
        throw UsageException.of("situations.none", name).help("situations.name");
      }
      return folder;
    } catch (InvalidPathException _) {
      throw UsageException.of("law.unreadable", name);
    }
  }

  /// The folder `examples` beside the law; null where it isn't there or holds none.
  static @Nullable SituationFolder beside(String law, Surroundings surroundings, Pack pack)
      throws UsageException {
    Path working = surroundings.folder().toAbsolutePath().normalize();
    Path path = working.resolve(law).normalize().resolveSibling("examples");
    if (!Files.isDirectory(path)) {
      return null;
    }
    String name = working.relativize(path).toString().replace('\\', '/');
    SituationFolder folder = read(path, name, surroundings, pack);
    return folder.files().isEmpty() ? null : folder;
  }

  private static SituationFolder none(String name) {
    return new SituationFolder(name, List.of());
  }

  private static SituationFolder read(Path path, String name, Surroundings surroundings, Pack pack)
      throws UsageException {
    try (Stream<Path> all = Files.walk(path)) {
      List<String> names =
          all.filter(Files::isRegularFile)
              .map(file -> path.relativize(file).toString().replace('\\', '/'))
              .filter(SituationFolder::isSituation)
              .limit(MAX_FILES + 1)
              .sorted()
              .toList();
      if (names.size() > MAX_FILES) {
        throw UsageException.of("situations.too_many", name, Integer.toString(MAX_FILES));
      }
      return new SituationFolder(
          name,
          names.stream()
              .map(file -> SituationFile.read(name + '/' + file, surroundings, pack))
              .toList());
    } catch (IOException | UncheckedIOException _) {
      throw UsageException.of("law.unreadable", name);
    }
  }

  private static boolean isSituation(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json");
  }

  /// What could be read.
  List<Situation> situations() {
    return files.stream().map(SituationFile::situation).filter(Objects::nonNull).toList();
  }

  /// What couldn't.
  List<SituationFile> unreadable() {
    return files.stream().filter(file -> file.situation() == null).toList();
  }
}
