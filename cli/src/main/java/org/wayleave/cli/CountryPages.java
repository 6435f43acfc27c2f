package org.wayleave.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.render.Country;
import org.wayleave.render.CountryPage;

/// `countries`: the table of countries, or one of them by its code or name.
final class CountryPages {
  private CountryPages() {}

  static String of(Invocation invocation, @Nullable String wanted, String table)
      throws UsageException {
    List<Country> countries = Country.read(table);
    if (wanted == null) {
      return CountryPage.render(countries, invocation.language(), invocation.style());
    }
    for (Country country : countries) {
      if (isCalled(country, wanted)) {
        return CountryPage.render(country, invocation.language(), invocation.style());
      }
    }
    List<String> names = countries.stream().map(country -> country.name().en()).toList();
    var problem = UsageException.of("countries.none", wanted);
    String near = Near.nearest(wanted, names);
    throw near == null ? problem.help("countries.codes") : problem.help("usage.near", near);
  }

  private static boolean isCalled(Country country, String wanted) {
    return country.code().equals(wanted.toUpperCase(Locale.ROOT))
        || country.name().en().equalsIgnoreCase(wanted)
        || country.name().zh().equals(wanted);
  }
}
