package org.wayleave.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// The small law that tests start from.
final class LawTexts {
  private LawTexts() {}

  static SortedMap<String, String> fixture() {
    try {
      return new TreeMap<>(LawFolder.read(Path.of("src/test/resources/fixture")).texts());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The small law with one more, or one other, file.
  static SortedMap<String, String> with(String path, String text) {
    var texts = fixture();
    texts.put(path, text);
    return texts;
  }
}
