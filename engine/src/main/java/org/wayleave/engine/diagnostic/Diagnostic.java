package org.wayleave.engine.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One mistake in a text that somebody wrote: a law file or a situation. Its wording lives in a
/// catalogue, a text a language.
///
/// @param code stable: `L…` for law files, `S…` for situations
/// @param arguments what the wording puts in: the author's own words
/// @param place absent only where a mistake has none (a missing file)
/// @param notes help and further places, in the order in which they are printed
public record Diagnostic(
    String code, List<String> arguments, @Nullable Place place, List<Note> notes) {
  public Diagnostic {
    arguments = List.copyOf(arguments);
    notes = List.copyOf(notes);
  }

  public static Diagnostic of(String code, @Nullable Place place, String... arguments) {
    return new Diagnostic(code, List.of(arguments), place, List.of());
  }

  /// The same with one more line of help: the catalogue's text under the code, a dot and this key.
  public Diagnostic help(String key, String... arguments) {
    return note(new Note(key, List.of(arguments), null));
  }

  /// The same with one more place that matters.
  public Diagnostic also(String key, Place other, String... arguments) {
    return note(new Note(key, List.of(arguments), other));
  }

  private Diagnostic note(Note note) {
    var more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Diagnostic(code, arguments, place, more);
  }

  /// A line of help, or with a place a note on it.
  public record Note(String key, List<String> arguments, @Nullable Place place) {
    public Note {
      arguments = List.copyOf(arguments);
    }
  }

  /// Where it stands. Lines and columns count from 1, columns and lengths in code points.
  public record Place(String file, int line, int column, int length) {}
}
