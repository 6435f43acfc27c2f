package org.wayleave.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// What a run writes: the output and the rejects under names that end in `.part` until all is done,
/// and a journal of how far they have come. A run that was stopped at any moment goes on from the
/// journal: what stands behind its lengths is cut off.
final class ScreenFiles implements AutoCloseable {
  private final Path out;
  private final Path rejects;
  private final String outName;
  private final String rejectsName;
  private final boolean resumable;
  private @Nullable FileChannel outChannel;
  private @Nullable FileChannel rejectsChannel;

  private ScreenFiles(
      Path out, Path rejects, String outName, String rejectsName, boolean resumable) {
    this.out = out;
    this.rejects = rejects;
    this.outName = outName;
    this.rejectsName = rejectsName;
    this.resumable = resumable;
  }

  /// @param rejects absent: beside the output
  /// @param resumable whether a journal is kept
  static ScreenFiles of(
      String out, @Nullable String rejects, Surroundings surroundings, boolean resumable)
      throws UsageException {
    String other = rejects == null ? besides(out) : rejects;
    try {
      Path folder = surroundings.folder();
      Path one = folder.resolve(out);
      Path two = folder.resolve(other);
      if (one.toAbsolutePath().normalize().equals(two.toAbsolutePath().normalize())) {
        throw UsageException.of("screen.same_file", out).help("file.other_name");
      }
      return new ScreenFiles(one, two, out, other, resumable);
    } catch (InvalidPathException _) {
      throw UsageException.of("file.not_written", out);
    }
  }

  private static String besides(String out) {
    return out.endsWith(".csv")
        ? out.substring(0, out.length() - 4) + ".rejects.csv"
        : out + ".rejects.csv";
  }

  String outName() {
    return outName;
  }

  String rejectsName() {
    return rejectsName;
  }

  String journalName() {
    return outName + ".progress";
  }

  /// The same mistake, with what to remove so that a run can begin anew.
  UsageException withHelp(UsageException mistake) {
    return mistake.help("screen.remove", journalName(), outName + ".part", rejectsName + ".part");
  }

  private static Path sibling(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  private Path journal() {
    return sibling(out, ".progress");
  }

  private Path outPart() {
    return sibling(out, ".part");
  }

  private Path rejectsPart() {
    return sibling(rejects, ".part");
  }

  /// The journal of a run that was stopped; null where there is none.
  @Nullable ScreenJournal stopped() throws UsageException {
    if (!Files.exists(journal())) {
      return null;
    }
    ScreenJournal journal = null;
    try {
      journal = ScreenJournal.read(Files.readString(journal()));
    } catch (IOException _) {
      // Said below: it can't be read as a journal.
    }
    if (journal == null) {
      throw withHelp(UsageException.of("screen.no_journal", journalName()));
    }
    return journal;
  }

  /// Refuses to begin where anything is there already.
  void beginAnew(Path folder) throws UsageException {
    NewFile.at(outName, folder);
    NewFile.at(rejectsName, folder);
    for (String part : new String[] {outName + ".part", rejectsName + ".part"}) {
      try {
        NewFile.at(part, folder);
      } catch (UsageException e) {
        throw e.help("screen.remove_part", part);
      }
    }
  }

  /// Opens both parts and cuts them to the lengths of the journal.
  void open(ScreenJournal journal) throws UsageException {
    try {
      outChannel = open(outPart(), outName + ".part", journal.out());
      rejectsChannel = open(rejectsPart(), rejectsName + ".part", journal.rejects());
    } catch (IOException e) {
      throw failed(outName + ".part", e);
    }
  }

  private FileChannel open(Path part, String name, long length) throws IOException, UsageException {
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw UsageException.of("screen.locked", name);
    }
    if (channel.size() < length) {
      channel.close();
      throw withHelp(UsageException.of("screen.shorter", name, journalName()));
    }
    channel.truncate(length);
    channel.position(length);
    return channel;
  }

  void write(ByteText toOut, ByteText toRejects) throws UsageException {
    try {
      toOut.writeTo(channel(outChannel));
    } catch (IOException e) {
      throw failed(outName + ".part", e);
    }
    try {
      toRejects.writeTo(channel(rejectsChannel));
    } catch (IOException e) {
      throw failed(rejectsName + ".part", e);
    }
  }

  private static FileChannel channel(@Nullable FileChannel channel) {
    return java.util.Objects.requireNonNull(channel, "the parts are open");
  }

  long outLength() throws UsageException {
    return length(outChannel, outName);
  }

  long rejectsLength() throws UsageException {
    return length(rejectsChannel, rejectsName);
  }

  private long length(@Nullable FileChannel channel, String name) throws UsageException {
    try {
      return channel(channel).position();
    } catch (IOException e) {
      throw failed(name + ".part", e);
    }
  }

  /// Puts the data on the disk first and the journal after it.
  void keep(ScreenJournal journal) throws UsageException {
    if (!resumable) {
      return;
    }
    try {
      if (outChannel != null) {
        channel(outChannel).force(false);
        channel(rejectsChannel).force(false);
      }
      Path fresh = sibling(out, ".progress.new");
      try (var channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        var bytes = ByteBuffer.wrap(journal.text().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          fresh, journal(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(journalName(), e);
    }
  }

  private UsageException failed(String name, IOException e) {
    String reason =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : String.valueOf(e.getMessage());
    UsageException failed = UsageException.of("screen.not_written", name, reason);
    return resumable
        ? failed.help("screen.goes_on")
        : failed.help("screen.remove_parts", outName + ".part", rejectsName + ".part");
  }

  /// Gives both files their names. May be called again where it was stopped half-way.
  ///
  /// @param anyRejects whether there is a file of rejects at all
  void rename(boolean anyRejects) throws UsageException {
    close();
    try {
      if (anyRejects) {
        rename(rejectsPart(), rejects);
      } else {
        Files.deleteIfExists(rejectsPart());
      }
      rename(outPart(), out);
    } catch (FileAlreadyExistsException _) {
      String name = Files.exists(outPart()) && Files.exists(out) ? outName : rejectsName;
      throw UsageException.of("file.exists", name).help("screen.in_the_way");
    } catch (IOException e) {
      throw failed(outName, e);
    }
  }

  private static void rename(Path part, Path file) throws IOException {
    if (!Files.exists(part) && Files.exists(file)) {
      return;
    }
    if (Files.exists(file) && Files.size(file) == 0) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(part, file);
    }
  }

  /// All is done and told: the journal goes.
  void forget() {
    try {
      Files.deleteIfExists(journal());
      Files.deleteIfExists(sibling(out, ".progress.new"));
    } catch (IOException _) {
      // What stays is a journal that says that all was done.
    }
  }

  @Override
  public void close() {
    for (FileChannel channel : new @Nullable FileChannel[] {outChannel, rejectsChannel}) {
      if (channel != null) {
        try {
          channel.close();
        } catch (IOException _) {
          // What the journal says is on the disk.
        }
      }
    }
    outChannel = null;
    rejectsChannel = null;
  }
}
