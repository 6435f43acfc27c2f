package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.InOneSentence;
import org.wayleave.render.Language;
import org.wayleave.site.Site;

/// `docs/the-article.md` is what the template and the law pack give. `-Dwayleave.update=true`
/// writes it anew.
class TheArticleTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Path FOLDER = ROOT.resolve("examples/article");
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Map<String, String> SITE =
      Site.files(ShippedPack.text(), ShippedPack.countries());
  private static final Pattern ANSWER = Pattern.compile("\\{\\{answer ([a-z0-9-]+\\.yaml)}}");
  private static final Pattern VERDICT =
      Pattern.compile("(?m)^### (\\d+) .*\\{(holds|partly|wrong|not found)}$");
  private static final Map<String, String> CHINESE =
      Map.of("holds", "成立", "partly", "部分成立", "wrong", "错误", "not found", "查无此事");

  private static String template() throws IOException {
    return Files.readString(FOLDER.resolve("the-article.template.md"));
  }

  private static String answer(String file) {
    Assessment answer = ExamplesTest.assess(FOLDER.resolve(file), false);
    var lines = new StringBuilder();
    lines.append("> Asked as · 情形：[").append(file).append("](../examples/article/").append(file);
    lines.append(")\n>\n");
    for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
      for (String sentence : InOneSentence.render(answer, PACK, language)) {
        lines.append("> ").append(sentence).append("\n>\n");
      }
    }
    lines.setLength(lines.length() - 3);
    return lines.toString();
  }

  private static Map<String, Long> verdicts(String template) {
    var count = new LinkedHashMap<String, Long>();
    for (String verdict : List.of("holds", "partly", "wrong", "not found")) {
      count.put(
          verdict,
          VERDICT.matcher(template).results().filter(m -> m.group(2).equals(verdict)).count());
    }
    return count;
  }

  private static String page(String template) {
    Map<String, Long> count = verdicts(template);
    String en =
        "%d hold, %d hold in part, %d are wrong, and of %d there is no trace"
            .formatted(
                count.get("holds"),
                count.get("partly"),
                count.get("wrong"),
                count.get("not found"));
    String zh =
        "%d项成立，%d项部分成立，%d项错误，%d项查无此事"
            .formatted(
                count.get("holds"),
                count.get("partly"),
                count.get("wrong"),
                count.get("not found"));
    String page = template.replace("{{count}}", en).replace("{{count-zh}}", zh);
    page = ANSWER.matcher(page).replaceAll(m -> Matcher.quoteReplacement(answer(m.group(1))));
    return VERDICT
        .matcher(page)
        .replaceAll(m -> {
          String heading = m.group().substring(0, m.group().lastIndexOf('{'));
          String verdict = m.group(2);
          return Matcher.quoteReplacement(heading + "— " + verdict + " · " + CHINESE.get(verdict));
        });
  }

  @Test
  void thePageIsWhatTheLawPackAnswers() throws IOException {
    Path page = ROOT.resolve("docs/the-article.md");
    String made = page(template());
    if (Boolean.getBoolean("wayleave.update")) {
      Files.writeString(page, made);
    }
    assertEquals(made, Files.readString(page));
  }

  /// The page of the site is made of `docs/the-article.md`; here it is compared with the template.
  @ParameterizedTest
  @EnumSource
  void thePageOfTheSiteSaysTheSame(Language language) throws IOException {
    String page = sitePage(language);
    String text = words(page);
    String template = template();
    Matcher claims = VERDICT.matcher(template);
    int count = 0;
    while (claims.find()) {
      String verdict = claims.group(2);
      String told = language == Language.CHINESE ? CHINESE.get(verdict) : verdict;
      assertTrue(page.contains("<span class=\"verdict\">" + told + "</span></h3>"), told);
      count++;
    }
    assertEquals(count, page.split("class=\"verdict\"", -1).length - 1);
    Matcher answers = ANSWER.matcher(template);
    while (answers.find()) {
      Assessment answer = ExamplesTest.assess(FOLDER.resolve(answers.group(1)), false);
      for (String sentence : InOneSentence.render(answer, PACK, language)) {
        assertTrue(text.contains(sentence.replace("**", "")), sentence);
      }
      assertTrue(page.contains("<code>" + answers.group(1) + "</code>"), answers.group(1));
    }
  }

  @Test
  void bothPagesOfTheSiteHaveTheSameParts() {
    assertEquals(parts(sitePage(Language.ENGLISH)), parts(sitePage(Language.CHINESE)));
  }

  private static String sitePage(Language language) {
    String page = SITE.get("law/article." + language.id() + ".html");
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /// The headings, paragraphs and quotations, in their order.
  private static List<String> parts(String page) {
    return Pattern.compile("<(h\\d|p|blockquote)[ >]")
        .matcher(page)
        .results()
        .map(part -> part.group(1))
        .toList();
  }

  @Test
  void everyOneOfTheTwentyFiveClaimsIsAskedAndAnswered() throws IOException {
    String[] claims = template().split("(?m)^### ", -1);
    assertEquals(26, claims.length);
    for (int i = 1; i < claims.length; i++) {
      assertTrue(claims[i].startsWith(i + " · "), claims[i]);
      assertTrue(ANSWER.matcher(claims[i]).find(), "claim " + i + " has no situation");
    }
    assertEquals(25, verdicts(template()).values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void everySituationOfTheFolderIsUsed() throws IOException {
    String template = template();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> unused =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml") && !template.contains("{{answer " + name))
              .collect(Collectors.toList());
      assertEquals(List.of(), unused);
    }
  }

  @Test
  void itIsLinkedFromTheFirstScreenOfTheReadme() throws IOException {
    String first =
        Files.readString(ROOT.resolve("README.md"))
            .lines()
            .limit(24)
            .collect(Collectors.joining("\n"));
    assertTrue(first.contains("docs/the-article.md"), first);
  }
}
