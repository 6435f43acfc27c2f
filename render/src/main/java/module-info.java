/// Tells assessments and the law in words, in English and Chinese.
@org.jspecify.annotations.NullMarked
module org.wayleave.render {
  requires static transitive org.jspecify;
  requires transitive org.wayleave.engine;

  exports org.wayleave.render;
}
