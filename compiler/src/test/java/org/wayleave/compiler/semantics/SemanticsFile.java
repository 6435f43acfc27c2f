package org.wayleave.compiler.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A law and situations under it, told in one Markdown file.
///
/// The fenced blocks are what counts, the rest is for people. `law` holds statements of the Act,
/// below the last heading of an article; `law decree` those of a second instrument; `law
/// vocabulary`, `law jurisdiction`, `law open-questions` and `law remedies` those of these files.
/// `versions` and `versions decree` hold the versions of the two instruments, `situation` and
/// `situation strict` a situation. Whatever a file leaves out is as in `words.md`, which every file
/// shares.
final class SemanticsFile {
  private static final String ARTICLE = "## Article 1 — Rules · 规则";
  private static final String VERSIONS =
      """
      - from: 2000-01-01
        status: in_force
        grade: A
        source: written for this test
        checked: 2020-01-01
      """;

  private final Map<String, StringBuilder> blocks = new LinkedHashMap<>();
  private final List<Told> situations = new ArrayList<>();

  /// A situation as it is written.
  record Told(boolean strict, String yaml) {}

  SemanticsFile(String shared, String text) {
    var words = new SemanticsFile(shared);
    var own = new SemanticsFile(text);
    blocks.putAll(words.blocks);
    own.blocks.forEach((name, block) -> {
      if (name.equals("law vocabulary")) {
        blocks.get(name).append(block);
      } else {
        blocks.put(name, block);
      }
    });
    situations.addAll(own.situations);
  }

  private SemanticsFile(String text) {
    String article = ARTICLE;
    String open = null;
    var block = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (open == null && line.startsWith("## Article ")) {
        article = line;
      } else if (open == null && line.startsWith("```")) {
        open = line.substring(3);
        block.setLength(0);
      } else if (line.equals("```")) {
        close(open, article, block.toString());
        open = null;
      } else if (open != null) {
        block.append(line).append('\n');
      }
    }
  }

  private void close(String name, String article, String block) {
    if (name.startsWith("situation")) {
      situations.add(new Told(name.endsWith("strict"), block));
      return;
    }
    var all = blocks.computeIfAbsent(name, key -> new StringBuilder());
    if (name.equals("law") || name.equals("law decree")) {
      if (all.indexOf(article) < 0) {
        all.append('\n').append(article).append("\n\n");
      }
      all.append(fenced(block));
    } else {
      all.append(block);
    }
  }

  private static String fenced(String statements) {
    return "```law\n" + statements + "```\n";
  }

  List<Told> situations() {
    return situations;
  }

  private String block(String name, String otherwise) {
    var block = blocks.get(name);
    return block == null ? otherwise : block.toString();
  }

  /// The files of the law pack that it stands for.
  SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("pack.md", "---\nversion: 1.0.0\nchecked until: 2030-01-01\n---\n");
    files.put("vocabulary/words.md", fenced(block("law vocabulary", "")));
    files.put(
        "xx/jurisdiction.md",
        "---\njurisdiction: xx\ntitle: {en: Land, zh: 国}\ntime zone: UTC\n---\n\n"
            + fenced(block("law jurisdiction", "")));
    files.put("xx/open-questions.md", fenced(block("law open-questions", "")));
    files.put("xx/remedies.md", fenced(block("law remedies", "")));
    files.put("xx/act.md", instrument("act", "Act", "法", "law", "versions", "law"));
    if (blocks.containsKey("law decree")) {
      files.put(
          "xx/decree.md",
          instrument("decree", "Decree", "规定", "ministry_rule", "versions decree", "law decree"));
    }
    return files;
  }

  private String instrument(
      String id, String en, String zh, String rank, String versions, String law) {
    String title = "{en: " + en + ", zh: " + zh + "}";
    return "---\nwork: xx."
        + id
        + "\ntitle: "
        + title
        + "\nshort: "
        + title
        + "\nrank: "
        + rank
        + "\nissuer: {en: Parliament, zh: 议会}\nversions:\n"
        + block(versions, VERSIONS).indent(2)
        + "---\n"
        + block(law, "");
  }
}
