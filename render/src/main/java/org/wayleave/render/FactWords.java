package org.wayleave.render;

import java.util.ArrayList;

/// What is known of a fact, in words: the vocabulary's ids are replaced by its labels.
final class FactWords {
  private FactWords() {}

  static String value(Names names, Voice voice, String fact, String value) {
    var words = new ArrayList<String>();
    for (String one : value.split(", ", -1)) {
      words.add(names.value(fact, one));
    }
    return voice.comma(words);
  }
}
