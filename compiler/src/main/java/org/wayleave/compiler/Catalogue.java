package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The wording of the diagnostics of law files in one language.
public final class Catalogue {
  private final Map<String, String> templates;

  private Catalogue(Map<String, String> templates) {
    this.templates = Collections.unmodifiableMap(templates);
  }

  /// @param language `zh`; any other means English
  public static Catalogue of(String language) {
    String name = "diagnostics_" + (language.equals("zh") ? "zh" : "en") + ".properties";
    var properties = new java.util.Properties();
    try (var in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + name);
      }
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    var templates = new TreeMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(key -> templates.put(key, properties.getProperty(key)));
    return new Catalogue(templates);
  }

  /// The template of a key; null where there is none.
  public @Nullable String template(String key) {
    return templates.get(key);
  }

  /// All keys with their templates, sorted.
  public Map<String, String> templates() {
    return templates;
  }
}
