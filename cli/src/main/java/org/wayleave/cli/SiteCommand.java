package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.wayleave.compiler.pack.PackFile;
import org.wayleave.engine.law.Pack;
import org.wayleave.pack.ShippedPack;
import org.wayleave.site.Site;

/// `wayleave site OUT`: the self-check and the law as a folder of pages.
final class SiteCommand {
  private final Path working;
  private final Output output;
  private final Texts texts;

  SiteCommand(Path working, Output output, Texts texts) {
    this.working = working;
    this.output = output;
    this.texts = texts;
  }

  /// Writes nothing where the folder has anything in it.
  int run(String out, Pack pack) throws UsageException {
    Path folder = folder(out);
    SortedMap<String, String> files = Site.files(PackFile.write(pack), ShippedPack.countries());
    try {
      for (var file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException _) {
      throw UsageException.of("file.not_written", out);
    }
    output.print(texts.say("site.written", Integer.toString(files.size()), out) + "\n");
    return ExitCode.LAWFUL;
  }

  private Path folder(String out) throws UsageException {
    try {
      Path folder = working.resolve(out);
      if (!Files.exists(folder)) {
        return folder;
      }
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          return folder;
        }
      }
    } catch (IOException | InvalidPathException _) {
      throw UsageException.of("file.not_written", out);
    }
    throw UsageException.of("file.exists", out).help("site.other_name");
  }
}
