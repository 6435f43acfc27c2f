package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Pack;

/// An answer in short: the finding as enforced and as argued, and the articles that it rests on.
public final class InOneSentence {
  private static final int MOST = 8;

  private InOneSentence() {}

  /// One sentence or two, in Markdown, for each part and jurisdiction.
  public static List<String> render(Assessment assessment, Pack pack, Language language) {
    var voice = new Voice(language);
    var sentences = new ArrayList<String>();
    for (Assessment.Part part : assessment.parts()) {
      for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
        sentences.add(sentence(Scene.of(assessment, part, answer, pack, voice)));
      }
    }
    return sentences;
  }

  private static String sentence(Scene scene) {
    Set<String> articles = articles(scene);
    String verdict = VerdictSection.verdict(scene);
    var page = new Page(Style.MARKDOWN);
    page.line(
        0,
        articles.isEmpty()
            ? verdict
            : scene.say("short", verdict, scene.voice().some(List.copyOf(articles), MOST)));
    return page.text().strip();
  }

  /// Of the grounds that apply or may and of what follows from them; where nothing is breached, of
  /// the duties that are met.
  private static Set<String> articles(Scene scene) {
    var articles = new LinkedHashSet<String>();
    for (Assessment.Ground ground : scene.answer().grounds()) {
      if (!ground.status().equals("defeated")) {
        add(articles, scene, ground.provision());
      }
    }
    scene.answer().exposure().forEach(one -> add(articles, scene, one.provision()));
    if (scene.answer().exposure().isEmpty()) {
      scene.answer().duties().forEach(one -> add(articles, scene, one.provision()));
    }
    return articles;
  }

  private static void add(Set<String> articles, Scene scene, @Nullable Provision provision) {
    if (provision != null) {
      articles.add(scene.citations().of(provision));
    }
  }
}
