package org.wayleave.compiler.texts;

/// Keeps count of quotation marks over lines. A quotation of several paragraphs opens anew at each
/// and closes once.
final class Quoted {
  private Quoted() {}

  /// Whether a quotation is open after the line.
  static boolean after(String line, boolean before) {
    int open = line.lastIndexOf('“');
    int close = line.lastIndexOf('”');
    return open == close ? before : open > close;
  }
}
