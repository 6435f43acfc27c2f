package org.wayleave.cli;

import org.wayleave.engine.Assessor;
import org.wayleave.engine.law.Pack;

/// What `--version` prints: the engine's version and which law it carries.
final class Version {
  private Version() {}

  static String of(Pack pack, Texts texts) {
    return texts.say(
        "version", Assessor.VERSION, pack.version(), pack.digest(), pack.checkedUntil().toString());
  }
}
