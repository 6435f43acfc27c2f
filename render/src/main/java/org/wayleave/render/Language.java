package org.wayleave.render;

/// A language that answers are written in.
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String id;

  Language(String id) {
    this.id = id;
  }

  /// The language tag, as the law model and the command line use it.
  public String id() {
    return id;
  }

  /// The language of a tag or locale name: Chinese for `zh`, `zh_CN.UTF-8` and the like, English
  /// for any other.
  public static Language of(String tag) {
    return tag.startsWith("zh") ? CHINESE : ENGLISH;
  }
}
