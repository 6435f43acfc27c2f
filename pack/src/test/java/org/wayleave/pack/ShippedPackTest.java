package org.wayleave.pack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShippedPackTest {
  @Test
  void theShippedPackIsAJsonObject() {
    assertTrue(ShippedPack.text().startsWith("{"));
  }
}
