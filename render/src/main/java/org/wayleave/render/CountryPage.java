package org.wayleave.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wayleave.engine.Day;

/// Tells the table of countries: by the gravest of each country's three statuses, or one country.
public final class CountryPage {
  private static final List<String> GRAVEST_FIRST =
      List.of("judged", "prohibited", "restricted", "approval_required", "unclear", "unrestricted");

  private final Voice voice;
  private final Page page;
  private final boolean isLinked;

  private CountryPage(Language language, Style style) {
    this.voice = new Voice(language);
    this.page = new Page(style);
    this.isLinked = style == Style.HTML;
  }

  /// The page of a country among the pages of the law.
  public static String address(Country country, Language language) {
    String code = country.code().toLowerCase(Locale.ROOT);
    return "law/country-" + code + '.' + language.id() + ".html";
  }

  /// What a country is called.
  public static String name(Country country, Language language) {
    return country.name().in(language.id());
  }

  /// All countries.
  public static String render(List<Country> countries, Language language, Style style) {
    var page = new CountryPage(language, style);
    page.page.line(0, page.voice.say("countries.note"));
    for (String status : GRAVEST_FIRST) {
      page.group(status, countries.stream().filter(one -> gravest(one).equals(status)).toList());
    }
    return page.page.text();
  }

  /// One country in full.
  public static String render(Country country, Language language, Style style) {
    var page = new CountryPage(language, style);
    page.full(country);
    return page.page.text();
  }

  private static String gravest(Country country) {
    return GRAVEST_FIRST.stream().filter(country.statuses()::contains).findFirst().orElseThrow();
  }

  private void group(String status, List<Country> countries) {
    if (countries.isEmpty()) {
      return;
    }
    page.heading(voice.say("countries.group." + status, Integer.toString(countries.size())));
    if (isLinked && !status.equals("judged")) {
      table(countries);
    } else {
      countries.forEach(this::brief);
    }
  }

  private void table(List<Country> countries) {
    List<String> head =
        Stream.of("country", "personal", "enterprise", "provider", "as_of", "grade")
            .map(column -> voice.say("countries.column." + column))
            .toList();
    page.table(head, countries.stream().map(this::row).toList());
  }

  private List<String> row(Country country) {
    return List.of(
        Page.link(voice.text(country.name()), address(country, voice.language())),
        status(country.personal()),
        status(country.enterprise()),
        status(country.provider()),
        asOf(country),
        checked(country));
  }

  private void brief(Country country) {
    String name = voice.say("countries.name", country.code(), voice.text(country.name()));
    if (country.grade() == null) {
      page.item(
          1,
          "-",
          isLinked
              ? Page.link(name, address(country, voice.language()))
              : voice.say("countries.brief.judged", name));
      return;
    }
    page.item(
        1,
        "-",
        voice.say(
            "countries.brief",
            name,
            status(country.personal()),
            status(country.enterprise()),
            status(country.provider()),
            asOf(country),
            checked(country)));
  }

  private void full(Country country) {
    page.name(voice.say("countries.name", country.code(), voice.text(country.name())));
    if (country.grade() == null) {
      page.line(0, isLinked ? judged() : voice.say("countries.judged"));
      return;
    }
    page.item(1, "-", voice.say("countries.personal", status(country.personal())));
    page.item(1, "-", voice.say("countries.enterprise", status(country.enterprise())));
    page.item(1, "-", voice.say("countries.provider", status(country.provider())));
    var instrument = country.instrument();
    page.item(
        1,
        "-",
        instrument == null
            ? voice.say("countries.no_instrument")
            : voice.say("countries.instrument", voice.text(instrument)));
    page.item(1, "-", voice.say("countries.as_of", asOf(country), checked(country)));
    page.line(0, voice.say("countries.note"));
  }

  /// Where the pages say more.
  private String judged() {
    return voice.say(
        "countries.judged.pages",
        Page.link(voice.say("countries.judged.law"), "index.html"),
        Page.link(voice.say("countries.judged.check"), "../index.html"));
  }

  private String status(String status) {
    return voice.say("countries.status." + status);
  }

  private String asOf(Country country) {
    Day day = country.day();
    return day == null ? country.asOf() : voice.date(day);
  }

  private String checked(Country country) {
    String key = country.isVerified() ? "countries.verified" : "countries.not_verified";
    return voice.say(key, String.valueOf(country.grade()));
  }
}
