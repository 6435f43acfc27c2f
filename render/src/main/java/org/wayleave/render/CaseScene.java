package org.wayleave.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// All that is needed to tell decided cases.
record CaseScene(Voice voice, Names names, Citations citations, Amounts amounts, CaseWords words) {
  /// @param law whose factors are told; absent where none are
  static CaseScene of(Pack pack, @Nullable Jurisdiction law, Day day, Language language) {
    return of(pack, law, day, new Voice(language));
  }

  static CaseScene of(Pack pack, @Nullable Jurisdiction law, Day day, Voice voice) {
    var names = new Names(voice, pack, law, day);
    return of(voice, names, new Citations(voice, names), new Amounts(voice, names));
  }

  static CaseScene of(Scene scene) {
    return of(scene.voice(), scene.names(), scene.citations(), scene.amounts());
  }

  private static CaseScene of(Voice voice, Names names, Citations citations, Amounts amounts) {
    return new CaseScene(voice, names, citations, amounts, new CaseWords(voice, amounts));
  }

  String say(String key, String... places) {
    return voice.say(key, places);
  }

  /// Factors by their texts, as they stand in a sentence.
  String factors(List<String> ids) {
    return voice.semicolon(ids.stream().map(this::factor).toList());
  }

  private String factor(String id) {
    String text = names.statement(id);
    return text.startsWith("A ") ? "a" + text.substring(1) : Voice.inSentence(text);
  }
}
