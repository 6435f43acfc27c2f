import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.pack.ShippedPack;

/// Assesses one situation under the shipped law, and prints the finding of each reading.
class Embed {
  public static void main(String[] arguments) {
    var pack = PackReader.read(ShippedPack.text());
    var read =
        SituationReader.readJson(
            pack,
            """
            {"topics": ["channel"],
             "facts": {"actor_kind": "company", "near_end": "mainland", "far_end": "abroad",
                       "carriage": "ordinary_internet", "overlay": "company_gateway", "acts": ["use"]}}
            """);
    if (read.situation() == null) {
      throw new IllegalArgumentException(read.problems().toString());
    }
    var day = Day.parse("2026-09-15").orElseThrow();
    var answer = Assessor.of(pack).assess(read.situation(), day, false);
    for (var reading : answer.parts().getFirst().jurisdictions().getFirst().readings()) {
      System.out.println(reading.reading() + ": " + reading.possible());
    }
  }
}
