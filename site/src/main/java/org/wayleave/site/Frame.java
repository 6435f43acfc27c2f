package org.wayleave.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// What pages are put together from: the resources, a template with places, and a policy that
/// allows a page its own style and scripts by their digests and nothing else.
final class Frame {
  private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";

  private Frame() {}

  /// @param scripts that may run; none: the page has none
  static String policy(String style, List<String> scripts) {
    var policy = new StringBuilder(NOTHING);
    if (!scripts.isEmpty()) {
      policy.append("; script-src");
      scripts.forEach(script -> policy.append(' ').append(digest(script)));
    }
    return policy.append("; style-src ").append(digest(style)).toString();
  }

  /// A script that may stand in a page.
  static String script(String script) {
    if (script.contains("</script") || script.contains("<!--")) {
      throw new IllegalStateException("a script that can't stand in a page");
    }
    return '\n' + script;
  }

  /// JSON that may stand in a page: nothing in it ends the element.
  static String data(String json) {
    return json.strip().replace("</", "<\\/").replace("<!--", "<\\u0021--");
  }

  /// A template with its places filled, each once; what is put in is not looked at again.
  static String filled(String template, List<String> names, List<String> values) {
    var out = new StringBuilder();
    int at = 0;
    while (true) {
      int open = template.indexOf("{{", at);
      if (open < 0) {
        return out.append(template, at, template.length()).toString();
      }
      int close = template.indexOf("}}", open);
      int index = names.indexOf(template.substring(open + 2, close));
      if (index < 0) {
        throw new IllegalStateException("no value for " + template.substring(open, close + 2));
      }
      out.append(template, at, open).append(values.get(index));
      at = close + 2;
    }
  }

  /// The source expression of a policy for what stands in an element (W3C, Content Security Policy
  /// Level 3).
  static String digest(String content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static String resource(String name) {
    try (InputStream stream = Frame.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource: " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
