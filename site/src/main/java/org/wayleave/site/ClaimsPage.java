package org.wayleave.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Html;
import org.wayleave.render.Language;

/// `docs/the-article.md` as a page in one of its two languages. A paragraph of it is in one
/// language; a heading is in both, with `·` between them.
final class ClaimsPage {
  private final Catalogue words;
  private final boolean chinese;
  private final StringBuilder out = new StringBuilder();
  private String title = "";

  private ClaimsPage(Language language) {
    this.words = Catalogue.messages(language);
    this.chinese = language == Language.CHINESE;
  }

  /// @param body HTML
  record Told(String title, String body) {}

  static Told of(String markdown, Language language) {
    var page = new ClaimsPage(language);
    page.blocks(Parser.builder().build().parse(markdown));
    return new Told(page.title, page.out.toString());
  }

  private void blocks(Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      switch (block) {
        case Heading heading -> heading(heading);
        case BlockQuote quote -> {
          out.append("<blockquote>\n");
          blocks(quote);
          out.append("</blockquote>\n");
        }
        case Paragraph paragraph -> paragraph(paragraph);
        default -> throw new IllegalStateException("no place for " + block);
      }
    }
  }

  /// `1 · Claim · 主张 — holds · 成立`.
  private void heading(Heading heading) {
    String text = plain(heading);
    int verdict = text.lastIndexOf(" — ");
    String claim = mine(verdict < 0 ? text : text.substring(0, verdict));
    if (heading.getLevel() == 1) {
      title = claim;
      return;
    }
    String level = "h" + heading.getLevel();
    out.append('<').append(level).append('>').append(Html.escaped(claim));
    if (verdict >= 0) {
      out.append(" <span class=\"verdict\">");
      out.append(Html.escaped(mine(text.substring(verdict + 3)))).append("</span>");
    }
    out.append("</").append(level).append(">\n");
  }

  /// The parts that are in the language of the page, or in none.
  private String mine(String parts) {
    return List.of(parts.split(" · ")).stream()
        .filter(part -> letters(part) == 0 || isChinese(part) == chinese)
        .collect(Collectors.joining(" · "));
  }

  private void paragraph(Paragraph paragraph) {
    Link situation = situation(paragraph);
    if (situation != null) {
      String file = "<code>" + Html.escaped(plain(situation)) + "</code>";
      out.append("<p class=\"quiet\">").append(words.say("site.article.asked", file));
      out.append("</p>\n");
    } else if (plain(paragraph).contains(" · ")) {
      out.append("<p>").append(Html.escaped(lead(plain(paragraph)))).append("</p>\n");
    } else if (isChinese(plain(paragraph)) == chinese) {
      out.append("<p>");
      inline(paragraph);
      out.append("</p>\n");
    }
  }

  /// `For oneself · 自用：`, the words before a quotation.
  private String lead(String text) {
    String lead = mine(text);
    return text.endsWith("：") && !chinese ? lead + ":" : lead;
  }

  /// The file of the line in a quotation that names one for both languages.
  private static @org.jspecify.annotations.Nullable Link situation(Paragraph paragraph) {
    boolean quoted = paragraph.getParent() instanceof BlockQuote;
    return quoted && paragraph.getLastChild() instanceof Link link ? link : null;
  }

  /// What a link leads to has no page here, so its words stand alone.
  private void inline(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> out.append(Html.escaped(text.getLiteral()));
        case Code code -> {
          out.append("<code>").append(Html.escaped(code.getLiteral())).append("</code>");
        }
        case SoftLineBreak line -> out.append('\n');
        case StrongEmphasis strong -> {
          out.append("<strong>");
          inline(strong);
          out.append("</strong>");
        }
        default -> inline(node);
      }
    }
  }

  private static String plain(Node parent) {
    var parts = new ArrayList<String>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      parts.add(
          switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak line -> " ";
            default -> plain(node);
          });
    }
    return String.join("", parts);
  }

  /// More Chinese characters than a seventh of the letters: an English word has some seven.
  private static boolean isChinese(String text) {
    return text.codePoints().filter(ClaimsPage::isHan).count() * 7 > letters(text);
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
