package org.wayleave.compiler.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.wayleave.compiler.markdown.Document.Block;
import org.wayleave.compiler.markdown.Document.Part;
import org.wayleave.compiler.problem.Problems;

/// Finds the front matter, headings, prose and law blocks of a Markdown file.
public final class MarkdownReader {
  private static final int MAX_BLOCKS = 500;
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(64)
          .inlineParserFactory(context -> MarkdownReader::keepText)
          .build();

  private MarkdownReader() {}

  public static org.wayleave.compiler.markdown.Document read(SourceText source, Problems problems) {
    int close = closeOfFrontMatter(source, problems);
    var front = close > 0 ? FrontMatterReader.read(source, 2, close, problems) : null;
    var collector = new Collector(source, problems);
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

  private static final class Collector extends AbstractVisitor {
    private final SourceText source;
    private final Problems problems;
    private final List<Part> parts = new ArrayList<>();
    private int headingLine;
    private int level;
    private List<String> prose = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private int blockCount;

    Collector(SourceText source, Problems problems) {
      this.source = source;
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
      if (!info.equals("law")) {
        if (LIKE_LAW.contains(info.split("[^A-Za-z]", 2)[0].toLowerCase(java.util.Locale.ROOT))) {
          problems.add("L097", source.line(line), info);
        }
        return;
      }
      if (!(block.getParent() instanceof Document)
          || !source.lines().get(line - 1).startsWith("`")) {
        problems.add("L098", source.line(line));
        return;
      }
      if (block.getClosingFenceLength() == null) {
        problems.add("L096", source.line(line));
      }
      add(
          new Block(line + 1, lastLine(block) + (block.getClosingFenceLength() == null ? 1 : 0)),
          line);
    }

    private static final Set<String> LIKE_LAW = Set.of("law", "laws", "lawx", "wayleave");

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
