package org.wayleave.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  @Test
  void writesOneFormWhateverTheOrderAndTheSpaces() {
    String text =
        " { \"b\" : [ 1 , 2.50 , -0.05, \"\\u6cd5\\n\" ] , \"a\" : null , \"c\" : { } , \"d\" : true } ";
    assertEquals(
        "{\"a\":null,\"b\":[1,2.5,-0.05,\"法\\n\"],\"c\":{},\"d\":true}",
        JsonWriter.compact(JsonReader.read(text)));
  }

  @Test
  void readsWhatItWrites() {
    String text =
        "{\"a\":[{\"b\":\"\\\"\\\\\\t\\u0001\"},[],{}],\"n\":[0,100000000000000,40445.06]}";
    Json json = JsonReader.read(text);
    assertEquals(json, JsonReader.read(JsonWriter.indented(json)));
    assertEquals(json, JsonReader.read(JsonWriter.compact(json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":2}|1|8|the key `a` stands twice",
        "[1,]|1|4|expected a value",
        "[1e6]|1|2|write the number without an exponent",
        "[NaN]|1|2|expected a value",
        "[01]|1|2|a number may not begin with 0",
        "[1.234]|1|2|a number may have one or two decimals",
        "[1234567890123456]|1|2|the number has more than 15 digits",
        "{a:1}|1|2|expected a key in quotation marks",
        "[\"abc]|1|2|the text in quotation marks does not end",
        "[\"\\x\"]|1|4|unknown escape `\\x`",
        "[] []|1|4|expected the end of the text",
        "nul|1|1|expected a value",
      })
  void saysWhereItIsNoJson(String text, int line, int column, String message) {
    var error = assertThrows(JsonException.class, () -> JsonReader.read(text));
    assertEquals(message, error.getMessage());
    assertEquals(line, error.line());
    assertEquals(column, error.column());
  }

  @Test
  void countsLinesAndCodePoints() {
    var error = assertThrows(JsonException.class, () -> JsonReader.read("{\n \"法律😀\": x}"));
    assertEquals(2, error.line());
    assertEquals(9, error.column());
  }

  @Test
  void readsADepthOf64AndNoMore() {
    JsonReader.read("[".repeat(65) + "]".repeat(65));
    assertThrows(JsonException.class, () -> JsonReader.read("[".repeat(66) + "]".repeat(66)));
    assertThrows(JsonException.class, () -> JsonReader.read("[".repeat(100_000)));
  }

  @Test
  void emptyTextIsNoJson() {
    assertThrows(JsonException.class, () -> JsonReader.read(""));
  }
}
