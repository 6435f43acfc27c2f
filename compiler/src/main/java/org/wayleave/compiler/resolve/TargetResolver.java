package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Targets;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Target;

/// Finds what exceptions, sanctions, reliefs and the like aim at.
final class TargetResolver {
  private final Lexicon lexicon;
  private final Names names;
  private final Problems problems;

  TargetResolver(Lexicon lexicon, Names names, Problems problems) {
    this.lexicon = lexicon;
    this.names = names;
    this.problems = problems;
  }

  /// Of an exception: rules, terms, other exceptions, reliefs and bars.
  Target ofException(Targets targets) {
    return target(targets, List.of(), Kind.RULE, Kind.TERM, Kind.EXCEPTION, Kind.RELIEF, Kind.BAR);
  }

  /// Of a sanction: rules.
  Target ofSanction(Targets targets) {
    return target(targets, List.of(), Kind.RULE);
  }

  /// Of what changes an exposure: rules, sanctions and measures.
  Target ofEffect(Targets targets) {
    return target(targets, lexicon.names("measure"), Kind.RULE, Kind.SANCTION);
  }

  List<String> rules(List<Name> rules) {
    Checks.distinct(rules, problems);
    return rules.stream().map(this::rule).toList();
  }

  String rule(Name rule) {
    return known("L025", rule, List.of(), Kind.RULE);
  }

  String sanction(Name sanction) {
    return known("L027", sanction, List.of(), Kind.SANCTION);
  }

  private Target target(Targets targets, Collection<String> more, Kind... kinds) {
    return switch (targets) {
      case Targets.Ids(var ids) -> new Target(Target.Kind.IDS, all(ids, more, kinds), List.of());
      case Targets.All(var crime, var but, var butTagged, _) ->
          new Target(
              crime ? Target.Kind.ALL_CRIME : Target.Kind.ALL_ADMINISTRATIVE,
              List.of(),
              butTagged == null ? all(but, more, kinds) : names.rulesTagged(tag(butTagged)));
      case Targets.Tagged(var tag) -> new Target(Target.Kind.TAG, List.of(tag(tag)), List.of());
    };
  }

  private List<String> all(List<Name> ids, Collection<String> more, Kind... kinds) {
    Checks.distinct(ids, problems);
    return ids.stream().map(id -> known("L025", id, more, kinds)).toList();
  }

  private String known(String code, Name name, Collection<String> more, Kind... kinds) {
    Kind kind = names.kind(name.text());
    boolean meant = kind != null && List.of(kinds).contains(kind);
    if (meant || more.contains(name.text()) || names.isBroken(name)) {
      return name.text();
    }
    if (kind != null) {
      problems.add("L085", name.at(), name.text(), kind.keyword());
      return name.text();
    }
    var all = new ArrayList<>(names.ofKind(kinds));
    all.addAll(more);
    problems.add(Suggestions.near(Diagnostic.of(code, name.at(), name.text()), name.text(), all));
    return name.text();
  }

  private String tag(Name tag) {
    if (!names.isTag(tag.text())) {
      var problem = Diagnostic.of("L076", tag.at(), tag.text());
      problems.add(Suggestions.near(problem, tag.text(), names.tags()));
    }
    return tag.text();
  }
}
