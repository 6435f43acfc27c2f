package org.wayleave.render;

import java.util.List;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;

/// Tells an assessment in words: the answer in the first sentence, then why, and what it leaves
/// open.
public final class TextAnswer {
  private TextAnswer() {}

  /// The whole answer, ready to print; ends with a line feed.
  public static String render(Assessment assessment, Pack pack, Language language, Style style) {
    var voice = new Voice(language, style);
    var page = new Page(style);
    boolean several = assessment.parts().size() > 1;
    int number = 1;
    for (Assessment.Part part : assessment.parts()) {
      page.blank();
      title(page, voice, part, several ? number++ : 0);
      part(page, voice, assessment, part, pack);
    }
    Footer.write(page, voice, assessment, pack);
    return page.text();
  }

  private static void title(Page page, Voice voice, Assessment.Part part, int number) {
    String name = part.name();
    if (number > 0) {
      String shown = name == null ? "" : name;
      page.line(
          0,
          Page.bold(
              voice.say(name == null ? "part" : "part.named", Integer.toString(number), shown)));
    } else if (name != null) {
      page.line(0, Page.bold(name));
    }
  }

  private static void part(
      Page page, Voice voice, Assessment assessment, Assessment.Part part, Pack pack) {
    boolean several = part.jurisdictions().size() > 1;
    for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
      var scene = Scene.of(assessment, part, answer, pack, voice);
      if (several) {
        page.heading(scene.names().jurisdiction(answer.jurisdiction()));
      }
      answer(page, scene);
    }
    if (part.jurisdictions().isEmpty()) {
      page.line(0, voice.say("verdict.nowhere"));
    }
    notChecked(page, voice, part.notChecked());
  }

  private static void answer(Page page, Scene scene) {
    VerdictSection.write(page, scene);
    GroundsSection.write(page, scene);
    ContestedSection.write(page, scene);
    ExposureSection.write(page, scene);
    CasesSection.write(page, scene);
    DutiesSection.write(page, scene);
    MilderLawSection.write(page, scene);
    RemediesSection.write(page, scene);
    UnknownSection.write(page, scene);
  }

  private static void notChecked(Page page, Voice voice, List<Text> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    page.heading(voice.say("not_checked"));
    for (Text sentence : sentences) {
      page.item(1, "-", Voice.sentenceCase(voice.text(sentence)));
    }
  }
}
