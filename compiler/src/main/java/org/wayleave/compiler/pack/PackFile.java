package org.wayleave.compiler.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;

/// The text of a pack file: `{"digest":"sha256:…","lawpack":…}` and a line feed. The digest is over
/// the bytes of the body as it stands.
public final class PackFile {
  private static final String BEFORE_DIGEST = "{\"digest\":\"";
  private static final String BEFORE_BODY = "\",\"lawpack\":";
  private static final String END = "}\n";
  private static final int DIGEST_LENGTH = "sha256:".length() + 64;

  private PackFile() {}

  /// Writes a pack with the digest that fits it; the pack's own is ignored.
  public static String write(Pack pack) {
    String body = JsonWriter.compact(PackWriter.write(pack));
    return BEFORE_DIGEST + digest(body) + BEFORE_BODY + body + END;
  }

  /// The same pack with the digest of its body.
  public static Pack withDigest(Pack pack) {
    String digest = digest(JsonWriter.compact(PackWriter.write(pack)));
    return new Pack(
        pack.version(),
        digest,
        pack.checkedUntil(),
        pack.vocabulary(),
        pack.jurisdictions(),
        pack.cases());
  }

  /// Whether the text is a pack file whose digest fits its body.
  public static boolean verify(String text) {
    int digestStart = BEFORE_DIGEST.length();
    int bodyStart = digestStart + DIGEST_LENGTH + BEFORE_BODY.length();
    if (!text.startsWith(BEFORE_DIGEST)
        || !text.startsWith(BEFORE_BODY, digestStart + DIGEST_LENGTH)
        || !text.endsWith(END)
        || text.length() < bodyStart + END.length()) {
      return false;
    }
    String body = text.substring(bodyStart, text.length() - END.length());
    return text.startsWith(digest(body), digestStart);
  }

  private static String digest(String body) {
    return "sha256:" + sha256(body);
  }

  /// The SHA-256 of the text's UTF-8 bytes, in hexadecimal digits.
  static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
