package org.wayleave.render;

/// What pages of HTML have in common, whoever makes them.
public final class Html {
  private Html() {}

  /// A text with what HTML would read as markup taken literally.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
