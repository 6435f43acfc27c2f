package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;

/// One Markdown file that a lawyer can start from: the facts and how far they are known, the answer
/// with both readings, every provision with its Chinese title and number, its version, source and
/// grade, the proof, and what is open, not encoded or not checked.
public final class CounselFile {
  private final Page page = new Page(Style.MARKDOWN);
  private final Assessment assessment;
  private final Pack pack;
  private final Voice voice;

  private CounselFile(Assessment assessment, Pack pack, Language language) {
    this.assessment = assessment;
    this.pack = pack;
    this.voice = new Voice(language);
  }

  public static String render(Assessment assessment, Pack pack, Language language) {
    var file = new CounselFile(assessment, pack, language);
    file.head();
    int number = 1;
    for (Assessment.Part part : assessment.parts()) {
      file.part(part, assessment.parts().size() > 1 ? number++ : 0);
    }
    file.end();
    return file.page.text();
  }

  private void head() {
    page.title(1, voice.say("counsel.title"));
    page.line(0, voice.say("counsel.purpose"));
    page.item(1, "-", voice.say("counsel.assessed", voice.date(assessment.assessedOn())));
    page.item(1, "-", voice.say("counsel.pack", assessment.packVersion(), assessment.packDigest()));
    page.item(
        1,
        "-",
        voice.say(
            "counsel.engine",
            assessment.engine(),
            voice.say(assessment.strict() ? "mode.strict" : "mode.standard")));
    page.item(1, "-", voice.say("horizon", voice.date(assessment.packCheckedUntil())));
    for (Text assumption : assessment.assumptions()) {
      page.item(1, "-", Voice.sentenceCase(voice.text(assumption)));
    }
  }

  private void end() {
    page.title(2, voice.say("counsel.grades"));
    for (String grade : List.of("A", "B", "C", "D")) {
      page.item(1, "-", voice.say("grade." + grade));
    }
    page.line(0, voice.say("not_advice"));
  }

  private void part(Assessment.Part part, int number) {
    String name = part.name();
    if (number > 0) {
      String words = name == null ? "" : name;
      page.title(
          1, voice.say(name == null ? "part" : "part.named", Integer.toString(number), words));
    } else if (name != null) {
      page.title(2, name);
    }
    for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
      answer(part, Scene.of(assessment, part, answer, pack, voice));
    }
    if (part.jurisdictions().isEmpty()) {
      page.line(0, voice.say("verdict.nowhere"));
    }
    page.title(2, voice.say("counsel.unchecked"));
    if (part.notChecked().isEmpty()) {
      page.line(0, voice.say("counsel.nothing"));
    }
    part.notChecked().forEach(one -> page.item(1, "-", Voice.sentenceCase(voice.text(one))));
  }

  private void answer(Assessment.Part part, Scene scene) {
    page.title(2, voice.say("counsel.answer"));
    VerdictSection.write(page, scene);
    facts(part, scene);
    provisions(scene);
    GroundsSection.write(page, scene);
    ContestedSection.write(page, scene);
    UnknownSection.write(page, scene);
    untranslated(scene);
    ExposureSection.write(page, scene);
    CasesSection.write(page, scene);
    DutiesSection.write(page, scene);
    MilderLawSection.write(page, scene);
    RemediesSection.write(page, scene);
    proof(scene);
  }

  private void facts(Assessment.Part part, Scene scene) {
    page.title(2, voice.say("counsel.facts"));
    var rows = new ArrayList<List<String>>();
    var missing = new ArrayList<String>();
    part.situation()
        .forEach((id, state) -> {
          String label = scene.names().factLabel(id);
          if (state.state().equals("not_asked") || state.state().equals("unknown")) {
            missing.add(Voice.inSentence(label));
          } else {
            rows.add(
                List.of(
                    label,
                    voice.say("counsel.state." + state.state()),
                    StatedValue.of(voice, scene.names(), id, state)));
          }
        });
    page.table(
        List.of(voice.say("counsel.fact"), voice.say("counsel.state"), voice.say("counsel.value")),
        rows);
    if (!missing.isEmpty()) {
      page.line(0, voice.say("counsel.not_known", voice.semicolon(missing)));
    }
  }

  /// Every provision of the answer: by its Chinese title and number, whatever the language of the
  /// file.
  private void provisions(Scene scene) {
    var chinese =
        Scene.of(assessment, scene.part(), scene.answer(), pack, new Voice(Language.CHINESE));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Set<Provision> works = new LinkedHashSet<>();
    for (Provision one : CitedProvisions.of(scene.answer())) {
      works.add(one);
      rows.putIfAbsent(
          chinese.citations().of(one) + one.version(),
          List.of(
              voice.say(
                  "counsel.chinese_title",
                  one.title().zh(),
                  chinese.citations().place(one.article(), one.paragraph(), one.item())),
              scene.citations().of(one),
              voice.date(one.version()),
              one.articleNow() == null || one.articleNow().equals(one.article())
                  ? ""
                  : scene.citations().place(one.articleNow(), 0, 0),
              one.grade()));
    }
    page.title(2, voice.say("counsel.provisions"));
    page.table(
        List.of(
            voice.say("counsel.chinese"),
            voice.say("counsel.cited"),
            voice.say("counsel.version"),
            voice.say("counsel.now"),
            voice.say("counsel.grade")),
        List.copyOf(rows.values()));
    sources(scene, works);
  }

  private void sources(Scene scene, Set<Provision> provisions) {
    Map<String, String> told = new LinkedHashMap<>();
    for (Provision one : provisions) {
      told.putIfAbsent(one.work() + one.version(), source(scene, one));
    }
    page.title(3, voice.say("counsel.sources"));
    told.values().forEach(source -> page.item(1, "-", source));
  }

  private String source(Scene scene, Provision one) {
    Work.Version version = scene.names().version(one.work(), one.version());
    String title = voice.text(one.title());
    String words =
        voice.say(
            "counsel.source",
            title,
            voice.date(one.version()),
            one.source(),
            voice.date(one.checkedOn()));
    if (version == null) {
      return words;
    }
    String status =
        voice.say("status." + version.status().name().toLowerCase(java.util.Locale.ROOT));
    String number = version.number();
    words = voice.say("counsel.source.status", words, status, version.grade());
    words = number == null ? words : voice.say("counsel.source.number", words, number);
    @Nullable Text note = version.note();
    return note == null ? words : voice.say("counsel.source.note", words, voice.text(note));
  }

  private void untranslated(Scene scene) {
    page.title(2, voice.say("counsel.open"));
    boolean any = false;
    for (Assessment.Ground ground : scene.answer().grounds()) {
      if (ground.status().equals("untranslated")) {
        any = true;
        var provision = ground.provision();
        String words = scene.names().statement(ground.rule());
        page.item(
            1,
            "-",
            provision == null
                ? words
                : scene.say("relief.cited", words, scene.citations().of(provision)));
      }
    }
    if (!any) {
      page.line(0, voice.say("counsel.nothing"));
    }
  }

  private void proof(Scene scene) {
    page.title(2, voice.say("counsel.proof"));
    page.line(0, voice.say("counsel.proof.note"));
    var tree = new ProofTree(scene.names(), scene.citations(), voice, page);
    scene.answer().proof().grounds().forEach(node -> tree.write(node, 1));
  }
}
