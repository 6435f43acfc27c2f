package org.wayleave.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Judges only so many situations at once, first come, first served, on threads of its own: on
/// those of the requests, which share a few of the machine's, one long judgement would keep others
/// from being read.
final class Turns {
  private final ExecutorService threads;
  private final int patience;

  /// @param patience how many milliseconds somebody waits for a turn
  Turns(int atOnce, int patience) {
    this.threads =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name("judging-", 1).factory());
    this.patience = patience;
  }

  /// What costs time.
  interface Costly<T> {
    T done();
  }

  /// Does it when its turn comes.
  ///
  /// @throws Problem where it doesn't come in time
  <T> T take(Costly<T> task) throws Problem {
    var done = new CompletableFuture<T>();
    var isTaken = new AtomicBoolean(); // by a thread that judges, or by the end of patience
    threads.execute(() -> {
      if (isTaken.compareAndSet(false, true)) {
        finish(task, done);
      }
    });
    try {
      return await(done, isTaken);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "busy");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a judgement that failed", e.getCause());
    }
  }

  private <T> T await(CompletableFuture<T> done, AtomicBoolean isTaken)
      throws Problem, InterruptedException, ExecutionException {
    try {
      return done.get(patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      if (isTaken.compareAndSet(false, true)) {
        throw Problem.of(503, "busy");
      }
      return done.get(); // The search behind a judgement has its own end.
    }
  }

  private static <T> void finish(Costly<T> task, CompletableFuture<T> done) {
    try {
      done.complete(task.done());
    } catch (RuntimeException | StackOverflowError e) {
      done.completeExceptionally(e);
    }
  }

  /// Begins nothing any more.
  void stop() {
    threads.shutdown();
  }
}
