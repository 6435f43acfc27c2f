package org.wayleave.server;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which names a server answers to. One that listens on this computer only answers to no other:
/// else a page elsewhere could give its own name this address and read the answers.
final class Hosts {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern NAME =
      Pattern.compile("(\\[[0-9a-f:.]+\\]|[a-z0-9._-]+)(:[0-9]{1,5})?");

  private final String listens;

  Hosts(String listens) {
    this.listens = listens.toLowerCase(Locale.ROOT);
  }

  /// @param host the header `Host`
  void check(@Nullable String host) throws Problem {
    if (host == null || !NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      throw Problem.of(400, "bad-host");
    }
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
    boolean local = List.of("localhost", "127.0.0.1", "::1", "[::1]").contains(listens);
    if (local && !HERE.contains(name)) {
      throw Problem.of(421, "other-host");
    }
  }
}
