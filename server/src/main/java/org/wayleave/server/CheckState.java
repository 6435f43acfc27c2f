package org.wayleave.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.ask.Progress;
import org.wayleave.engine.ask.Written;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.render.SelfCheck;

/// How far a self-check has come, as its pages bring it along: the server keeps nothing.
///
/// @param topics none: all
/// @param from as it was written; empty: it is planned
/// @param until as it was written; empty: it goes on
record CheckState(List<String> topics, String from, String until, Progress progress) {
  /// Nothing was said.
  static final CheckState NONE = new CheckState(List.of(), "", "", Progress.NONE);

  CheckState {
    topics = List.copyOf(topics);
  }

  CheckState with(SelfCheck check) {
    return new CheckState(topics, from, until, check.progress());
  }

  /// In the form in which it is read.
  String write(Pack pack) {
    Map<String, Fact> facts = new HashMap<>();
    pack.vocabulary().facts().forEach(fact -> facts.put(fact.id(), fact));
    var fields =
        new Json.Fields()
            .put("topics", Json.ofTexts(topics))
            .put("from", from)
            .put("until", until)
            .put("said", Json.ofList(progress.said(), said -> said(said, facts)))
            .put("argued", progress.argued())
            .put("considered", Json.ofTexts(progress.considered()));
    if (progress.asked() != null) {
      fields.put("asked", progress.asked());
    }
    return JsonWriter.compact(fields.build());
  }

  private static Json said(Progress.Said said, Map<String, Fact> facts) {
    Fact fact = facts.get(said.fact());
    if (fact == null) {
      throw new IllegalStateException("an answer to no question: " + said.fact());
    }
    return new Json.Fields()
        .put("fact", said.fact())
        .put("value", SituationWriter.value(fact, said.known()))
        .put("holds", said.holds())
        .build();
  }

  /// What a page of ours brought along. Whoever changed it by hand is told that it can't be read.
  static CheckState read(String text, Pack pack) throws Problem {
    return text.isEmpty() ? NONE : new Reader(pack).state(Situations.json(text));
  }

  private static final class Reader {
    private final Pack pack;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> facts = new HashSet<>();

    Reader(Pack pack) {
      this.pack = pack;
      pack.vocabulary().topics().stream().map(Vocabulary.Named::id).forEach(topics::add);
      pack.vocabulary().facts().stream()
          .filter(fact -> fact.derived() == null)
          .map(Fact::id)
          .forEach(facts::add);
    }

    CheckState state(Json json) throws Problem {
      Map<String, Json> fields = fields(json);
      Json asked = fields.get("asked");
      String from = text(fields.get("from"));
      String until = text(fields.get("until"));
      Dates first = from.isEmpty() ? null : dates(from);
      Dates last = until.isEmpty() ? null : dates(until);
      if (first != null && last != null && last.latest().isBefore(first.earliest())) {
        throw bad();
      }
      var progress =
          new Progress(
              first,
              last,
              said(fields.get("said")),
              asked == null ? null : one(asked, facts),
              fields.get("argued") == Json.Literal.TRUE,
              names(fields.get("considered"), facts));
      return new CheckState(names(fields.get("topics"), topics), from, until, progress);
    }

    private static Problem bad() {
      return Problem.of(400, "bad-form");
    }

    private static Map<String, Json> fields(@Nullable Json json) throws Problem {
      if (json instanceof Json.Object object) {
        return object.fields();
      }
      throw bad();
    }

    private static List<Json> items(@Nullable Json json) throws Problem {
      if (json instanceof Json.Array array) {
        return array.items();
      }
      throw bad();
    }

    private static String text(@Nullable Json json) throws Problem {
      if (json instanceof Json.Text(var text)) {
        return text;
      }
      throw bad();
    }

    private static Dates dates(String text) throws Problem {
      Dates dates = Dates.parse(Written.day(text));
      if (dates == null) {
        throw bad();
      }
      return dates;
    }

    private static String one(Json json, Set<String> of) throws Problem {
      String name = text(json);
      if (!of.contains(name)) {
        throw bad();
      }
      return name;
    }

    private static List<String> names(@Nullable Json json, Set<String> of) throws Problem {
      var names = new ArrayList<String>();
      for (Json item : items(json)) {
        names.add(one(item, of));
      }
      return names;
    }

    private List<Progress.Said> said(@Nullable Json json) throws Problem {
      var said = new ArrayList<Progress.Said>();
      var seen = new HashSet<String>();
      for (Json item : items(json)) {
        Map<String, Json> fields = fields(item);
        String fact = text(fields.get("fact"));
        Json value = fields.get("value");
        Known known = value == null ? null : SituationReader.known(pack, fact, value);
        if (known == null || !seen.add(fact)) {
          throw bad();
        }
        said.add(new Progress.Said(fact, known, fields.get("holds") == Json.Literal.TRUE));
      }
      return said;
    }
  }
}
