package org.wayleave.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// A bucket of tokens for each address: a request takes one, and each second puts some back. Kept
/// in memory, for the addresses seen last.
final class Buckets {
  private static final int MOST = 10_000;

  private final int burst;
  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Bucket {
    private double tokens;
    private long at;
  }

  /// @param nanos a time that only runs forward
  Buckets(int burst, int perSecond, LongSupplier nanos) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /// Whether the address still had a token.
  synchronized boolean take(String address) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(address);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = burst;
      bucket.at = now;
      buckets.put(address, bucket);
      forget();
    }
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / 1e9 * perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }

  private void forget() {
    if (buckets.size() > MOST) {
      var oldest = buckets.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
