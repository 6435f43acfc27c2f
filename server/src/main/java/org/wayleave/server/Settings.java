package org.wayleave.server;

/// How a server listens and what it bears.
///
/// @param port 0: any that is free
/// @param accessLog whether each request is told in a line
/// @param burst how many requests one address may send at once; 0: any number
/// @param perSecond how many more it may send each second
/// @param atOnce how many situations are judged at the same time
/// @param patience how many milliseconds a situation waits for its turn
public record Settings(
    String host, int port, boolean accessLog, int burst, int perSecond, int atOnce, int patience) {
  public Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
    }
  }

  /// What serves unless told otherwise.
  public static Settings standard(String host, int port) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Settings(host, port, true, 120, 20, Math.max(2, cores), 10_000);
  }

  /// The same with or without a line for each request.
  public Settings withAccessLog(boolean wanted) {
    return new Settings(host, port, wanted, burst, perSecond, atOnce, patience);
  }

  /// The same with another rate for one address.
  ///
  /// @param wanted requests a second, and six times as many at once; 0: no limit
  public Settings withRate(int wanted) {
    return withRate(6 * wanted, wanted);
  }

  Settings withRate(int newBurst, int newPerSecond) {
    return new Settings(host, port, accessLog, newBurst, newPerSecond, atOnce, patience);
  }

  Settings withWork(int newAtOnce, int newPatience) {
    return new Settings(host, port, accessLog, burst, perSecond, newAtOnce, newPatience);
  }
}
