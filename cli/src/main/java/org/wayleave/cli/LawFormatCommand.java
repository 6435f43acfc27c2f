package org.wayleave.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.wayleave.compiler.format.Formatter;

/// `wayleave law fmt`: brings law files into their standard form, or only names those that are not
/// in it.
final class LawFormatCommand {
  private static final int FORMATTED = 0;
  private static final int NOT_FORMATTED = 1;

  private final Path working;
  private final Output output;
  private final Texts texts;

  LawFormatCommand(Path working, Output output, Texts texts) {
    this.working = working;
    this.output = output;
    this.texts = texts;
  }

  int run(Command.LawFormat command) {
    int code = FORMATTED;
    var out = new StringBuilder();
    for (String name : command.files()) {
      try {
        String text = read(name);
        String formatted = Formatter.format(name, text);
        if (!formatted.equals(text)) {
          out.append(texts.say(command.check() ? "law.unformatted" : "law.formatted", name))
              .append('\n');
          code = command.check() ? ExitCode.worse(code, NOT_FORMATTED) : code;
          if (!command.check()) {
            write(name, formatted);
          }
        }
      } catch (UsageException e) {
        output.complain(texts.error(e));
        code = ExitCode.FAILED;
      }
    }
    output.print(out.toString());
    return code;
  }

  private String read(String name) throws UsageException {
    try {
      byte[] bytes = Files.readAllBytes(working.resolve(name));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw UsageException.of("law.not_text", name);
    } catch (IOException | InvalidPathException _) {
      throw UsageException.of("law.unreadable", name);
    }
  }

  private void write(String name, String text) throws UsageException {
    try {
      Files.writeString(working.resolve(name), text);
    } catch (IOException _) {
      throw UsageException.of("law.not_written", name);
    }
  }
}
