package org.wayleave.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.render.Language;

/// What a run finds around it: the only place through which time, environment and streams come in.
///
/// @param folder the working folder, from which names of files are taken
/// @param terminal whether standard output is a terminal
record Surroundings(
    Map<String, String> environment,
    Path folder,
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean terminal,
    Clock clock) {
  /// The language of the locale: `LC_ALL` before `LC_MESSAGES` before `LANG`, English where none
  /// says Chinese. `C.UTF-8` says nothing of the language: the launcher sets it for the sake of
  /// file names.
  Language language() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.get(name);
      if (value != null && !value.isEmpty() && !value.equals("C.UTF-8")) {
        return Language.of(value);
      }
    }
    return Language.ENGLISH;
  }

  /// Whether colour is wanted where nobody said so.
  boolean colourful() {
    return terminal && isEmpty("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
  }

  /// How many cells a line of a dialogue has: what `COLUMNS` says, from 20 to 100, else 80.
  int width() {
    String columns = environment.get("COLUMNS");
    return columns != null && columns.matches("[0-9]{2,4}")
        ? Math.clamp(Integer.parseInt(columns), 20, 100)
        : 80;
  }

  /// Whether answers are typed at a terminal, which shows them.
  boolean typed() {
    return terminal;
  }

  boolean debugging() {
    return !isEmpty("WAYLEAVE_DEBUG");
  }

  private boolean isEmpty(String name) {
    @Nullable String value = environment.get(name);
    return value == null || value.isEmpty();
  }
}
