/// From law written in Markdown to a law pack and diagnostics.
@org.jspecify.annotations.NullMarked
module org.wayleave.compiler {
  requires static transitive org.jspecify;
  requires transitive org.wayleave.engine;
  requires org.commonmark;
  requires org.snakeyaml.engine;

  exports org.wayleave.compiler;
  exports org.wayleave.compiler.cases;
  exports org.wayleave.compiler.cite;
  exports org.wayleave.compiler.coverage;
  exports org.wayleave.compiler.format;
  exports org.wayleave.compiler.markdown;
  exports org.wayleave.compiler.pack;
  exports org.wayleave.compiler.problem;
  exports org.wayleave.compiler.score;
  exports org.wayleave.compiler.syntax;
  exports org.wayleave.compiler.texts;
}
