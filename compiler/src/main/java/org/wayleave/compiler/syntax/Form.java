package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// The clauses that a statement may have, and what they gave. A statement registers its own
/// clauses, reads, then asks for the results.
final class Form {
  private final Cursor cursor;
  private final Problems problems;
  private final Token keyword;
  private final Name name;
  private final Map<String, Runnable> readers = new LinkedHashMap<>();
  private Cite.@Nullable Where where;
  private @Nullable Place whereAt;
  private final List<Cite> see = new ArrayList<>();
  private @Nullable Day from;
  private @Nullable Day until;
  private @Nullable String grade;
  private @Nullable String en;
  private @Nullable String zh;

  private Form(Cursor cursor, Problems problems, Token keyword, Name name) {
    this.cursor = cursor;
    this.problems = problems;
    this.keyword = keyword;
    this.name = name;
  }

  /// A statement that has no clauses in common with others but its text.
  static Form plain(Cursor cursor, Problems problems, Token keyword) {
    var form = new Form(cursor, problems, keyword, cursor.name());
    form.texts();
    return form;
  }

  /// A statement with a header and a text.
  static Form full(Cursor cursor, Problems problems, Token keyword) {
    var form = bare(cursor, problems, keyword);
    form.texts();
    return form;
  }

  /// A statement with a header and no text.
  static Form bare(Cursor cursor, Problems problems, Token keyword) {
    var form = new Form(cursor, problems, keyword, cursor.name());
    form.header(cursor);
    return form;
  }

  private void texts() {
    clause("en", () -> en = once(en, this::text));
    clause("zh", () -> zh = once(zh, this::text));
  }

  private void header(Cursor source) {
    clause("at", this::readWhere);
    clause("see", () -> see.addAll(source.list(() -> Places.cite(source))));
    clause("from", () -> from = once(from, source::date));
    clause("until", () -> until = once(until, source::date));
    clause("grade", () -> grade = once(grade, () -> Places.grade(source)));
  }

  private void readWhere() {
    whereAt = cursor.peek().at();
    where = once(where, () -> Places.where(cursor));
  }

  private void clause(String word, Runnable reader) {
    readers.put(word, reader);
  }

  /// A clause that stands at most once. Further words of it, after a space, must follow the first.
  <T> Slot<T> one(String words, Supplier<T> read) {
    var slot = new Slot<T>(words);
    register(words, () -> slot.value = once(slot.value, () -> afterRest(words, read)));
    return slot;
  }

  /// A clause that may stand any number of times.
  <T> List<T> any(String words, Supplier<T> read) {
    List<T> items = new ArrayList<>();
    register(words, () -> items.add(afterRest(words, read)));
    return items;
  }

  /// A clause with a list that may stand any number of times.
  List<Name> names(String words) {
    List<Name> items = new ArrayList<>();
    register(words, () -> items.addAll(afterRest(words, cursor::names)));
    return items;
  }

  /// A clause with a list of places in the law that may stand any number of times.
  List<Cite> cites(String words) {
    List<Cite> items = new ArrayList<>();
    register(words, () -> items.addAll(afterRest(words, () -> Places.cites(cursor))));
    return items;
  }

  /// A word that says all.
  Slot<Boolean> flag(String words) {
    return one(words, () -> true);
  }

  /// A clause whose result the statement keeps itself; it may stand any number of times.
  void run(String word, Runnable reader) {
    clause(word, reader);
  }

  /// A clause that begins with any of these words and may stand any number of times.
  <T> List<T> anyOf(List<String> words, Supplier<T> read) {
    List<T> items = new ArrayList<>();
    words.forEach(word -> clause(word, () -> items.add(read.get())));
    return items;
  }

  /// Exactly one of these words.
  Slot<String> oneWord(String... words) {
    var slot = new Slot<String>(String.join("` / `", words));
    for (String word : words) {
      clause(word, () -> slot.value = once(slot.value, () -> word));
    }
    return slot;
  }

  private void register(String words, Runnable reader) {
    String first = words.split(" ", -1)[0];
    Runnable shared = readers.get(first);
    boolean least = words.startsWith("at least");
    clause(first, least && shared != null ? () -> either("least", reader, shared) : reader);
  }

  private void either(String second, Runnable reader, Runnable otherwise) {
    (cursor.isWord(second) ? reader : otherwise).run();
  }

  private <T> T afterRest(String words, Supplier<T> read) {
    String[] all = words.split(" ", -1);
    for (int i = 1; i < all.length; i++) {
      cursor.expect(all[i]);
    }
    return read.get();
  }

  private <T> T once(@Nullable T earlier, Supplier<T> read) {
    if (earlier != null) {
      Token clause = cursor.peek(-1);
      throw new SyntaxError("L049", clause.at(), clause.text());
    }
    return read.get();
  }

  /// Reads to the end of the statement.
  void read() {
    while (!cursor.atEnd()) {
      Token.Kind kind = cursor.peek().kind();
      boolean text = kind == Token.Kind.STRING;
      Runnable reader = text ? null : readers.get(cursor.peek().text());
      if (reader == null) {
        throw cursor.misplaced(readers.keySet());
      }
      cursor.next();
      reader.run();
    }
  }

  Place at() {
    return keyword.at();
  }

  Name name() {
    return name;
  }

  Header header() {
    return new Header(where, whereAt, see, from, until, grade);
  }

  /// Ends the statement, because it can't do without this clause.
  SyntaxError missing(String clause) {
    return new SyntaxError("L050", keyword.at(), keyword.text() + " " + name.text(), clause);
  }

  /// The text; what it lacks is reported.
  Words words() {
    return words(name);
  }

  /// The text of a statement that needs none.
  @Nullable Words optionalWords() {
    return en == null && zh == null ? null : words();
  }

  private Words words(Name of) {
    return new Words(present(en, of, "en"), present(zh, of, "zh"));
  }

  private String present(@Nullable String text, Name of, String language) {
    if (text == null) {
      problems.add("L041", of.at(), of.text(), language);
      return "";
    }
    return text;
  }

  /// `en "…" zh "…"` of something inside the statement.
  Words wordsOf(Name of) {
    var inner = new Form(cursor, problems, keyword, of);
    inner.texts();
    while (cursor.isWord("en") || cursor.isWord("zh")) {
      Runnable reader = java.util.Objects.requireNonNull(inner.readers.get(cursor.next().text()));
      reader.run();
    }
    return inner.words();
  }

  private String text() {
    Token token = cursor.peek();
    String text = cursor.string();
    if (text.isBlank()) {
      throw new SyntaxError("L005", token.at());
    }
    return text;
  }

  /// What one clause gave.
  final class Slot<T> {
    private final String clause;
    private @Nullable T value;

    private Slot(String clause) {
      this.clause = clause;
    }

    @Nullable T orNull() {
      return value;
    }

    boolean isPresent() {
      return value != null;
    }

    T orElse(T other) {
      return value == null ? other : value;
    }

    /// The statement ends where the clause was left out.
    T need() {
      if (value == null) {
        throw missing(clause);
      }
      return value;
    }
  }
}
