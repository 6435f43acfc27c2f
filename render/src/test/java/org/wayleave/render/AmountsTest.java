package org.wayleave.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "100|1",
        "1500000|15,000",
        "4044506|40,445.06",
        "50|0.5",
        "5|0.05",
        "31512988800|315,129,888",
        "-100|-1"
      })
  void hundredthsAreWrittenWithSeparators(long hundredths, String words) {
    assertEquals(words, Amounts.number(hundredths));
  }
}
