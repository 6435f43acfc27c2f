package org.wayleave.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextRendererTest {
  @Test
  void textOpensWithTheName() {
    assertEquals("Wayleave", TextRenderer.name());
  }
}
