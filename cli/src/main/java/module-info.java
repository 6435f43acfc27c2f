/// The command line: arguments to one call each, and an exit code.
@org.jspecify.annotations.NullMarked
module org.wayleave.cli {
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;
  requires org.wayleave.compiler;
  requires org.wayleave.engine;
  requires org.wayleave.pack;
  requires org.wayleave.render;
  requires static org.wayleave.server; // only `serve` needs it, and has it on its module path
  requires org.wayleave.site;
}
