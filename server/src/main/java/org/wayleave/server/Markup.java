package org.wayleave.server;

import org.jspecify.annotations.Nullable;
import org.wayleave.render.Html;

/// HTML that grows element by element. Text and attributes are never read as markup.
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /// Begins an element.
  ///
  /// @param attributes names, each with its value after it; an empty name is left out with its
  ///   value
  Markup open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(Html.escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  Markup text(String text) {
    out.append(Html.escaped(text));
    return this;
  }

  /// What is HTML already.
  Markup html(String html) {
    out.append(html);
    return this;
  }

  /// An element with nothing but text in it.
  Markup put(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /// A paragraph, where there is something to say.
  Markup paragraph(@Nullable String text, String... attributes) {
    return text == null || text.isEmpty() ? this : put("p", text, attributes);
  }

  Markup hidden(String name, String value) {
    return open("input", "type", "hidden", "name", name, "value", value).html("\n");
  }

  /// A button that sends the form.
  Markup button(String name, String value, String words, String className) {
    String styled = className.isEmpty() ? "" : "class";
    return put("button", words, "name", name, "value", value, styled, className);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
