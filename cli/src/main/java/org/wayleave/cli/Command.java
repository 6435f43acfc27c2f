package org.wayleave.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// What the user asked for.
sealed interface Command {
  /// @param files names, `-` for standard input
  /// @param asOf the day of assessment; absent: the file's, else today
  /// @param counsel the file for counsel to write; absent: none
  record Assess(
      List<String> files,
      boolean json,
      @Nullable Day asOf,
      boolean strict,
      @Nullable String counsel)
      implements Command {
    public Assess {
      files = List.copyOf(files);
    }
  }

  record LawList() implements Command {}

  /// @param article absent: the whole work
  /// @param texts the folder of official texts to quote from; absent: none
  record LawShow(String work, @Nullable String article, @Nullable String texts)
      implements Command {}

  /// @param folder absent: `law`
  record LawCheck(String folder) implements Command {}

  /// @param folder of case or question files
  record LawScore(String folder, boolean json) implements Command {}

  /// @param folder of the law files
  /// @param texts the folder of official texts
  record LawCite(String folder, String texts, boolean json) implements Command {}

  /// @param check only say which files are not in the form of the formatter
  record LawFormat(boolean check, List<String> files) implements Command {
    public LawFormat {
      files = List.copyOf(files);
    }
  }

  record Explain(String rule) implements Command {}

  /// @param name a topic or a fact; absent: all
  record ShowVocabulary(@Nullable String name) implements Command {}

  /// @param code of one country; absent: all
  record Countries(@Nullable String code) implements Command {}

  record Completion(String shell) implements Command {}

  /// @param topic a command or `exit-codes`; absent: the overview
  /// @param brief what `-h` shows
  record Help(@Nullable String topic, boolean brief) implements Command {}

  record Version() implements Command {}
}
