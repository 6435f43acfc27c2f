package org.wayleave.engine.verify;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.judge.FactStates;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// How one statement differs between two laws.
///
/// @param kinds in the order of [Kind], at least one
/// @param sort what the statement is: `rule`, `sanction`, `relief`, `bar`, …, or `boundary` for
///   reach, scope and who is judged
/// @param id of the later law; of the earlier where the statement is gone
/// @param was its id in the earlier law, where it is renamed; else absent
/// @param days for which days it is so
/// @param before where it stands in the earlier law; absent where it isn't there, or cites no place
/// @param after likewise in the later law
/// @param where situations in which the two differ, as wide as can be; none where they mean the
///   same
/// @param exhaustive whether these are all
public record LawChange(
    List<Kind> kinds,
    String sort,
    String id,
    @Nullable String was,
    LawDiff.Days days,
    @Nullable Provision before,
    @Nullable Provision after,
    List<Where> where,
    boolean exhaustive) {
  public LawChange {
    kinds = List.copyOf(kinds);
    where = List.copyOf(where);
  }

  /// In what way.
  public enum Kind {
    /// Only the later law has it.
    ADDED,
    /// Only the earlier law has it.
    REMOVED,
    /// Both have it, and it says another thing in some situation.
    CHANGED,
    /// It says the same under another id.
    RENAMED,
    /// It stands at another place.
    RENUMBERED,
    /// It is told in other words.
    REWORDED;

    /// The name in JSON.
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether an answer can differ by it.
    public boolean isOfMeaning() {
      return switch (this) {
        case ADDED, REMOVED, CHANGED -> true;
        case RENAMED, RENUMBERED, REWORDED -> false;
      };
    }
  }

  /// Situations in which the two laws differ.
  ///
  /// @param part what differs: see [Meaning]
  /// @param gained the later law has it and the earlier hasn't; else the other way round
  /// @param facts all situations with these facts that the law reaches; none of them could be left
  ///   out, and numbers and dates are as wide as the law takes them alike
  /// @param example a situation of these, with facts by which the law reaches it
  /// @param beside readings, judgements and versions that it needs besides
  public record Where(
      String part,
      boolean gained,
      SortedMap<String, Known> facts,
      SortedMap<String, Known> example,
      List<Condition> beside) {
    public Where {
      beside = List.copyOf(beside);
    }

    /// What is known of each of the facts that a vocabulary has, as an assessment says it.
    public SortedMap<String, FactState> states(Vocabulary vocabulary) {
      var states = FactStates.of(facts, vocabulary);
      states.keySet().retainAll(facts.keySet());
      return states;
    }
  }

  /// Which of the two laws has it, the later one where both do.
  public <T> T of(T earlier, T later) {
    return kinds.contains(Kind.REMOVED) ? earlier : later;
  }

  /// Whether an answer can differ by it.
  public boolean isOfMeaning() {
    return kinds.stream().anyMatch(Kind::isOfMeaning);
  }

  /// The same, until another day.
  LawChange until(@Nullable Day last) {
    var longer = new LawDiff.Days(days.from(), days.to(), last);
    return new LawChange(kinds, sort, id, was, longer, before, after, where, exhaustive);
  }
}
