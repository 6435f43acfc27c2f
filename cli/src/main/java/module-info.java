/// The command line.
@org.jspecify.annotations.NullMarked
module org.wayleave.cli {
  requires static transitive org.jspecify;
  requires org.wayleave.engine;
  requires org.wayleave.render;
  requires org.wayleave.compiler;
  requires org.wayleave.pack;
  requires org.snakeyaml.engine;
}
