package org.wayleave.render;

/// A language that answers are written in.
public enum Language {
  ENGLISH("en", "en"),
  CHINESE("zh", "zh-CN");

  private final String id;
  private final String tag;

  Language(String id, String tag) {
    this.id = id;
    this.tag = tag;
  }

  /// How pages and headers name it (BCP 47).
  public String tag() {
    return tag;
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
