package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.pack.PackFile;
import org.wayleave.pack.ShippedPack;
import org.wayleave.server.Server;
import org.wayleave.server.Settings;

/// `wayleave serve`: pages, assessments and the law over HTTP, until it is told to stop.
final class ServeCommand {
  private final @Nullable String packFile;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;

  ServeCommand(@Nullable String packFile, Surroundings surroundings, Output output, Texts texts) {
    this.packFile = packFile;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
  }

  int run(Command.Serve command) throws UsageException {
    String pack = pack(surroundings.folder());
    try {
      return serve(command, pack);
    } catch (NoClassDefFoundError _) {
      throw UsageException.of("serve.none").help("serve.none.help");
    }
  }

  private String pack(Path folder) throws UsageException {
    return packFile == null
        ? ShippedPack.text()
        : PackFile.write(PackSource.read(packFile, folder));
  }

  private int serve(Command.Serve command, String pack) throws UsageException {
    Settings settings =
        Settings.standard(command.host(), command.port())
            .withRate(command.rate())
            .withAccessLog(command.accessLog());
    try {
      Server server =
          Server.start(
              settings,
              pack,
              ShippedPack.countries(),
              surroundings.clock(),
              line -> output.print(line + '\n'));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      output.print(texts.say("serve.listens", server.address()) + '\n');
      new CountDownLatch(1).await();
    } catch (IOException _) {
      throw UsageException.of("serve.taken", command.host() + ":" + command.port())
          .help("serve.taken.help");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.LAWFUL;
  }

  /// Stopping when told to is how this command ends well.
  private static void stop(Server server) {
    server.close();
    Runtime.getRuntime().halt(ExitCode.LAWFUL);
  }
}
