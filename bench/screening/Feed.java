import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Writes a made-up table of links to standard output, of so many gibibytes: `java Feed.java 5`. Most of each row is
/// remarks, so that the answers to it stay small; every thousandth row can't be read.
public final class Feed {
  private static final String[] ENDS = {"abroad", "hk_macau", ""};
  private static final String[] CARRIAGES = {"leased_line", "ordinary_internet", "satellite", ""};
  private static final String[] OVERLAYS = {"none", "company_gateway", "carrier_product", ""};
  private static final String[] SELLERS = {"carrier", "reseller", "foreign_only", ""};
  private static final String[] TRAFFIC = {"own_systems", "own_systems;open_internet", ""};

  private Feed() {}

  public static void main(String[] arguments) throws IOException {
    long left = (long) (Double.parseDouble(arguments[0]) * (1L << 30));
    var random = new Random(1);
    String remarks = "a remark on the link ".repeat(20);
    try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 20)) {
      out.write("Circuit,Near end,Far end,Carriage,Overlay,Seller,Traffic,In service,Remarks\n".getBytes(StandardCharsets.UTF_8));
      for (long i = 0; left > 0; i++) {
        String row =
            String.join(
                    ",",
                    "L-" + i,
                    "mainland",
                    one(random, ENDS),
                    i % 1000 == 999 ? "pigeon" : one(random, CARRIAGES),
                    one(random, OVERLAYS),
                    one(random, SELLERS),
                    one(random, TRAFFIC),
                    2010 + random.nextInt(16) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10),
                    i % 7 == 0 ? "\"" + remarks + "\n\"" : remarks)
                + '\n';
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        left -= bytes.length;
      }
    }
  }

  private static String one(Random random, String[] texts) {
    return texts[random.nextInt(texts.length)];
  }
}
