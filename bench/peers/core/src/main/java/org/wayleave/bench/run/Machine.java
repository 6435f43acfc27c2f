package org.wayleave.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where it was measured.
///
/// @param cpu the model of its processor
/// @param memory in MiB
/// @param load how many processes wanted to run, on average over the minute before it began
record Machine(String cpu, int cores, long memory, double load) {
  static Machine here() {
    String memory = field("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
    String load = first("/proc/loadavg").split(" ")[0];
    return new Machine(
        field("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        memory.isEmpty() ? 0 : Long.parseLong(memory) / 1024,
        load.isEmpty() ? 0 : Double.parseDouble(load));
  }

  private static String field(String file, String name) {
    return read(
        file,
        lines ->
            lines
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(""));
  }

  private static String first(String file) {
    return read(file, lines -> lines.findFirst().orElse(""));
  }

  private static String read(String file, Function<Stream<String>, String> what) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return what.apply(lines);
    } catch (IOException e) {
      return ""; // another system than Linux
    }
  }
}
