/// The self-check and the law as pages.
@org.jspecify.annotations.NullMarked
module org.wayleave.site {
  requires static transitive org.jspecify;
  requires transitive org.wayleave.engine;
  requires org.commonmark;
  requires transitive org.wayleave.render;

  exports org.wayleave.site;
}
