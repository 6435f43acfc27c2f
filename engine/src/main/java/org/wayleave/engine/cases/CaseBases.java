package org.wayleave.engine.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// The case bases of a pack that were asked for lately, so that the facts of its cases are read
/// once a day of assessment. May be used by several threads at once.
public final class CaseBases {
  private static final int KEPT = 16;

  private final Pack pack;
  private final Map<Key, CaseBase> made = new LinkedHashMap<>();

  private record Key(String jurisdiction, Day day) {}

  public CaseBases(Pack pack) {
    this.pack = pack;
  }

  /// @param law of the pack
  public CaseBase of(Jurisdiction law, Day day) {
    var key = new Key(law.id(), day);
    CaseBase known = known(key);
    if (known == null) {
      known = CaseBase.of(pack, law, day);
      keep(key, known);
    }
    return known;
  }

  /// The ids of the factors that a case surely has, as they stand on the day until which the
  /// sources of the pack were checked; none where the pack doesn't hold the law of the case.
  public List<String> present(DecidedCase decided) {
    for (Jurisdiction law : pack.jurisdictions()) {
      if (law.id().equals(decided.jurisdiction())) {
        return of(law, pack.checkedUntil()).present(CaseBase.facts(decided, pack));
      }
    }
    return List.of();
  }

  private synchronized @Nullable CaseBase known(Key key) {
    return made.get(key);
  }

  private synchronized void keep(Key key, CaseBase base) {
    if (made.size() >= KEPT) {
      made.remove(made.keySet().iterator().next());
    }
    made.put(key, base);
  }
}
