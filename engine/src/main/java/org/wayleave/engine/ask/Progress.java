package org.wayleave.engine.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// How far an interview has come: all that another one needs to go on where this one stands.
///
/// @param from when the conduct began; absent: it is planned
/// @param until when it ended; absent: it goes on
/// @param said in the order in which it was first answered
/// @param asked the question that waits for its answer; absent: whichever comes next
/// @param argued whether it goes on until the finding is settled as argued from the text too
/// @param considered the facts that looked worth asking for so far
public record Progress(
    @Nullable Dates from,
    @Nullable Dates until,
    List<Said> said,
    @Nullable String asked,
    boolean argued,
    List<String> considered) {
  /// Nothing has been said.
  public static final Progress NONE = new Progress(null, null, List.of(), null, false, List.of());

  public Progress {
    said = List.copyOf(said);
    considered = List.copyOf(considered);
  }

  /// @param holds false: it was taken back, and is asked for again
  public record Said(String fact, Known known, boolean holds) {}
}
