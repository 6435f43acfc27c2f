package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/// The jars as they are shipped. `.ci/reproducible` compares two whole builds.
class JarsIT {
  private static final Path LIB = Path.of(System.getProperty("wayleave.lib"));

  @Test
  void theProgramIsTheseModulesAndNoOthers() {
    var modules =
        ModuleFinder.of(LIB).findAll().stream()
            .map(module -> module.descriptor().name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        "[org.commonmark, org.snakeyaml.engine, org.wayleave.cli, org.wayleave.compiler,"
            + " org.wayleave.engine, org.wayleave.pack, org.wayleave.render, org.wayleave.site,"
            + " org.wayleave.vector]",
        modules.toString());
  }

  @Test
  void onlyServeHasAServerOnItsModulePath() {
    var modules =
        ModuleFinder.of(LIB.resolveSibling("server")).findAll().stream()
            .map(module -> module.descriptor().name())
            .filter(name -> name.startsWith("org.wayleave"))
            .toList();
    assertEquals(List.of("org.wayleave.server"), modules);
  }

  @Test
  void noEntryOfOurJarsTellsWhenItWasBuilt() throws IOException {
    var fixed = LocalDateTime.of(2026, 1, 1, 0, 0);
    try (var jars =
        Files.newDirectoryStream(LIB, "{engine,vector,render,compiler,pack,site,cli}-*.jar")) {
      for (var path : jars) {
        try (var jar = new JarFile(path.toFile())) {
          assertTrue(
              jar.stream().map(ZipEntry::getTimeLocal).allMatch(fixed::equals), path.toString());
        }
      }
    }
  }
}
