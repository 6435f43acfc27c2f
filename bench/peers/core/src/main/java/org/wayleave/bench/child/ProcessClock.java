package org.wayleave.bench.child;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The processor time of this process, all threads together. Java's own counts in hundredths of a
/// second, so the system's clock is asked.
public final class ProcessClock {
  private static final int CLOCK_PROCESS_CPUTIME_ID = 2; // on Linux
  private static final MethodHandle CLOCK_GETTIME =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  private static final MemorySegment TIME = Arena.global().allocate(16, 8);

  private ProcessClock() {}

  public static synchronized long nanos() {
    try {
      int failed = (int) CLOCK_GETTIME.invokeExact(CLOCK_PROCESS_CPUTIME_ID, TIME);
      if (failed != 0) {
        throw new IllegalStateException("the system has no clock of a process");
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return TIME.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L + TIME.get(ValueLayout.JAVA_LONG, 8);
  }
}
