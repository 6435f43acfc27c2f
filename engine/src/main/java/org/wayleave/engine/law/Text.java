package org.wayleave.engine.law;

/// A text for people, in English and in simplified Chinese. Neither is ever absent or empty.
public record Text(String en, String zh) {
  /// The text in the language asked for: `zh`, or English for any other code.
  public String in(String language) {
    return language.equals("zh") ? zh : en;
  }
}
