package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.site.Site;

/// The site's pages. The policy that a page states in itself is said as a header too, with what
/// only a header can say.
final class Pages {
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

  private final SortedMap<String, Answer> pages = new TreeMap<>();

  /// @param pack the text of a pack file
  /// @param countries the text of the table of countries
  Pages(String pack, String countries) {
    for (Map.Entry<String, String> file : Site.served(pack, countries).entrySet()) {
      pages.put(file.getKey(), page(file.getValue()));
    }
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/", Answer.HTML, (request, _) -> page("index.html", request)),
        new Route("GET", "/index.html", Answer.HTML, (request, _) -> page("index.html", request)),
        new Route("GET", "/law/", Answer.HTML, (request, _) -> page("law/index.html", request)),
        new Route(
            "GET",
            "/law/{page}",
            Answer.HTML,
            (request, segments) -> page("law/" + segments.getFirst(), request)));
  }

  private Answer page(String name, Request request) throws Problem {
    Answer page = pages.get(name);
    if (page == null) {
      throw Problem.of(404, "not-found");
    }
    String known = request.header("if-none-match");
    String tag = page.headers().get("ETag");
    if (known != null && tag != null && (known.strip().equals("*") || known.contains(tag))) {
      Answer same = Answer.empty(304).with("ETag", tag);
      return same.with("Cache-Control", "no-cache");
    }
    return page;
  }

  private static Answer page(String text) {
    Matcher policy = POLICY.matcher(text);
    if (!policy.find()) {
      throw new IllegalStateException("a page without a policy");
    }
    byte[] bytes = text.getBytes(UTF_8);
    return Answer.of(200, Answer.HTML, bytes)
        .with("Content-Security-Policy", policy.group(1) + "; frame-ancestors 'none'")
        .with("Cache-Control", "no-cache")
        .with("ETag", '"' + digest(bytes) + '"');
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
