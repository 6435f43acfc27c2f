package org.wayleave.compiler.syntax;

import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A piece of a statement.
///
/// @param text as written; of a STRING the text inside, of a COMMENT all of it; empty at the END
public record Token(Kind kind, String text, Place at) {
  public enum Kind {
    WORD,
    NUMBER,
    ARTICLE,
    DATE,
    STRING,
    SYMBOL,
    COMMENT,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
