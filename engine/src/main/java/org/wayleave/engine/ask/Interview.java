package org.wayleave.engine.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.NextQuestion;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Asks for facts one at a time, the one that is expected to settle most first, and ends when no
/// fact that the user could answer can change the finding.
///
/// Knows nothing of screens. Answers can be taken back and changed at any time; an answer that no
/// longer applies waits until it applies again.
public final class Interview {
  private final Pack pack;
  private final Assessor assessor;
  private final Situation start;
  private final Day day;
  private final boolean strict;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final SortedMap<String, Known> given;
  private final SortedMap<String, Known> answers = new TreeMap<>();
  private final Map<String, Known> before = new HashMap<>();
  private final Map<Boolean, Optional<Plan>> plans = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> wouldHaveAsked = new LinkedHashSet<>();
  private @Nullable String asked;
  private boolean argued;
  private Situation.@Nullable Dates from;
  private Situation.@Nullable Dates until;

  private Interview(Pack pack, Assessor assessor, Situation start, Day day, boolean strict) {
    this.pack = pack;
    this.assessor = assessor;
    this.start = start;
    this.day = day;
    this.strict = strict;
    Situation.Part part = start.parts().getFirst();
    this.given = part.facts();
    this.from = part.from();
    this.until = part.until();
    pack.vocabulary().facts().forEach(fact -> facts.put(fact.id(), fact));
  }

  /// @param start what is known beforehand, and which topics are asked about: one part; its facts
  ///   are not asked for again
  /// @param day the day of assessment
  /// @throws IllegalArgumentException where the situation has several parts
  public static Interview of(
      Pack pack, Assessor assessor, Situation start, Day day, boolean strict) {
    if (start.parts().size() != 1) {
      throw new IllegalArgumentException("an interview is about one part: " + start.parts().size());
    }
    return new Interview(pack, assessor, start, day, strict);
  }

  /// Goes on where another interview about the same law stood.
  ///
  /// @return null where its answers can't hold together
  /// @throws IllegalArgumentException where the situation has several parts, or the law doesn't
  ///   know a fact
  public static @Nullable Interview resume(
      Pack pack, Assessor assessor, Situation start, Day day, boolean strict, Progress progress) {
    Interview interview = of(pack, assessor, start, day, strict);
    interview.from = progress.from();
    interview.until = progress.until();
    interview.argued = progress.argued();
    interview.asked = progress.asked() == null ? null : interview.fact(progress.asked()).id();
    for (String id : progress.considered()) {
      interview.wouldHaveAsked.add(interview.fact(id).id());
    }
    for (Progress.Said said : progress.said()) {
      interview.order.add(interview.fact(said.fact()).id());
      (said.holds() ? interview.answers : interview.before).put(said.fact(), said.known());
    }
    SortedMap<String, Known> all = interview.situation().parts().getFirst().facts();
    return assessor.contradiction(all, day) == null ? interview : null;
  }

  /// How far it has come.
  public Progress progress() {
    List<Progress.Said> said = new ArrayList<>();
    for (String id : order) {
      Known holds = answers.get(id);
      Known known = holds == null ? before.get(id) : holds;
      if (known != null) {
        said.add(new Progress.Said(id, known, holds != null));
      }
    }
    return new Progress(from, until, said, asked, argued, List.copyOf(wouldHaveAsked));
  }

  /// What comes next.
  public sealed interface Step {
    /// @param mayNotApply whether it can turn out not to be asked at all
    /// @param why what rests on it
    record Ask(Fact fact, boolean mayNotApply, NextQuestion why) implements Step {}

    /// No answer can change the finding any more.
    ///
    /// @param argued whether that holds as argued from the text too; else it holds as enforced
    /// @param goesOn whether more answers could change the finding as argued
    record Settled(boolean argued, boolean goesOn) implements Step {}
  }

  /// What comes next: the same until something is answered, taken back or changed.
  public Step step() {
    String waiting = asked;
    if (waiting != null) {
      return ask(waiting);
    }
    Plan plan = plan(argued);
    if (plan != null && !plan.settled() && !plan.questions().isEmpty()) {
      plan.questions().forEach(question -> wouldHaveAsked.add(question.fact()));
      asked = plan.questions().getFirst().fact();
      return ask(asked);
    }
    Plan other = argued ? null : plan(true);
    return new Step.Settled(argued || other == null || other.settled(), isOpen(other));
  }

  private static boolean isOpen(@Nullable Plan plan) {
    return plan != null && !plan.settled() && !plan.questions().isEmpty();
  }

  private Step.Ask ask(String id) {
    Fact fact = fact(id);
    NextQuestion why = null;
    Plan plan = plan(argued);
    if (plan != null) {
      why =
          plan.questions().stream().filter(each -> each.fact().equals(id)).findFirst().orElse(null);
    }
    if (why == null) {
      why = new NextQuestion(id, fact.effort(), fact.sensitivity(), 0, List.of());
    }
    return new Step.Ask(fact, mayNotApply(fact), why);
  }

  private boolean mayNotApply(Fact fact) {
    return fact.askedWhen() != null
        && assessor.contradiction(with(fact.id(), new Known.DoesNotApply()), day) == null;
  }

  /// The plan of the first jurisdiction in which something is open; null where nothing is. It costs
  /// time and is made once for what is known.
  private @Nullable Plan plan(boolean asArgued) {
    return plans
        .computeIfAbsent(asArgued, unused -> Optional.ofNullable(made(asArgued)))
        .orElse(null);
  }

  private @Nullable Plan made(boolean asArgued) {
    for (Plan plan : assessor.plans(situation(), day, strict, asArgued)) {
      if (!plan.settled()) {
        return plan;
      }
    }
    return null;
  }

  private Fact fact(String id) {
    Fact fact = facts.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("no such fact: " + id);
    }
    return fact;
  }

  /// What nobody who answers could know and the finding rests on all the same: open questions,
  /// judgements of authorities, and versions that nobody is sure of; each with what its answers
  /// leave possible.
  public List<TurnsOn> restsOn() {
    return assessor.assess(situation(), day, strict).parts().stream()
        .flatMap(part -> part.jurisdictions().stream())
        .flatMap(answer -> answer.turnsOn().stream())
        .filter(each -> !each.kind().equals("fact"))
        .toList();
  }

  /// Takes an answer.
  ///
  /// @return why it cannot hold together with others: then it is not taken; absent where it can
  public @Nullable Contradiction answer(String id, Known known) {
    fact(id);
    Contradiction contradiction = assessor.contradiction(with(id, known), day);
    if (contradiction != null) {
      return contradiction;
    }
    if (!order.contains(id)) {
      order.add(id);
    }
    answers.put(id, known);
    asked = null;
    plans.clear();
    return null;
  }

  /// Takes an answer in place of another, which is then asked for again.
  ///
  /// @return why it cannot hold together with the rest: then nothing changes but that the other is
  ///   taken back; absent where it can
  public @Nullable Contradiction answerInstead(String other, String id, Known known) {
    change(other);
    Contradiction contradiction = answer(id, known);
    asked = contradiction == null ? other : asked;
    return contradiction;
  }

  private SortedMap<String, Known> with(String id, Known known) {
    SortedMap<String, Known> all = new TreeMap<>(given);
    all.putAll(answers);
    all.put(id, known);
    assessor.followAsked(all, day);
    all.put(id, known);
    return all;
  }

  /// Goes back to the question that was answered last; false where there is none.
  public boolean back() {
    for (String id : order.reversed()) {
      if (answers.containsKey(id)) {
        change(id);
        return true;
      }
    }
    return false;
  }

  /// Takes an answer back and asks for it at once.
  ///
  /// @throws IllegalArgumentException where it was not answered
  public void change(String id) {
    Known known = answers.remove(id);
    if (known == null) {
      throw new IllegalArgumentException("not answered: " + id);
    }
    before.put(id, known);
    asked = id;
    plans.clear();
  }

  /// What was answered before, where it was taken back and is asked for again; absent where it
  /// wasn't.
  public @Nullable Known before(String id) {
    return before.get(id);
  }

  /// Goes on until the finding is settled as argued from the text too.
  public void goOn() {
    argued = true;
  }

  /// Sets when the conduct began and ended; both absent: it is planned.
  public void conduct(Situation.@Nullable Dates from, Situation.@Nullable Dates until) {
    this.from = from;
    this.until = until;
    asked = null;
    plans.clear();
  }

  /// Which question this is, counting from 1: one that is asked again keeps its number.
  public int numberOf(Fact fact) {
    int index = order.indexOf(fact.id());
    return index < 0 ? order.size() + 1 : index + 1;
  }

  /// One answer.
  ///
  /// @param applies false: other answers have taken the question away; it counts again when it is
  ///   asked again
  public record Answer(Fact fact, Known known, boolean applies) {}

  /// The answers in the order in which they were given.
  public List<Answer> answers() {
    SortedMap<String, Known> counted = situation().parts().getFirst().facts();
    List<Answer> told = new ArrayList<>();
    for (String id : order) {
      Known known = answers.get(id);
      if (known != null) {
        told.add(new Answer(fact(id), known, known.equals(counted.get(id))));
      }
    }
    return told;
  }

  /// Of these facts those that were known from the beginning.
  public List<Answer> given(List<String> of) {
    List<Answer> told = new ArrayList<>();
    for (String id : of) {
      Known known = given.get(id);
      if (known != null) {
        told.add(new Answer(fact(id), known, true));
      }
    }
    return told;
  }

  /// The facts that looked worth asking for and weren't needed, in the order of the vocabulary.
  public List<Fact> notNeeded() {
    SortedMap<String, Known> known = situation().parts().getFirst().facts();
    return facts.values().stream()
        .filter(fact -> wouldHaveAsked.contains(fact.id()) && !known.containsKey(fact.id()))
        .toList();
  }

  /// What is known now.
  public Situation situation() {
    SortedMap<String, Known> all = new TreeMap<>(given);
    all.putAll(answers);
    assessor.followAsked(all, day);
    var part = new Situation.Part(start.parts().getFirst().name(), from, until, all);
    return new Situation(
        start.name(), start.jurisdictions(), start.topics(), start.assessedOn(), List.of(part));
  }

  /// The pack whose facts are asked for.
  public Pack pack() {
    return pack;
  }
}
