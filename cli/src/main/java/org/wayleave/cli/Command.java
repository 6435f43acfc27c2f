package org.wayleave.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary.Named;

/// What the user asked for.
sealed interface Command {
  /// @param files names, `-` for standard input
  /// @param asOf the day of assessment; absent: the file's, else today
  /// @param counsel the file for counsel to write; absent: none
  /// @param with what else is taken, as `fact=value` or `question=reading`
  record Assess(
      List<String> files,
      boolean json,
      @Nullable Day asOf,
      boolean strict,
      @Nullable String counsel,
      List<String> with)
      implements Command {
    public Assess {
      files = List.copyOf(files);
      with = List.copyOf(with);
    }
  }

  /// @param topics ids; empty: the user is asked, or the file says
  /// @param situation what is known beforehand; absent: nothing
  /// @param out where the answers are written; absent: nowhere
  /// @param plan the file for which only the next question is told; absent: the user is asked
  record Ask(
      List<String> topics,
      @Nullable String situation,
      @Nullable String out,
      @Nullable String plan,
      @Nullable Day asOf,
      boolean strict)
      implements Command {
    public Ask {
      topics = List.copyOf(topics);
    }

    /// The topics, which the pack must know.
    List<String> topics(Pack pack) throws UsageException {
      List<String> known = pack.vocabulary().topics().stream().map(Named::id).toList();
      for (String topic : topics) {
        if (!known.contains(topic)) {
          String near = Near.nearest(topic, known);
          UsageException unknown = UsageException.of("topics.unknown", topic);
          throw near == null
              ? unknown.help("topics.known", String.join(", ", known))
              : unknown.help("usage.near", near);
        }
      }
      return topics;
    }
  }

  /// @param table the file; `-` for standard input
  /// @param map the file that says what its columns mean; absent only where one is suggested
  /// @param out the file to write; absent where nothing is written
  /// @param rejects the file for rows that can't be read; absent: beside the output
  /// @param rules tell of each row which rules apply
  /// @param threads how many rows are screened at once
  /// @param suggest only propose a mapping
  /// @param dryRun only say what is understood
  /// @param changedBetween two days: only rows whose answer differs; none: every row
  record Screen(
      String table,
      @Nullable String map,
      @Nullable String out,
      @Nullable String rejects,
      boolean rules,
      int threads,
      boolean suggest,
      boolean dryRun,
      List<Day> changedBetween,
      @Nullable Day asOf,
      boolean strict,
      boolean json)
      implements Command {
    public Screen {
      changedBetween = List.copyOf(changedBetween);
    }
  }

  record LawList() implements Command {}

  /// @param article absent: the whole work
  /// @param texts the folder of official texts to quote from; absent: none
  /// @param html as a page that stands alone
  record LawShow(String work, @Nullable String article, @Nullable String texts, boolean html)
      implements Command {}

  /// @param folder absent: `law`
  record LawCheck(String folder) implements Command {}

  /// @param folder of the law files
  record LawVerify(String folder, Format format) implements Command {
    /// How what was found is told.
    enum Format {
      TEXT,
      JSON,
      SARIF
    }
  }

  /// @param packs two files or folders of law; empty: the pack that is used, on two days
  /// @param on no day, one for both or one for each
  /// @param situations the folder of files whose answers are compared; absent: the laws are
  /// @param calendar the file whose coming changes are told; absent: none
  record LawDiff(
      List<String> packs,
      List<Day> on,
      @Nullable String situations,
      @Nullable String calendar,
      boolean json)
      implements Command {
    public LawDiff {
      packs = List.copyOf(packs);
      on = List.copyOf(on);
    }
  }

  /// @param folder of case or question files
  record LawScore(String folder, boolean json) implements Command {}

  /// @param folder of the law files
  /// @param texts the folder of official texts
  record LawCite(String folder, String texts, boolean json) implements Command {}

  /// @param folder of the law files
  /// @param texts the folder of official texts to compare with; absent: none
  /// @param situations the folder of situations; absent: `examples` beside the law, if it is there
  record LawCoverage(
      String folder, @Nullable String texts, @Nullable String situations, boolean json)
      implements Command {}

  /// @param check only say which files are not in the form of the formatter
  record LawFormat(boolean check, List<String> files) implements Command {
    public LawFormat {
      files = List.copyOf(files);
    }
  }

  /// @param situation how the rule stands to it; absent: the rule alone
  record Explain(
      String rule, @Nullable String situation, boolean json, @Nullable Day asOf, boolean strict)
      implements Command {}

  /// @param name a topic or a fact; absent: all
  record ShowVocabulary(@Nullable String name) implements Command {}

  /// @param code of one country; absent: all
  record Countries(@Nullable String code) implements Command {}

  /// @param out the folder that the pages are written to
  record MakeSite(String out) implements Command {}

  /// @param host the name or address to listen on
  /// @param port 0: any that is free
  /// @param rate requests a second from one address; 0: no limit
  record Serve(String host, int port, int rate, boolean accessLog) implements Command {}

  /// @param jurisdiction whose law was applied; absent: any
  record CasesList(@Nullable String jurisdiction, boolean json) implements Command {}

  record CasesShow(String id, boolean json) implements Command {}

  /// @param file the situation; `-` for standard input
  /// @param asOf the day on which the factors stand; absent: the file's, else today
  record CasesNear(String file, boolean json, @Nullable Day asOf) implements Command {}

  /// @param plots the folder in which the plots are written; absent: none are
  record CasesStats(boolean json, @Nullable String plots) implements Command {}

  record Completion(String shell) implements Command {}

  /// @param topic a command or `exit-codes`; absent: the overview
  /// @param brief what `-h` shows
  record Help(@Nullable String topic, boolean brief) implements Command {}

  record Version() implements Command {}
}
