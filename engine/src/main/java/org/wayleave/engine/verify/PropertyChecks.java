package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;

/// Whether what the vocabulary declares of a fact is true of the law: that more of it never gives a
/// milder finding (V114).
///
/// Of two possible situations that are alike but for the fact, and for what is asked in one of them
/// only, that with more of it must have a finding as grave. Where the fact doesn't apply there is
/// nothing to compare.
final class PropertyChecks {
  private final Inquiry inquiry;

  PropertyChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void check() {
    for (Fact fact : inquiry.pack().vocabulary().facts()) {
      if (fact.neverMilder()) {
        check(fact);
      }
    }
  }

  private void check(Fact fact) {
    int[] edges =
        inquiry.stretches().stream()
            .flatMap(stretch -> stretch.edition().rules().stream())
            .flatMap(rule -> rule.breaches().stream())
            .mapToInt(Integer::intValue)
            .distinct()
            .toArray();
    More more = inquiry.questions().more(fact.id(), edges);
    if (more != null) {
      var told = new HashMap<Finding, List<String>>();
      inquiry.stretches().forEach(stretch -> check(stretch, fact, more, told));
      more.end();
    }
  }

  /// @param told what was said of the edition before, which is said again where it is so still
  private void check(Stretch stretch, Fact fact, More more, Map<Finding, List<String>> told) {
    var graver = new ArrayList<Integer>();
    var lost = new HashMap<Finding, List<Integer>>();
    List<Finding> findings = List.of(Finding.values()).reversed();
    for (Finding finding : findings) {
      for (LoweredRule rule : stretch.edition().rules()) {
        add(rule, finding, graver, more, lost);
      }
      inquiry.count();
      if (lost.isEmpty()) {
        continue;
      }
      More.Answer answer = more.loses(all(lost), graver);
      switch (answer) {
        case NO -> told.remove(finding);
        case NOT_FOUND_OUT ->
            inquiry.report(Check.NOT_PROVED, stretch, fact.id(), List.of(fact.id()), () -> null);
        case YES -> {
          inquiry.report(
              Check.MILDER,
              stretch,
              fact.id(),
              told.computeIfAbsent(
                  finding, key -> List.of(fact.id(), more.less(), more.greater(), finding.id())),
              () -> more.witness(all(lost), graver));
          return;
        }
      }
    }
  }

  private static void add(
      LoweredRule rule,
      Finding finding,
      List<Integer> graver,
      More more,
      Map<Finding, List<Integer>> lost) {
    for (int i = 0; i < rule.breaches().size(); i++) {
      if (rule.rule().breaches().get(i).finding() == finding) {
        int breach = rule.breaches().get(i);
        graver.add(breach);
        if (more.mayLose(breach)) {
          lost.computeIfAbsent(finding, key -> new ArrayList<>()).add(breach);
        }
      }
    }
  }

  private static List<Integer> all(Map<Finding, List<Integer>> lost) {
    return lost.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }
}
