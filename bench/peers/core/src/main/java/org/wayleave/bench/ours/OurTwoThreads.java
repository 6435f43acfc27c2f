package org.wayleave.bench.ours;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.Peer;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.screen.Answers;
import org.wayleave.engine.screen.Kernels;
import org.wayleave.engine.screen.Screener;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;
import org.wayleave.vector.VectorProvider;

/// Our batch reader in two threads, each with half of the blocks of rows. The processor time is that of the
/// thread that took more of it: what the clock on the wall would show if both cores were free.
public final class OurTwoThreads implements Peer {
  private static final int THREADS = 2;
  private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, task -> Thread.ofPlatform().daemon().unstarted(task));
  private final Kernels kernels = VectorProvider.provider();
  private final Screener[] screeners = new Screener[THREADS];
  private final Answers[] answers = new Answers[THREADS];
  private final int[] firsts = new int[THREADS + 1];
  private final long[] spent = new long[THREADS];
  private Table table;

  @Override
  public String version() {
    return "Wayleave " + Assessor.VERSION + ", kernels: " + kernels.name() + ", two threads";
  }

  @Override
  public void load(Task task, SyntheticRows rows) {
    Screening screening = SyntheticPack.screening(task.base());
    table = OurTable.of(screening, task.base(), rows);
    int blocks = (rows.count() + Screening.BLOCK - 1) / Screening.BLOCK;
    for (int i = 0; i <= THREADS; i++) {
      firsts[i] = Math.min(rows.count(), blocks * i / THREADS * Screening.BLOCK);
    }
    for (int i = 0; i < THREADS; i++) {
      screeners[i] = screening.screener(kernels);
      answers[i] = new Answers(screening, firsts[i + 1] - firsts[i], false);
    }
  }

  @Override
  public void pass() throws InterruptedException {
    var done = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      int half = i;
      threads.execute(() -> {
        long cpu = BEAN.getCurrentThreadCpuTime();
        screeners[half].read(table, firsts[half], firsts[half + 1] - firsts[half], answers[half]);
        spent[half] += BEAN.getCurrentThreadCpuTime() - cpu;
        done.countDown();
      });
    }
    done.await();
  }

  @Override
  public byte[] verdicts() {
    byte[] all = new byte[firsts[THREADS]];
    for (int i = 0; i < THREADS; i++) {
      int rows = firsts[i + 1] - firsts[i];
      byte[] own = OurVerdicts.of(answers[i], rows);
      System.arraycopy(own, 0, all, firsts[i], rows);
    }
    return all;
  }

  @Override
  public long cpu() {
    return Math.max(spent[0], spent[1]);
  }
}
