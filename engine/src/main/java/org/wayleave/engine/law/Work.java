package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// An instrument: a law, regulation, rule, judicial interpretation or piece of guidance, with all
/// its versions.
///
/// @param id such as `cn.networking-provisions`
/// @param assessmentTime its blocks are taken from the version of the day of assessment, not of the
///   conduct
/// @param versions in the order of their commencement; they tile the time from the first
///   commencement on
public record Work(
    String id,
    String rank,
    Text title,
    Text shortTitle,
    Text issuer,
    List<String> interprets,
    boolean assessmentTime,
    List<Version> versions,
    List<Article> articles,
    String file) {
  public Work {
    interprets = List.copyOf(interprets);
    versions = List.copyOf(versions);
    articles = List.copyOf(articles);
  }

  /// One text of the instrument.
  ///
  /// @param until the last day; absent where it has no known end
  /// @param number the decree or document number; absent where unknown
  /// @param textFile the file name that the official text would have in a folder of texts
  /// @param note what a reader must know of this version ("wording not read; inferred from …")
  public record Version(
      Day from,
      @Nullable Day until,
      Status status,
      String grade,
      @Nullable String number,
      @Nullable Day published,
      String source,
      Day checkedOn,
      @Nullable String textFile,
      @Nullable Text note) {
    /// Whether nobody could read it, or confirm that it was law.
    public boolean isDoubtful() {
      return switch (status) {
        case UNKNOWN, UNREAD -> true;
        case IN_FORCE, INFERRED, NOT_ENFORCED, PUBLISHED, DRAFT, ENDED -> grade.equals("D");
      };
    }
  }

  /// How surely a version is law on its days. UNKNOWN and UNREAD make every rule of the version
  /// open.
  public enum Status {
    IN_FORCE,
    UNKNOWN,
    UNREAD,
    INFERRED,
    NOT_ENFORCED,
    PUBLISHED,
    DRAFT,
    ENDED
  }

  /// An article as we tell it.
  ///
  /// @param moves the numbers that it had at other times; empty where it always had this one
  public record Article(
      String number, Text title, @Nullable Text paraphrase, List<Move> moves, int line) {
    public Article {
      moves = List.copyOf(moves);
    }
  }

  /// A number that an article had before or for a while.
  public record Move(String number, @Nullable Day from, Day until, @Nullable String grade) {}
}
