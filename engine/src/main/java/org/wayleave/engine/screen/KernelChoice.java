package org.wayleave.engine.screen;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// The kernels that are used where nobody chooses: those that a module beside the engine brings,
/// where there is one and the machine has what it needs; else plain Java.
public final class KernelChoice {
  public static final Kernels PLAIN = new PlainKernels();
  public static final Kernels BEST = best();

  private KernelChoice() {}

  private static Kernels best() {
    Iterator<Kernels> found = ServiceLoader.load(Kernels.class).iterator();
    while (true) {
      try {
        return found.hasNext() ? found.next() : PLAIN;
      } catch (ServiceConfigurationError e) {
        // a module that this JVM cannot use: the plain ones do the same
      }
    }
  }
}
