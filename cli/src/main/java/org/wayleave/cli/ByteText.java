package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/// Bytes that are collected to be written in one piece; keeps its array.
final class ByteText {
  private byte[] bytes = new byte[1 << 16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  ByteText put(byte one) {
    room(1);
    bytes[size++] = one;
    return this;
  }

  ByteText put(byte[] some) {
    return put(some, 0, some.length);
  }

  ByteText put(byte[] some, int from, int to) {
    room(to - from);
    System.arraycopy(some, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  ByteText put(long number) {
    return put(Long.toString(number).getBytes(US_ASCII));
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  void writeTo(WritableByteChannel channel) throws IOException {
    var buffer = ByteBuffer.wrap(bytes, 0, size);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
