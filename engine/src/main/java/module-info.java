/// From a situation and a law pack to an assessment. Reads nothing, asks nobody, knows no clock.
@org.jspecify.annotations.NullMarked
module org.wayleave.engine {
  requires static transitive org.jspecify;

  exports org.wayleave.engine;
  exports org.wayleave.engine.ask;
  exports org.wayleave.engine.assessment;
  exports org.wayleave.engine.cases;
  exports org.wayleave.engine.diagnostic;
  exports org.wayleave.engine.json;
  exports org.wayleave.engine.law;
  exports org.wayleave.engine.screen;
  exports org.wayleave.engine.situation;
  exports org.wayleave.engine.verify;

  uses org.wayleave.engine.screen.Kernels;
}
