package org.wayleave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;
import org.wayleave.render.Terminal;

/// What the command line says of its own, in one language.
final class Texts {
  private final Language language;
  private @Nullable Catalogue catalogue;

  Texts(Language language) {
    this.language = language;
  }

  /// Read when the first sentence is needed: most runs need none.
  private Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = Catalogue.read(resource("cli_" + language.id() + ".properties"));
    }
    return catalogue;
  }

  private static InputStream resource(String name) {
    InputStream stream = Texts.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing resource: " + name);
    }
    return stream;
  }

  String say(String key, String... places) {
    return catalogue().say(key, places);
  }

  /// An error, and below it what to do.
  String error(UsageException e) {
    String error = say("label.error") + ": " + say(e.message()) + '\n';
    UsageException.@Nullable Message help = e.help();
    return help == null ? error : error + say("label.help") + ": " + say(help) + '\n';
  }

  private String say(UsageException.Message message) {
    return catalogue().say(message.key(), clean(message.places()).toArray(new String[0]));
  }

  /// The mistakes of one situation file.
  String problems(SituationFile file) {
    Catalogue sentences = Catalogue.diagnostics(language);
    var printer = printer(file, sentences);
    var out = new StringBuilder();
    for (Diagnostic problem : file.problems()) {
      out.append(printer.print(worded(problem, sentences)));
    }
    return out.toString();
  }

  /// Mistakes in several texts.
  ///
  /// @param lines what is quoted, by the name of each text
  String problems(List<Diagnostic> problems, Map<String, List<String>> lines) {
    Catalogue sentences = Catalogue.diagnostics(language);
    var printer =
        new DiagnosticPrinter(sentences::find, name -> lines.getOrDefault(name, List.of()));
    var out = new StringBuilder();
    for (Diagnostic problem : problems) {
      out.append(printer.print(worded(problem, sentences)));
    }
    return out.toString();
  }

  /// The same, a sentence each.
  List<String> sentences(SituationFile file) {
    Catalogue sentences = Catalogue.diagnostics(language);
    var printer = printer(file, sentences);
    return file.problems().stream()
        .map(problem -> printer.message(worded(problem, sentences)))
        .toList();
  }

  private static DiagnosticPrinter printer(SituationFile file, Catalogue sentences) {
    List<String> lines = file.text().lines().toList();
    return new DiagnosticPrinter(sentences::find, name -> lines);
  }

  /// Arguments that are keys themselves become part of the key, so that each sentence is translated
  /// as a whole. Words of the user's lose what a terminal would obey.
  private static Diagnostic worded(Diagnostic problem, Catalogue sentences) {
    List<Diagnostic.Note> notes =
        problem.notes().stream().map(note -> worded(problem.code(), note, sentences)).toList();
    return new Diagnostic(problem.code(), clean(problem.arguments()), problem.place(), notes);
  }

  private static Diagnostic.Note worded(String code, Diagnostic.Note note, Catalogue sentences) {
    String own = note.arguments().isEmpty() ? "" : note.key() + '.' + note.arguments().getFirst();
    return sentences.has(code + '.' + own)
        ? new Diagnostic.Note(own, List.of(), note.place())
        : new Diagnostic.Note(note.key(), clean(note.arguments()), note.place());
  }

  private static List<String> clean(List<String> words) {
    return words.stream().map(Terminal::clean).toList();
  }

  /// The page of a command; brief: its first part only.
  String help(String topic, boolean brief) {
    String page = page("help/" + topic + '_' + language.id() + ".txt");
    int more = page.indexOf("\n---\n");
    if (more < 0) {
      return page;
    }
    return page.substring(0, more + 1) + (brief ? "" : page.substring(more + 5));
  }

  /// A page that is printed as it is.
  static String page(String name) {
    try (InputStream stream = resource(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
