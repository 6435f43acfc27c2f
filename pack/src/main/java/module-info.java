/// The law pack that ships with Wayleave.
@org.jspecify.annotations.NullMarked
module org.wayleave.pack {
  requires static transitive org.jspecify;

  exports org.wayleave.pack;
}
