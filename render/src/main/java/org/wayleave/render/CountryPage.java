package org.wayleave.render;

import java.util.List;
import org.wayleave.engine.Day;

/// Tells the table of countries: by the gravest of each country's three statuses, or one country.
public final class CountryPage {
  private static final List<String> GRAVEST_FIRST =
      List.of("judged", "prohibited", "restricted", "approval_required", "unclear", "unrestricted");

  private final Voice voice;
  private final Page page;

  private CountryPage(Language language, Style style) {
    this.voice = new Voice(language);
    this.page = new Page(style);
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
    countries.forEach(this::brief);
  }

  private void brief(Country country) {
    String name = voice.say("countries.name", country.code(), voice.text(country.name()));
    if (country.grade() == null) {
      page.item(1, "-", voice.say("countries.brief.judged", name));
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
    page.line(
        0, Page.bold(voice.say("countries.name", country.code(), voice.text(country.name()))));
    if (country.grade() == null) {
      page.line(0, voice.say("countries.judged"));
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
