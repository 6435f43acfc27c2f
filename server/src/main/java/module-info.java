/// Answers over HTTP. The only module that knows of it.
@org.jspecify.annotations.NullMarked
module org.wayleave.server {
  requires static transitive org.jspecify;
  requires org.eclipse.jetty.server;
  requires transitive org.wayleave.engine;
  requires org.wayleave.render;
  requires org.wayleave.site;

  exports org.wayleave.server;
}
