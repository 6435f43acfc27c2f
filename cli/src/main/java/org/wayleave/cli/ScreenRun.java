package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.cli.csv.RecordReader;

/// Screens a table from one row on to its end: one thread reads blocks of rows, others screen them,
/// and the calling thread writes them in the order in which they were read. No more than so many
/// blocks are under way, so that the memory doesn't grow with the table.
final class ScreenRun {
  private final ScreenPlan plan;
  private final ScreenInput input;
  private final ScreenFiles files;
  private final ScreenTally tally;
  private final ScreenProgress progress;
  private final Pace pace;
  private final int inFlight;
  private final BlockingQueue<ScreenBlock> free;
  private final BlockingQueue<ScreenWorker> idle;
  private final BlockingQueue<Future<@Nullable ScreenBlock>> read;
  private final ExecutorService workers;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;

  /// How often the journal is written: after so many blocks, or when so much time has passed.
  record Pace(int blocks, long nanoseconds) {
    static final Pace USUAL = new Pace(Integer.MAX_VALUE, TimeUnit.SECONDS.toNanos(1));
  }

  /// @param worker makes one for each thread
  /// @param tally of the rows before, to which those of this run are added
  ScreenRun(
      ScreenPlan plan,
      ScreenInput input,
      ScreenFiles files,
      int threads,
      Supplier<ScreenWorker> worker,
      Supplier<ScreenTally> tallies,
      ScreenTally tally,
      ScreenProgress progress,
      Pace pace) {
    this.plan = plan;
    this.input = input;
    this.files = files;
    this.tally = tally;
    this.progress = progress;
    this.pace = pace;
    inFlight = 2 * threads + 1;
    free = new ArrayBlockingQueue<>(inFlight);
    idle = new ArrayBlockingQueue<>(threads);
    read = new ArrayBlockingQueue<>(inFlight + 1);
    for (int i = 0; i < inFlight; i++) {
      free.add(new ScreenBlock(tallies.get()));
    }
    for (int i = 0; i < threads; i++) {
      idle.add(worker.get());
    }
    workers = Executors.newFixedThreadPool(threads, ScreenRun::daemon);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  /// Runs to the end of the table; false where it was asked to stop before.
  ///
  /// @param from where to go on
  boolean run(ScreenJournal from) throws UsageException {
    Thread reader = daemon(() -> readAll(from));
    Thread hook = new Thread(this::stop);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      reader.start();
      return writeAll(from);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts", e);
    } finally {
      reader.interrupt();
      workers.shutdownNow();
      progress.end();
      stopped.countDown();
      unhook(hook);
    }
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is ending, and the hook is what waits for us.
    }
  }

  /// Somebody ends the program: what is written is put down in the journal first.
  private void stop() {
    stopping = true;
    try {
      boolean _ = stopped.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      // Then the journal is as it was a moment ago.
    }
  }

  private void readAll(ScreenJournal from) {
    try (InputStream in = input.from(from.offset())) {
      var records = new RecordReader(in, plan.mapping().separator(), from.offset(), from.line());
      boolean skipsBlank = plan.columns().size() > 1;
      long rows = from.rows();
      while (true) {
        ScreenBlock block = free.take();
        block.fill(records, rows, skipsBlank);
        if (block.count() == 0) {
          read.put(CompletableFuture.completedFuture(null));
          return;
        }
        rows += block.count();
        read.put(workers.submit(() -> screened(block)));
      }
    } catch (InterruptedException _) {
      // The writer has gone.
    } catch (IOException | RuntimeException | Error e) {
      boolean _ = read.offer(CompletableFuture.failedFuture(e));
    }
  }

  private ScreenBlock screened(ScreenBlock block) throws InterruptedException {
    ScreenWorker worker = idle.take();
    try {
      worker.screen(block);
    } finally {
      idle.put(worker);
    }
    return block;
  }

  private boolean writeAll(ScreenJournal from) throws UsageException, InterruptedException {
    ScreenJournal last = from;
    if (from.out() == 0) {
      header();
    }
    long kept = System.nanoTime();
    int blocks = 0;
    while (true) {
      ScreenBlock block = next();
      if (block == null) {
        files.keep(at(last, true));
        return true;
      }
      files.write(block.out, block.rejects);
      tally.add(block.tally);
      last = after(from, block);
      free.put(block);
      blocks++;
      progress.at(tally.read(), last.offset());
      if (stopping) {
        files.keep(at(last, false));
        return false;
      }
      if (blocks >= pace.blocks() || System.nanoTime() - kept >= pace.nanoseconds()) {
        files.keep(at(last, false));
        kept = System.nanoTime();
        blocks = 0;
      }
    }
  }

  private @Nullable ScreenBlock next() throws UsageException, InterruptedException {
    try {
      return read.take().get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException _ -> throw UsageException.of("law.unreadable", input.name());
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private ScreenJournal after(ScreenJournal from, ScreenBlock block) {
    return new ScreenJournal(
        from.of(),
        from.days(),
        tally.read(),
        block.nextOffset(),
        block.nextLine(),
        0,
        0,
        false,
        from.tally());
  }

  private ScreenJournal at(ScreenJournal last, boolean complete) throws UsageException {
    return new ScreenJournal(
        last.of(),
        last.days(),
        last.rows(),
        last.offset(),
        last.line(),
        files.outLength(),
        files.rejectsLength(),
        complete,
        tally.toJson());
  }

  /// The first lines of both files.
  private void header() throws UsageException {
    byte separator = plan.mapping().separator();
    byte[] newLine = (plan.table().crlf() ? "\r\n" : "\n").getBytes(US_ASCII);
    byte[] mark =
        plan.table().marked() ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[0];
    var out = new ByteText().put(mark);
    for (int i = 0; i < plan.columns().size(); i++) {
      if (plan.columns().get(i).kept()) {
        out.put(plan.table().headerBytes().get(i)).put(separator);
      }
    }
    put(out, plan.ownNames(), separator).put(newLine);
    var names =
        new ArrayList<>(
            List.of("wayleave_row", "wayleave_line", "wayleave_code", "wayleave_reason"));
    var rejects = put(new ByteText().put(mark), names, separator);
    if (plan.rowsTold()) {
      for (byte[] name : plan.table().headerBytes()) {
        rejects.put(separator).put(name);
      }
    }
    files.write(out, rejects.put(newLine));
  }

  private static ByteText put(ByteText out, List<String> names, byte separator) {
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.put(separator);
      }
      out.put(names.get(i).getBytes(US_ASCII));
    }
    return out;
  }
}
