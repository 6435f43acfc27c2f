package org.wayleave.server;

import org.wayleave.render.Catalogue;

/// What the server says of its own, in either language.
final class Words {
  static final Catalogue ENGLISH = read("server_en.properties");
  static final Catalogue CHINESE = read("server_zh.properties");

  private Words() {}

  private static Catalogue read(String name) {
    return Catalogue.read(Resources.open(name));
  }
}
