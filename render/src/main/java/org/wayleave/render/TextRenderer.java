package org.wayleave.render;

/// Writes an assessment as plain text.
public final class TextRenderer {
  private TextRenderer() {}

  /// The product's name, as every text opens with it.
  public static String name() {
    return "Wayleave";
  }
}
