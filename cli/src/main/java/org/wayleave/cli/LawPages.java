package org.wayleave.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Work;
import org.wayleave.render.LawList;
import org.wayleave.render.RulePage;
import org.wayleave.render.VocabularyPage;
import org.wayleave.render.WorkPage;
import org.wayleave.site.SinglePage;

/// Finds what the user names in a pack, and has it told: `law list`, `law show`, `explain`,
/// `vocabulary`.
final class LawPages {
  private final Invocation invocation;
  private final Pack pack;

  LawPages(Invocation invocation, Pack pack) {
    this.invocation = invocation;
    this.pack = pack;
  }

  String list() {
    return LawList.render(pack, invocation.language(), invocation.style());
  }

  String show(Command.LawShow command) throws UsageException {
    Work work = work(command.work());
    Jurisdiction law = lawOf(work);
    Work.Article article = article(work, command.article());
    return article == null
        ? WorkPage.render(pack, law, work, invocation.language(), invocation.style())
        : WorkPage.article(pack, law, work, article, invocation.language(), invocation.style());
  }

  /// The same as a page of HTML that stands alone.
  String html(Command.LawShow command) throws UsageException {
    Work work = work(command.work());
    Work.Article article = article(work, command.article());
    return SinglePage.of(pack, lawOf(work), work, article, invocation.language());
  }

  private Jurisdiction lawOf(Work work) {
    for (Jurisdiction law : pack.jurisdictions()) {
      if (law.works().contains(work)) {
        return law;
      }
    }
    throw new IllegalStateException(work.id());
  }

  Work work(String name) throws UsageException {
    for (Jurisdiction law : pack.jurisdictions()) {
      for (Work work : law.works()) {
        if (isCalled(work, name)) {
          return work;
        }
      }
    }
    throw notFound(UsageException.of("law.no_work", name), name, works(), "usage.works");
  }

  /// What the user's texts say at the article, or at each article of the work.
  ///
  /// @param number of an article that the work has; absent: all
  static String official(Work work, @Nullable String number, OfficialArticles texts) {
    if (number == null) {
      return work.articles().stream()
          .map(article -> texts.of(work, article))
          .collect(Collectors.joining());
    }
    Work.Article article = WorkPage.find(work, number);
    return article == null ? "" : texts.of(work, article);
  }

  /// By its id, with or without the jurisdiction before it.
  private static boolean isCalled(Work work, String name) {
    return work.id().equals(name) || work.id().endsWith('.' + name);
  }

  private List<String> works() {
    var ids = new ArrayList<String>();
    pack.jurisdictions().forEach(law -> law.works().forEach(work -> ids.add(work.id())));
    return ids;
  }

  private static Work.@Nullable Article article(Work work, @Nullable String number)
      throws UsageException {
    if (number == null) {
      return null;
    }
    Work.Article article = WorkPage.find(work, number);
    if (article == null) {
      List<String> numbers = work.articles().stream().map(Work.Article::number).toList();
      throw UsageException.of("law.no_article", number, work.id())
          .help("law.articles", String.join(", ", numbers));
    }
    return article;
  }

  String explain(String rule) throws UsageException {
    return RulePage.render(pack, lawOf(rule), rule, invocation.language(), invocation.style());
  }

  /// The jurisdiction that has a rule of this name.
  Jurisdiction lawOf(String rule) throws UsageException {
    var known = new LinkedHashSet<String>();
    for (Jurisdiction law : pack.jurisdictions()) {
      law.rules().stream().map(Rule::id).forEach(known::add);
      if (law.rules().stream().anyMatch(one -> one.id().equals(rule))) {
        return law;
      }
    }
    throw notFound(UsageException.of("law.no_rule", rule), rule, List.copyOf(known), "law.rules");
  }

  String vocabulary(@Nullable String name) throws UsageException {
    if (name == null) {
      return VocabularyPage.render(pack, invocation.language(), invocation.style());
    }
    List<Fact> facts =
        pack.vocabulary().facts().stream().filter(fact -> isAbout(fact, name)).toList();
    if (facts.isEmpty()) {
      List<String> ids = pack.vocabulary().facts().stream().map(Fact::id).toList();
      throw notFound(UsageException.of("law.no_word", name), name, ids, "law.vocabulary");
    }
    return VocabularyPage.render(pack, facts, invocation.language(), invocation.style());
  }

  /// The fact itself, or any fact of the group.
  private static boolean isAbout(Fact fact, String name) {
    return fact.id().equals(name) || fact.group().equals(name);
  }

  private static UsageException notFound(
      UsageException problem, String name, List<String> known, String list) {
    String near = Near.nearest(name, known);
    return near == null ? problem.help(list) : problem.help("usage.near", near);
  }
}
