package org.wayleave.render;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.DecidedCase;

/// Writes a citation: `Networking Provisions art 6 para 2`, `《国际联网管理暂行规定》第六条第二款`. The only place
/// that does.
final class Citations {
  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] UNITS = {"", "十", "百", "千"};

  private final Voice voice;
  private final Names names;

  Citations(Voice voice, Names names) {
    this.voice = voice;
    this.names = names;
  }

  String of(Citation citation) {
    return of(citation.work(), citation.article(), citation.paragraph(), citation.item());
  }

  String of(Provision provision) {
    return of(provision.work(), provision.article(), provision.paragraph(), provision.item());
  }

  /// With the version, the grade and the number of today where it is another: what stands under a
  /// ground.
  String inFull(Provision p) {
    String version = voice.date(p.version());
    String now = p.articleNow();
    if (now == null || now.equals(p.article())) {
      return voice.say("cite.full", of(p), version, p.grade());
    }
    return voice.say("cite.full.moved", of(p), version, p.grade(), place(now, 0, 0));
  }

  private String of(String work, @Nullable String article, int paragraph, int item) {
    String cited = words(work, article, paragraph, item);
    return voice.isLinked() ? Page.link(cited, page(work, article)) : cited;
  }

  private String words(String work, @Nullable String article, int paragraph, int item) {
    String title = voice.say("cite.title", names.work(work));
    String place = place(article, paragraph, item);
    return place.isEmpty() ? title : voice.say("cite", title, place);
  }

  /// An instrument by its short title.
  String work(String id) {
    return of(id, null, 0, 0);
  }

  /// What a case cites, with the number of its day; a link leads to the article by its number of
  /// today.
  String today(DecidedCase.Cited cited) {
    Citation then = cited.citation();
    return linked(cited, words(then.work(), then.article(), then.paragraph(), then.item()));
  }

  /// The same without the title of the instrument, where that stands above it.
  String placeToday(DecidedCase.Cited cited) {
    Citation then = cited.citation();
    String place = place(then.article(), then.paragraph(), then.item());
    return place.isEmpty() ? today(cited) : linked(cited, place);
  }

  private String linked(DecidedCase.Cited cited, String words) {
    Citation then = cited.citation();
    boolean held = cited.today() != null || then.article() == null;
    return voice.isLinked() && held && names.knowsWork(then.work())
        ? Page.link(words, page(then.work(), cited.today()))
        : words;
  }

  /// The page of an instrument, and the place of an article in it.
  private String page(String work, @Nullable String article) {
    String page = "law/" + work + '.' + voice.language().id() + ".html";
    return article == null ? page : page + "#art-" + article;
  }

  /// `art 285 para 3`, `第二百八十五条第三款`; empty where no article is named.
  String place(@Nullable String article, int paragraph, int item) {
    if (article == null) {
      return "";
    }
    return voice.language() == Language.CHINESE
        ? chinese(article, paragraph, item)
        : english(article, paragraph, item);
  }

  private static String english(String article, int paragraph, int item) {
    return "art "
        + article
        + (paragraph > 0 ? " para " + paragraph : "")
        + (item > 0 ? " item " + item : "");
  }

  private static String chinese(String article, int paragraph, int item) {
    int dash = article.indexOf('-');
    String number = dash < 0 ? article : article.substring(0, dash);
    String place = "第" + numeral(number) + "条";
    if (dash >= 0) {
      place += "之" + numeral(article.substring(dash + 1));
    }
    return place
        + (paragraph > 0 ? "第" + numeral(paragraph) + "款" : "")
        + (item > 0 ? "第" + numeral(item) + "项" : "");
  }

  private static String numeral(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return digits;
      }
    }
    return digits.isEmpty() || digits.length() > 4 ? digits : numeral(Integer.parseInt(digits));
  }

  /// A number up to 9999 in Chinese: 十四, 二百八十五, 一百零一.
  static String numeral(int number) {
    if (number == 0) {
      return DIGITS[0];
    }
    var out = new StringBuilder();
    String digits = Integer.toString(number);
    boolean zero = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        zero = true;
        continue;
      }
      out.append(zero ? DIGITS[0] : "")
          .append(DIGITS[digit])
          .append(UNITS[digits.length() - 1 - i]);
      zero = false;
    }
    return number >= 10 && number < 20 ? out.substring(1) : out.toString();
  }
}
