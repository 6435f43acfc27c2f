package org.wayleave.cli;

import org.wayleave.engine.screen.KernelChoice;

/// Says which kernels the engine finds in this JVM.
final class KernelsInUse {
  private KernelsInUse() {}

  static void main() {
    System.out.print(KernelChoice.BEST.name());
  }
}
