package org.wayleave.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.verify.LawDiff;
import org.wayleave.engine.verify.Verifier;

/// Two laws to compare: each pack with the day that is asked about, absent where each of its
/// editions is.
record ComparedLaws(Pack before, @Nullable Day from, Pack after, @Nullable Day to) {
  /// The ids of all that either pack has.
  List<String> jurisdictions() {
    var ids = new LinkedHashSet<String>();
    before.jurisdictions().forEach(law -> ids.add(law.id()));
    after.jurisdictions().forEach(law -> ids.add(law.id()));
    return List.copyOf(ids);
  }

  /// Whether both are the same law, to the last byte.
  boolean isOne() {
    return isOfOnePack() && (from == null || from.equals(to));
  }

  /// Whether both are of one pack, on whatever days.
  boolean isOfOnePack() {
    return before.digest().equals(after.digest());
  }

  LawDiff.Report report(String jurisdiction) {
    List<LawDiff.Days> days =
        from == null || to == null
            ? LawDiff.everyEdition(before, after, jurisdiction)
            : List.of(new LawDiff.Days(from, to, null));
    return LawDiff.between(before, after, jurisdiction, days, Verifier.STEPS);
  }

  /// Statements that only have another id in the later law: by the earlier one.
  Map<String, String> renamed() {
    var renamed = new TreeMap<String, String>();
    for (String id : isOne() ? List.<String>of() : jurisdictions()) {
      report(id)
          .changes()
          .forEach(change -> {
            if (change.was() != null) {
              renamed.put(change.was(), change.id());
            }
          });
    }
    return renamed;
  }

  /// Which packs and days these are, as a line.
  String heading(Texts texts) {
    String heading =
        from == null || to == null
            ? texts.say("diff.packs", before.version(), after.version())
            : texts.say(
                "diff.days", before.version(), from.toString(), after.version(), to.toString());
    return heading + '\n';
  }

  /// What the packs can't say of the days that were asked about, a line each.
  String limits(Texts texts) {
    var told = new LinkedHashSet<String>();
    if (from != null && to != null) {
      limits(before, from, texts, told);
      limits(after, to, texts, told);
    }
    var lines = new StringBuilder();
    told.forEach(line -> lines.append('\n').append(line).append('\n'));
    return lines.toString();
  }

  private static void limits(Pack pack, Day day, Texts texts, Set<String> told) {
    if (day.isAfter(pack.checkedUntil())) {
      told.add(texts.say("diff.horizon", pack.checkedUntil().toString()));
    }
    for (Jurisdiction law : pack.jurisdictions()) {
      Day first = LawDiff.everyEdition(pack, pack, law.id()).getFirst().from();
      if (day.isBefore(first)) {
        told.add(texts.say("diff.before_law", law.id(), first.toString()));
      }
    }
  }
}
