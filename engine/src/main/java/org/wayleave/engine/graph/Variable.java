package org.wayleave.engine.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be one way or another: a fact, one member of a some-of fact, an open
/// question, a judgement, the force of a version that nobody could confirm, or which stretches of
/// law a conduct with uncertain dates met. Its cells are all that the law can tell apart; what is
/// known of it is a set of cells.
///
/// @param id the fact, question, judgement or version
/// @param member of a some-of fact; absent for every other kind
/// @param cells at most 64, in a fixed order; a set of them is a bit mask
/// @param bounds for a number or date the lowest and highest value of each cell, flat; absent for
///   other kinds
public record Variable(
    Kind kind, String id, @Nullable String member, List<String> cells, List<Long> bounds) {
  public Variable {
    cells = List.copyOf(cells);
    bounds = List.copyOf(bounds);
    if (cells.isEmpty() || cells.size() > 64) {
      throw new IllegalArgumentException(
          "a variable has 1 to 64 cells: " + id + " has " + cells.size());
    }
  }

  public enum Kind {
    FACT,
    MEMBER,
    PRESENCE,
    QUESTION,
    JUDGEMENT,
    VERSION,
    CONFLICT,
    /// That something untranslated carries the class that it could.
    UNTRANSLATED,
    /// Whether the conduct had begun by the end of a stretch of law, or was over before it.
    CONDUCT
  }

  /// The name of the cell of a fact that does not apply.
  public static final String DOES_NOT_APPLY = "does_not_apply";

  /// A variable with named cells.
  public static Variable named(Kind kind, String id, @Nullable String member, List<String> cells) {
    return new Variable(kind, id, member, cells, List.of());
  }

  /// Every cell.
  public long all() {
    return cells.size() == 64 ? -1L : (1L << cells.size()) - 1;
  }

  /// The set that holds this one cell; empty if there is no such cell.
  public long cell(String name) {
    int index = cells.indexOf(name);
    return index < 0 ? 0 : 1L << index;
  }

  /// The cells of a number or date that this range meets, both ends included.
  public long meeting(long low, long high) {
    long mask = 0;
    for (int i = 0; i < bounds.size() / 2; i++) {
      if (bounds.get(2 * i) <= high && bounds.get(2 * i + 1) >= low) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  /// What it is in the JSON contract: `fact`, `open_question`, `judgement`, `version` (also of
  /// rules in conflict), `untranslated` or `conduct`.
  public String kindId() {
    return switch (kind) {
      case FACT, MEMBER, PRESENCE -> "fact";
      case QUESTION -> "open_question";
      case JUDGEMENT -> "judgement";
      case VERSION, CONFLICT -> "version";
      case UNTRANSLATED -> "untranslated";
      case CONDUCT -> "conduct";
    };
  }

  /// `acts.use` for a member, else the id.
  public String name() {
    return member == null ? id : id + '.' + member;
  }
}
