package org.wayleave.cli;

import org.wayleave.pack.ShippedPack;

/// Where the command line begins.
public final class Main {
  private Main() {}

  /// Prints the size of the shipped law pack.
  public static void main(String[] args) {
    System.out.println("Wayleave, law pack of " + ShippedPack.text().length() + " characters");
  }
}
