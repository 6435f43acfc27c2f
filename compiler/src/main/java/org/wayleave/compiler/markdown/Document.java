package org.wayleave.compiler.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Markdown says of the shape of a law file or a case file.
public record Document(FrontMatter.@Nullable Mapping front, List<Part> parts) {
  public Document {
    parts = List.copyOf(parts);
  }

  /// A heading with the prose and the blocks under it, up to the next heading.
  ///
  /// @param headingLine counted from 1; 0 before the first heading
  public record Part(int headingLine, int level, List<String> prose, List<Block> blocks) {
    public Part {
      prose = List.copyOf(prose);
      blocks = List.copyOf(blocks);
    }
  }

  /// The lines of a block between its fences, counted from 1, the last one left out.
  ///
  /// @param name what stands after the word that marks the block; empty where nothing does
  public record Block(String name, int firstLine, int endLine) {}
}
