package org.wayleave.engine.law;

/// Reads the cases of a pack file.
final class CaseNode {
  private CaseNode() {}

  static DecidedCase read(PackNode node) {
    PackNode authority = node.one("authority");
    return new DecidedCase(
        node.text("id"),
        node.text("jurisdiction"),
        PackReader.text(node.one("title")),
        PackReader.text(node.one("place")),
        node.count("year"),
        node.constant("record", DecidedCase.Source.values()),
        node.constant("corroboration", DecidedCase.Corroboration.values()),
        node.text("grade"),
        node.flag("counted"),
        new DecidedCase.Authority(
            authority.constant("body", DecidedCase.Body.values()),
            authority.constant("level", DecidedCase.Level.values()),
            PackReader.text(authority.one("name"))),
        PackReader.text(node.one("source")),
        node.constant("finding", Verdict.values()),
        node.constant("disposal", DecidedCase.Disposal.values()),
        node.flag("about_more"),
        node.flag("above_ceiling"),
        node.list("provisions", CaseNode::cited),
        node.list("in_words", CaseNode::inWords),
        node.list("measures", CaseNode::measure),
        node.raw("situation"));
  }

  private static DecidedCase.Cited cited(PackNode node) {
    return new DecidedCase.Cited(
        PackReader.citation(node.one("provision")),
        node.optionalText("as_of"),
        node.optionalText("today"));
  }

  private static DecidedCase.CitedInWords inWords(PackNode node) {
    return new DecidedCase.CitedInWords(
        PackReader.text(node.one("words")), node.optionalText("as_of"));
  }

  private static DecidedCase.Measure measure(PackNode node) {
    return new DecidedCase.Measure(
        node.text("measure"),
        node.optionalHundredths("amount"),
        node.optionalText("unit"),
        node.flag("suspended"));
  }
}
