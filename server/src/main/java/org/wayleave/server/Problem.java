package org.wayleave.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;

/// Why a request isn't answered, as `application/problem+json` (RFC 9457). It never repeats what
/// was sent: an answer may be kept by those through whose hands it goes.
final class Problem extends Exception {
  private static final long serialVersionUID = 1L;

  /// How many mistakes one answer tells.
  private static final int MOST = 100;

  private static final String TYPES = "https://wayleave.org/problems/";

  private final int status;
  private final String type;
  private final transient List<Mistake> mistakes;

  private Problem(int status, String type, List<Mistake> mistakes) {
    super(type, null, false, false);
    this.status = status;
    this.type = type;
    this.mistakes = List.copyOf(mistakes);
  }

  /// One mistake in what was sent.
  ///
  /// @param place line and column, from 1
  /// @param english what fills the place of an English sentence, from the law pack; so with Chinese
  record Mistake(String place, String code, String english, String chinese) {
    static Mistake at(int line, int column, String code) {
      return new Mistake(line + ":" + column, code, "", "");
    }

    /// A diagnostic without the words of who wrote the situation.
    static Mistake of(Diagnostic diagnostic) {
      Diagnostic.@Nullable Place place = diagnostic.place();
      boolean why = diagnostic.code().equals("S111"); // its arguments are sentences of the pack
      return new Mistake(
          place == null ? "1:1" : place.line() + ":" + place.column(),
          diagnostic.code(),
          why ? diagnostic.arguments().getFirst() : "",
          why ? diagnostic.arguments().getLast() : "");
    }
  }

  static Problem of(int status, String type) {
    return new Problem(status, type, List.of());
  }

  static Problem of(int status, String type, List<Mistake> mistakes) {
    return new Problem(status, type, mistakes);
  }

  Answer answer(Language language) {
    var words = words(language);
    var fields =
        new Json.Fields()
            .put("type", TYPES + type)
            .put("title", words.say(type + ".title"))
            .put("status", status)
            .put("detail", words.say(type + ".detail"));
    if (!mistakes.isEmpty()) {
      List<Mistake> told = mistakes.subList(0, Math.min(MOST, mistakes.size()));
      fields.put("errors", Json.ofList(told, mistake -> json(mistake, words, language)));
    }
    return Answer.of(status, Answer.PROBLEM, JsonWriter.indented(fields.build()))
        .with("Content-Language", language.tag())
        .with("Cache-Control", "no-store");
  }

  private static Json json(Mistake mistake, Catalogue words, Language language) {
    String why = language == Language.CHINESE ? mistake.chinese() : mistake.english();
    return new Json.Fields()
        .put("place", mistake.place())
        .put("code", mistake.code())
        .put("message", words.say(mistake.code(), why))
        .build();
  }

  private static Catalogue words(Language language) {
    return language == Language.CHINESE ? Words.CHINESE : Words.ENGLISH;
  }
}
