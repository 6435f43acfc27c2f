/// Screening's loops with the machine's wide registers, for the engine to find.
@org.jspecify.annotations.NullMarked
module org.wayleave.vector {
  requires static org.jspecify;
  requires static jdk.incubator.vector; // VectorProvider looks for it when the program runs
  requires org.wayleave.engine;

  provides org.wayleave.engine.screen.Kernels with
      org.wayleave.vector.VectorProvider;
}
