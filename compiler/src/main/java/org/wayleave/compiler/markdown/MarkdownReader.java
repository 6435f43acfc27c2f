package org.wayleave.compiler.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.Document.Block;
import org.wayleave.compiler.markdown.Document.Part;
import org.wayleave.compiler.problem.Problems;

/// Finds the front matter, headings, prose and blocks of a Markdown file.
public final class MarkdownReader {
  private static final int MAX_BLOCKS = 500;
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(64)
          .inlineParserFactory(context -> MarkdownReader::keepText)
          .build();

  private MarkdownReader() {}

  /// Reads a law file: its blocks are marked `law`.
  public static org.wayleave.compiler.markdown.Document read(SourceText source, Problems problems) {
    return read(source, Marks.LAW, problems);
  }

  /// Reads a case file: its blocks are marked `facts`, with a name where there are several parts.
  public static org.wayleave.compiler.markdown.Document readCase(
      SourceText source, Problems problems) {
    return read(source, Marks.FACTS, problems);
  }

  /// The YAML mapping on these lines, the last one left out; null, with a problem, where there is
  /// none.
  public static FrontMatter.@Nullable Mapping yaml(
      SourceText source, Block block, Problems problems) {
    return FrontMatterReader.read(source, block.firstLine(), block.endLine(), problems);
  }

  private static org.wayleave.compiler.markdown.Document read(
      SourceText source, Marks marks, Problems problems) {
    int close = closeOfFrontMatter(source, problems);
    var front = close > 0 ? FrontMatterReader.read(source, 2, close, problems) : null;
    var collector = new Collector(source, marks, problems);
    PARSER.parse(withoutFrontMatter(source, close)).accept(collector);
    return new org.wayleave.compiler.markdown.Document(front, collector.parts());
  }

  /// Prose is kept as it is written: no marks are looked for, so that none can be nested too deep.
  private static void keepText(SourceLines lines, Node node) {
    node.appendChild(new Text(lines.getContent()));
  }

  /// The line of the second `---`; 0 where there is no front matter.
  private static int closeOfFrontMatter(SourceText source, Problems problems) {
    List<String> lines = source.lines();
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals("---")) {
        return i + 1;
      }
    }
    problems.add("L088", source.line(1));
    return 0;
  }

  /// Blank lines stand in for the front matter, so that lines keep their numbers.
  private static String withoutFrontMatter(SourceText source, int close) {
    List<String> lines = new ArrayList<>(Collections.nCopies(close, ""));
    lines.addAll(source.lines().subList(close, source.lines().size()));
    return String.join("\n", lines);
  }

  /// Which blocks are read.
  ///
  /// @param named whether a block may have a name
  /// @param like words that an author may have written instead
  /// @param otherWord the code of the problem for those
  /// @param notClosed the code for a block without its last fence
  /// @param misplaced the code for a block inside a list or a quotation
  private record Marks(
      String word,
      boolean named,
      Set<String> like,
      String otherWord,
      String notClosed,
      String misplaced) {
    static final Marks LAW =
        new Marks("law", false, Set.of("law", "laws", "lawx", "wayleave"), "L097", "L096", "L098");
    static final Marks FACTS =
        new Marks(
            "facts",
            true,
            Set.of("facts", "fact", "situation", "yaml", "yml"),
            "C005",
            "C006",
            "C007");
  }

  private static final class Collector extends AbstractVisitor {
    private final SourceText source;
    private final Marks marks;
    private final Problems problems;
    private final List<Part> parts = new ArrayList<>();
    private int headingLine;
    private int level;
    private List<String> prose = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private int blockCount;

    Collector(SourceText source, Marks marks, Problems problems) {
      this.source = source;
      this.marks = marks;
      this.problems = problems;
    }

    List<Part> parts() {
      finishPart();
      return parts;
    }

    private void finishPart() {
      parts.add(new Part(headingLine, level, prose, blocks));
      prose = new ArrayList<>();
      blocks = new ArrayList<>();
    }

    @Override
    public void visit(Heading heading) {
      finishPart();
      headingLine = firstLine(heading);
      level = heading.getLevel();
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (paragraph.getFirstChild() instanceof Text text) {
        prose.add(Script.joinLines(text.getLiteral()));
      }
    }

    @Override
    public void visit(FencedCodeBlock block) {
      String info = block.getInfo() == null ? "" : block.getInfo().strip();
      int line = firstLine(block);
      String name = name(info);
      if (name == null) {
        if (marks.like.contains(info.split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT))) {
          problems.add(marks.otherWord, source.line(line), info);
        }
        return;
      }
      if (!(block.getParent() instanceof Document)
          || !source.lines().get(line - 1).startsWith("`")) {
        problems.add(marks.misplaced, source.line(line));
        return;
      }
      if (block.getClosingFenceLength() == null) {
        problems.add(marks.notClosed, source.line(line));
      }
      add(
          new Block(
              name, line + 1, lastLine(block) + (block.getClosingFenceLength() == null ? 1 : 0)),
          line);
    }

    /// What follows the mark; null where the block isn't one of those that are read. A law block
    /// has no name.
    private @Nullable String name(String info) {
      if (info.equals(marks.word)) {
        return "";
      }
      boolean named = marks.named && info.startsWith(marks.word + ' ');
      return named ? info.substring(marks.word.length()).strip() : null;
    }

    private void add(Block block, int line) {
      blockCount++;
      if (blockCount <= MAX_BLOCKS) {
        blocks.add(block);
      } else if (blockCount == MAX_BLOCKS + 1) {
        problems.add("L092", source.line(line), Integer.toString(MAX_BLOCKS));
      }
    }

    private static int firstLine(Node node) {
      return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static int lastLine(Node node) {
      return node.getSourceSpans().getLast().getLineIndex() + 1;
    }
  }
}
