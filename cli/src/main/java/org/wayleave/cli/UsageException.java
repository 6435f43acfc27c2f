package org.wayleave.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The command line could not be understood, or what it names could not be had. Worded by the
/// catalogue of the command line.
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message message;
  private final transient @Nullable Message help;

  UsageException(Message message, @Nullable Message help) {
    super(message.key());
    this.message = message;
    this.help = help;
  }

  static UsageException of(String key, String... places) {
    return new UsageException(new Message(key, List.of(places)), null);
  }

  UsageException help(String key, String... places) {
    return new UsageException(message, new Message(key, List.of(places)));
  }

  Message message() {
    return message;
  }

  @Nullable Message help() {
    return help;
  }

  /// A sentence of the catalogue with what fills its places.
  record Message(String key, List<String> places) {
    public Message {
      places = List.copyOf(places);
    }
  }
}
