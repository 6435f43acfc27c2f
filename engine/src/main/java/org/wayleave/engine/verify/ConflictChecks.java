package org.wayleave.engine.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Statements;

/// Whether a permit meets a prohibition of the same act, and nothing says which of them prevails:
/// V111.
///
/// An act is a member of a some-of fact. Both are about one act where they are of one topic and
/// both ask for the same member (`acts has use`), be it through a term; what one of them only rules
/// out doesn't count. A requirement is no conflict: it says how, and the permit that one may.
final class ConflictChecks {
  private final Inquiry inquiry;
  private final Map<Rule, Set<Act>> acts = new HashMap<>();

  private record Act(String fact, String member) {}

  ConflictChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void check(Stretch stretch) {
    List<LoweredRule> rules = stretch.edition().rules();
    for (LoweredRule permit : rules) {
      if (permit.rule().kind() == Rule.Kind.PERMIT) {
        for (LoweredRule rule : rules) {
          if (meets(stretch, permit.rule(), rule.rule())
              && inquiry.must(stretch, permit.rule(), permit.applies(), rule.applies())) {
            inquiry.report(
                Check.CONFLICT,
                stretch,
                permit.rule(),
                List.of(permit.rule().id(), rule.rule().id()),
                permit.applies(),
                rule.applies());
          }
        }
      }
    }
  }

  private boolean meets(Stretch stretch, Rule permit, Rule rule) {
    if (rule.kind() != Rule.Kind.FORBID
        || !rule.topic().equals(permit.topic())
        || permit.against().contains(rule.id())
        || permit.prevailsOver().contains(rule.id())) {
      return false;
    }
    inquiry.count();
    var shared = new HashSet<>(acts(stretch, permit));
    shared.retainAll(acts(stretch, rule));
    return !shared.isEmpty();
  }

  private Set<Act> acts(Stretch stretch, Rule rule) {
    Set<Act> known = acts.get(rule);
    if (known == null) {
      known = new HashSet<>();
      add(stretch, rule.when(), true, known);
      acts.put(rule, known);
    }
    return known;
  }

  private void add(Stretch stretch, @Nullable Expr expr, boolean asked, Set<Act> acts) {
    switch (expr) {
      case Expr.Not not -> add(stretch, not.inner(), !asked, acts);
      case Expr.All all -> all.parts().forEach(part -> add(stretch, part, asked, acts));
      case Expr.Any any -> any.parts().forEach(part -> add(stretch, part, asked, acts));
      case Expr.Term term -> add(stretch, definition(stretch, term.term()), asked, acts);
      case Expr.Has has when asked ->
          has.members().forEach(member -> acts.add(new Act(has.fact(), member)));
      case null, default -> {
        // Asks for no act.
      }
    }
  }

  private @Nullable Expr definition(Stretch stretch, String id) {
    for (Statements.Term term : inquiry.law().terms()) {
      if (term.id().equals(id) && stretch.holds(term.origin())) {
        return term.definition();
      }
    }
    return null;
  }
}
