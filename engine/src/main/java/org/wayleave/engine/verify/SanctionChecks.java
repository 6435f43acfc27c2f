package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Narrowing;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Sanction.Line;
import org.wayleave.engine.law.Target;

/// Whether what is punishable is punished, and within its bounds: V105, V106, V112, V113.
final class SanctionChecks {
  private static final String ANYBODY = "";

  private final Inquiry inquiry;
  private final Map<List<Integer>, Boolean> ofFacts = new HashMap<>();

  SanctionChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void check(Stretch stretch) {
    List<Sanction> inForce =
        inquiry.law().sanctions().stream()
            .filter(sanction -> stretch.holds(sanction.origin()))
            .toList();
    for (LoweredRule rule : stretch.edition().rules()) {
      inquiry.count();
      if (isPunished(rule) && !isFollowed(rule.rule(), inForce, stretch)) {
        inquiry.report(
            Check.WITHOUT_SANCTION,
            stretch,
            rule.rule(),
            List.of(rule.rule().id()),
            rule.applies());
      }
    }
    for (Sanction sanction : inForce) {
      follows(stretch, sanction);
      gaps(stretch, sanction);
      beyond(stretch, sanction, inForce);
    }
  }

  /// A breach that isn't one yet is punished by nothing.
  private static boolean isPunished(LoweredRule rule) {
    for (int i = 0; i < rule.breaches().size(); i++) {
      Finding finding = rule.rule().breaches().get(i).finding();
      if (finding.compareTo(Finding.ADMINISTRATIVE_VIOLATION) >= 0
          && rule.breaches().get(i) != Graph.FALSE) {
        return true;
      }
    }
    return false;
  }

  /// What follows on every crime or violation alike, such as a publication of the decision, is not
  /// what punishes this one.
  private boolean isFollowed(Rule rule, List<Sanction> inForce, Stretch stretch) {
    return inForce.stream()
            .anyMatch(sanction -> isOwn(sanction.to()) && Lowering.reaches(sanction.to(), rule))
        || inquiry.law().referrals().stream()
            .anyMatch(referral ->
                referral.rules().contains(rule.id()) && stretch.holds(referral.origin()));
  }

  private static boolean isOwn(Target target) {
    return switch (target.kind()) {
      case IDS, TAG -> true;
      case ALL_ADMINISTRATIVE, ALL_CRIME -> false;
    };
  }

  private void follows(Stretch stretch, Sanction sanction) {
    inquiry.count();
    if (rules(stretch, sanction).isEmpty()) {
      inquiry.report(Check.WITHOUT_RULE, stretch, sanction, List.of(sanction.id()));
    }
  }

  private static List<LoweredRule> rules(Stretch stretch, Sanction sanction) {
    return stretch.edition().rules().stream()
        .filter(rule -> Lowering.reaches(sanction.to(), rule.rule()))
        .toList();
  }

  /// Whether a breach can be such that none of the tiers that facts alone decide is for it.
  private void gaps(Stretch stretch, Sanction sanction) {
    for (String subject : subjects(sanction)) {
      int[] outside = outside(stretch.edition(), sanction, subject);
      if (outside.length > 0) {
        for (LoweredRule rule : rules(stretch, sanction)) {
          gap(stretch, sanction, rule, outside);
        }
      }
    }
  }

  private static Set<String> subjects(Sanction sanction) {
    var subjects = new LinkedHashSet<String>();
    sanction.lines().forEach(line -> subjects.add(of(line)));
    return subjects;
  }

  private static String of(Line line) {
    return Objects.requireNonNullElse(line.subject(), ANYBODY);
  }

  private void gap(Stretch stretch, Sanction sanction, LoweredRule rule, int[] outside) {
    for (int breach : rule.followedBy(sanction)) {
      int[] edges = Arrays.copyOf(outside, outside.length + 1);
      edges[outside.length] = breach;
      if (inquiry.must(stretch, sanction, edges)) {
        inquiry.report(
            Check.TIERS_GAP, stretch, sanction, List.of(sanction.id(), rule.rule().id()), edges);
        return;
      }
    }
  }

  /// The edges that are true of a subject for which no tier is; none where a line has no tier, or a
  /// tier rests on more than facts.
  private int[] outside(Edition edition, Sanction sanction, String subject) {
    var edges = new ArrayList<Integer>();
    edges.add(subject(edition, subject));
    for (Line line : sanction.lines()) {
      boolean same = of(line).equals(subject) || line.subject() == null;
      if (same && line.tierWhen() == null) {
        return new int[0];
      }
      int tier = line.tierWhen() == null ? Graph.TRUE : edition.edge(line.tierWhen());
      if (same) {
        edges.add(Graph.not(tier));
      } else if (subject.equals(ANYBODY)) {
        // Who has lines of his own is punished by those.
        edges.add(Graph.not(subject(edition, of(line))));
      }
    }
    List<Integer> all = List.copyOf(new LinkedHashSet<>(edges));
    boolean isOfFacts = ofFacts.computeIfAbsent(all, inquiry.questions()::restOnFacts);
    return isOfFacts ? all.stream().mapToInt(Integer::intValue).toArray() : new int[0];
  }

  private static int subject(Edition edition, String subject) {
    return edition.subject(subject.equals(ANYBODY) ? null : subject);
  }

  private void beyond(Stretch stretch, Sanction sanction, List<Sanction> inForce) {
    inquiry.count();
    var told = new HashSet<List<@Nullable String>>();
    for (Narrowing.Excess excess : Narrowing.excesses(sanction, inForce)) {
      List<String> arguments =
          List.of(
              sanction.id(),
              excess.line().measure(),
              JsonWriter.decimal(excess.max()),
              JsonWriter.decimal(excess.most()),
              Objects.toString(excess.line().amount().unit()));
      if (told.add(arguments)) {
        inquiry.report(Check.BEYOND_PARENT, stretch, sanction, arguments);
      }
    }
  }
}
