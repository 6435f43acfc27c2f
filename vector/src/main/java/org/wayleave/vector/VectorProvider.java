package org.wayleave.vector;

import org.wayleave.engine.screen.Kernels;

/// Gives the engine the vector kernels where they can run.
///
/// The JDK's vectors are a module that a program has to ask for on its command line, and the JVM
/// warns on standard error of everyone who does (JEP 11). So it is loaded here, when screening
/// begins, as the JDK loads its own modules on demand: that needs `--add-exports
/// java.base/jdk.internal.module=org.wayleave.vector`, which `./wayleave screen` has. A program
/// that asked for the module itself needs nothing.
public final class VectorProvider {
  private static final String VECTORS = "jdk.incubator.vector";

  private VectorProvider() {}

  /// The kernels.
  ///
  /// @throws IllegalStateException where this JVM or machine has no use for them: the plain ones do
  ///   the same
  public static Kernels provider() {
    Module here = VectorProvider.class.getModule();
    Module vectors = ModuleLayer.boot().findModule(VECTORS).orElseGet(VectorProvider::loaded);
    here.addReads(vectors);
    if (!VectorKernels.suit()) {
      throw new IllegalStateException("this machine's registers are too small or too wide");
    }
    return new VectorKernels();
  }

  private static Module loaded() {
    try {
      return (Module)
          Class.forName("jdk.internal.module.Modules")
              .getMethod("loadModule", String.class)
              .invoke(null, VECTORS);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException("this JVM gives no vectors", e);
    }
  }
}
