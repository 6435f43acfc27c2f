package org.wayleave.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Standard output and standard error: UTF-8 whatever the locale says, each text in one piece. A
/// reader who has gone is no error.
final class Output {
  private final OutputStream out;
  private final OutputStream err;

  Output(Surroundings surroundings) {
    this.out = surroundings.out();
    this.err = surroundings.err();
  }

  void print(String text) {
    write(out, text);
  }

  void complain(String text) {
    write(err, text);
  }

  private static void write(OutputStream stream, String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException _) {
      // The pipe is closed: whoever read from it has seen enough.
    }
  }
}
