package org.wayleave.render;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Provision;

/// Every provision that an answer cites, in the order in which it does.
final class CitedProvisions {
  private final Set<Provision> found = new LinkedHashSet<>();

  private CitedProvisions() {}

  static Set<Provision> of(Assessment.JurisdictionAnswer answer) {
    var all = new CitedProvisions();
    answer.grounds().forEach(one -> all.add(one.provision()));
    answer.duties().forEach(one -> all.add(one.provision()));
    for (Assessment.Exposure one : answer.exposure()) {
      all.add(one.provision());
      one.relief().forEach(relief -> all.add(relief.provision()));
    }
    answer.concurrence().forEach(one -> all.add(one.provision()));
    answer.recourse().forEach(one -> all.add(one.provision()));
    answer
        .wayOut()
        .ways()
        .forEach(way -> way.remedies().forEach(one -> one.satisfies().forEach(all::add)));
    return all.found;
  }

  private void add(@Nullable Provision provision) {
    if (provision != null) {
      found.add(provision);
    }
  }
}
