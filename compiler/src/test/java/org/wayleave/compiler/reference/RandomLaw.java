package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a law by chance, as an author would write it: a vocabulary, a jurisdiction with terms,
/// open questions, and two instruments with 5 to 25 rules and everything that may hang on them.
///
/// Nothing it writes is ever in error; every construct of which the reference knows occurs.
final class RandomLaw {
  /// The day on which laws with two versions change.
  static final String CHANGE = "2010-01-01";

  /// After every day of assessment.
  private static final String COMING = "2018-01-01";

  private static final String BEFORE_CHANGE = "2009-12-31";

  private static final List<String> CLASSES =
      List.of("duty", "prohibited", "administrative", "crime");
  private static final List<String> TOPICS = List.of("channel", "business", "data");

  private final Chance chance;
  private final RandomConditions conditions;
  private final boolean changes;

  /// Nothing in the law itself is open.
  private final boolean settled;

  private final List<String> classes = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private String lastRule = "";
  private String lastCondition = "";
  private final List<String> exceptions = new ArrayList<>();
  private final List<String> judgements = new ArrayList<>();
  private final StringBuilder jurisdiction = new StringBuilder();
  private final StringBuilder questions = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private final StringBuilder decree = new StringBuilder();

  private RandomLaw(long seed) {
    this.chance = new Chance(seed);
    this.conditions = new RandomConditions(chance);
    this.changes = chance.in100(35);
    this.settled = chance.in100(40);
    int gravest = chance.below(6);
    for (int i = 0; i < CLASSES.size(); i++) {
      if (gravest >= CLASSES.size() || i == gravest || (i < gravest && chance.in100(60))) {
        classes.add(CLASSES.get(i));
      }
    }
  }

  /// The files of the law of a seed.
  static SortedMap<String, String> of(long seed) {
    return new RandomLaw(seed).write();
  }

  private SortedMap<String, String> write() {
    var files = new TreeMap<String, String>();
    String facts = conditions.facts();
    questions();
    judgements();
    terms();
    rules();
    permits();
    exceptions();
    untranslated();
    sanctions();
    if (changes && chance.in100(75)) {
      String to = chance.in100(60) ? chance.of("all crime", "all administrative") : target();
      add(decree, "milder law milder for " + to, "");
    }
    files.put("pack.md", "---\nversion: 1.0.0\nchecked until: 2026-01-01\n---\n");
    files.put("vocabulary/words.md", block(words()) + block(facts));
    files.put("xx/jurisdiction.md", front() + block(boundaries()) + block(jurisdiction.toString()));
    files.put("xx/open-questions.md", block(questions.toString()));
    files.put("xx/code.md", work("code", "law", code, !settled && chance.in100(15)));
    files.put(
        "xx/decree.md", work("decree", "ministry_rule", decree, !settled && chance.in100(30)));
    return files;
  }

  private static String block(String statements) {
    return "```law\n" + statements + "```\n\n";
  }

  private static String front() {
    return "---\njurisdiction: xx\ntitle: {en: Land, zh: 国}\ntime zone: UTC\n---\n\n";
  }

  private static String words() {
    var words = new StringBuilder();
    TOPICS.forEach(topic -> words.append("topic ").append(topic).append(" en \"t\" zh \"题\"\n"));
    words.append("unit CNY en \"yuan\" zh \"元\"\nunit persons en \"persons\" zh \"人\"\n");
    words.append("measure warning severity 1 en \"w\" zh \"警告\"\n");
    words.append("measure fine severity 2 en \"f\" zh \"罚款\"\n");
    words.append("measure closure severity 3 en \"c\" zh \"停业\"\n");
    words.append("measure prison severity 70 en \"p\" zh \"徒刑\"\n");
    words.append("authority office en \"o\" zh \"机关\"\n");
    words.append("holder police severity 1 en \"p\" zh \"公安\"\n");
    words.append("holder court severity 1 en \"c\" zh \"法院\"\n");
    words.append("holder text severity 0 en \"t\" zh \"文义\"\n");
    return words.toString();
  }

  private String boundaries() {
    String reach = chance.in100(85) ? "true" : conditions.simple();
    String scope =
        chance.in100(30)
            ? "true"
            : conditions.simple() + chance.of(" or ", " and ") + conditions.simple();
    return "reach when "
        + reach
        + "\nscope when "
        + scope
        + "\nsubject person when "
        + conditions.subject()
        + "\nsubject unit when not ("
        + conditions.subject()
        + ")\nsubject responsible when "
        + conditions.simple()
        + "\n";
  }

  private String work(String id, String rank, StringBuilder text, boolean doubtful) {
    var front = new StringBuilder("---\nwork: xx." + id + "\ntitle: {en: Act, zh: 法}\n");
    front.append("short: {en: Act, zh: 法}\nrank: ").append(rank);
    front.append("\nissuer: {en: Body, zh: 机关}\nversions:\n");
    String doubt = doubtful ? chance.of("unknown", "unread", "in_force") : "in_force";
    String grade = doubt.equals("in_force") && doubtful ? "D" : "A";
    if (!changes) {
      version(front, "2000-01-01", "", doubt, grade);
    } else if (chance.in100(15)) {
      version(front, "2000-01-01", BEFORE_CHANGE, "in_force", "A");
      version(front, CHANGE, "", "ended", "A");
    } else {
      boolean early = chance.in100(50);
      version(front, "2000-01-01", BEFORE_CHANGE, early ? doubt : "in_force", early ? grade : "A");
      version(front, CHANGE, "", early ? "in_force" : doubt, early ? "A" : grade);
    }
    return front
        .append("---\n\n## Article 1 — Rules · 规则\n\n")
        .append(block(text.toString()))
        .toString();
  }

  private static void version(
      StringBuilder front, String from, String until, String status, String grade) {
    front.append("  - from: ").append(from).append('\n');
    if (!until.isEmpty()) {
      front.append("    until: ").append(until).append('\n');
    }
    front.append("    status: ").append(status).append("\n    grade: ").append(grade);
    front.append("\n    source: text\n    checked: 2026-01-01\n    note: {en: n, zh: 注}\n");
  }

  private static void add(StringBuilder file, String head, String clauses) {
    file.append(head).append(" en \"x\" zh \"字\"");
    file.append(clauses).append('\n');
  }

  private static String name(String kind, int index) {
    return kind + "_" + (char) ('a' + index / 26) + (char) ('a' + index % 26);
  }

  private StringBuilder instrument() {
    return chance.in100(50) ? code : decree;
  }

  /// Mostly nothing; in a law that changes, a statement may begin or end with the change.
  private String time() {
    return !changes || chance.in100(70)
        ? ""
        : chance.of(
            " until " + BEFORE_CHANGE,
            " until " + BEFORE_CHANGE,
            " from " + CHANGE,
            " from " + CHANGE,
            " from " + COMING);
  }

  private void questions() {
    int count = settled || chance.in100(25) ? 0 : chance.between(1, 3);
    for (int i = 0; i < count; i++) {
      String id = name("question", i);
      int readings = chance.in100(75) ? 2 : 3;
      add(questions, "open question " + id, "");
      List<String> ids = new ArrayList<>();
      for (int r = 0; r < readings; r++) {
        String reading = id + "_" + (char) ('p' + r);
        ids.add(reading);
        String holders = chance.of("police", "court", "text", "police, court", "court, text");
        questions.append("  reading ").append(reading).append(" held by ").append(holders);
        questions.append(" en \"r\" zh \"见解\"\n");
      }
      conditions.addQuestion(id, ids);
    }
  }

  private void judgements() {
    int count = settled || chance.in100(30) ? 0 : chance.between(1, 2);
    for (int i = 0; i < count; i++) {
      String id = name("judgement", i);
      String clauses = chance.in100(25) ? " residual" : "";
      clauses += chance.in100(40) ? " at least when " + conditions.simple() : "";
      clauses += chance.in100(40) ? " never when " + conditions.simple() : "";
      var file = chance.in100(50) ? jurisdiction : instrument();
      file.append("judgement ").append(id).append(time()).append(" by office affects finding");
      file.append(clauses).append(" en \"j\" zh \"裁量\"\n");
      judgements.add(id);
    }
    judgements.forEach(conditions::addName);
  }

  private void terms() {
    int count = chance.between(1, 4);
    for (int i = 0; i < count; i++) {
      String id = name("term", i);
      boolean own = chance.in100(60);
      var file = own ? jurisdiction : instrument();
      String head = "term " + id + (own || settled ? "" : time()) + " = ";
      file.append(head).append(conditions.any(2)).append('\n');
      if (chance.in100(35)) {
        String exception = name("except_term", i);
        add(instrument(), "except " + exception + " to " + id, " when " + conditions.simple());
        if (chance.in100(40)) {
          add(
              instrument(),
              "except " + name("except_back", i) + " to " + exception,
              " when " + conditions.simple());
        }
      }
      conditions.addName(id);
    }
  }

  private void rules() {
    int count = chance.between(5, 25);
    for (int i = 0; i < count; i++) {
      String id = name("rule", i);
      StringBuilder file = instrument();
      String time = chance.in100(4) ? " time assessment" : "";
      int lives = changes ? chance.below(100) : 100;
      if (lives < 40) {
        rule(file, id, " until " + BEFORE_CHANGE, time);
      }
      if (lives < 35 || (lives >= 40 && lives < 45)) {
        rule(file, id, " from " + CHANGE, time);
      }
      if (lives >= 45 && lives < 50) {
        rule(file, id, " from " + COMING, time);
      }
      if (lives >= 50) {
        rule(file, id, !settled && chance.in100(4) ? " grade D" : "", time);
      }
      rules.add(id);
    }
    int narrow = rules.size();
    for (int i = 0; i < narrow && i < 2; i++) {
      conditions.addRule(rules.get(i));
    }
  }

  private void rule(StringBuilder file, String id, String header, String time) {
    boolean require = chance.in100(22);
    String head = (require ? "require " : "forbid ") + id + header + " topic " + chance.of(TOPICS);
    head += time;
    if (chance.in100(25)) {
      head += " tagged " + chance.of("tag_a", "tag_b");
    }
    boolean again = id.equals(lastRule) && chance.in100(70);
    lastCondition = again ? lastCondition : conditions.narrow(rules.size() > 2);
    lastRule = id;
    String clauses = "\n  " + breach() + (chance.in100(changes ? 45 : 25) ? "\n  " + breach() : "");
    clauses += "\n  when " + lastCondition;
    if (require) {
      clauses +=
          chance.in100(35)
              ? "\n  within " + chance.of("30 days", "12 months", "90 days") + " of date_aa"
              : "";
      clauses += "\n  met by " + conditions.simple();
    }
    add(file, head, clauses);
  }

  private String breach() {
    String breach = "breach is " + chance.of(classes);
    breach += chance.in100(20) ? " on " + chance.of("person", "unit", "responsible") : "";
    breach += changes && chance.in100(8) ? " from " + CHANGE : "";
    return breach + (chance.in100(30) ? " when " + conditions.simple() : "");
  }

  private void permits() {
    int count = chance.in100(50) ? 0 : chance.between(1, 3);
    for (int i = 0; i < count; i++) {
      String over = chance.of(rules);
      add(
          instrument(),
          "permit " + name("permit", i) + " topic channel against " + over,
          (settled || chance.in100(40) ? " prevails over " + over : "")
              + " when "
              + conditions.simple());
    }
  }

  private String target() {
    return switch (chance.below(6)) {
      case 0 -> "all administrative";
      case 1 -> "all crime but " + chance.of(rules);
      case 2 -> "all administrative but " + chance.of(rules);
      case 3 ->
          code.indexOf("tag_a") + decree.indexOf("tag_a") > 0 ? "all tagged tag_a" : "all crime";
      default -> chance.of(rules);
    };
  }

  private void exceptions() {
    int count = chance.between(1, 6);
    for (int i = 0; i < count; i++) {
      String id = name("except", i);
      String to = !exceptions.isEmpty() && chance.in100(45) ? chance.of(exceptions) : target();
      String grade = !settled && chance.in100(5) ? " grade D" : "";
      add(
          instrument(),
          "except " + id + time() + grade + " to " + to,
          " when " + conditions.simple());
      exceptions.add(id);
    }
  }

  private void untranslated() {
    if (!settled && chance.in100(30)) {
      add(
          instrument(),
          "untranslated gap topic " + chance.of(TOPICS),
          " when "
              + conditions.narrow(false)
              + " could be "
              + chance.of(CLASSES.get(0), "crime", "nothing"));
    }
  }

  private void sanctions() {
    int count = chance.between(1, 4);
    for (int i = 0; i < count; i++) {
      boolean criminal = chance.in100(35);
      String id = name("sanction", i);
      code.append("sanction ").append(id).append(" for ");
      code.append(
          chance.in100(70) ? chance.of(rules) : criminal ? "all crime" : "all administrative");
      code.append(" by office ").append(criminal ? "criminal" : "administrative").append('\n');
      if (chance.in100(30)) {
        code.append("  on ").append(chance.of("person", "unit", "responsible")).append('\n');
      }
      int tiers = chance.between(0, 3);
      for (int tier = 0; tier <= tiers; tier++) {
        if (tier > 0) {
          code.append("  tier tier_")
              .append(tier)
              .append(" when ")
              .append(conditions.any(1))
              .append('\n');
        }
        code.append("  ")
            .append(chance.of("shall", "may"))
            .append(" fine ")
            .append(tier)
            .append("00 to 900 CNY");
        code.append(chance.in100(30) ? " when " + conditions.simple() : "").append('\n');
        if (chance.in100(40)) {
          code.append("  may one of { warning | all of { closure, fine up to 5 CNY } }");
          code.append(!settled && chance.in100(20) ? " grade D" : "").append('\n');
        }
      }
    }
  }
}
