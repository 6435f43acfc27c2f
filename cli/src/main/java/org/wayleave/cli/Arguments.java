package org.wayleave.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.render.Language;
import org.wayleave.render.Style;

/// Reads the command line. Options may stand anywhere; `--` ends them; `--name=value` is `--name
/// value`.
final class Arguments {
  static final List<String> COMMANDS =
      List.of(
          "assess",
          "ask",
          "screen",
          "law",
          "cases",
          "explain",
          "vocabulary",
          "site",
          "serve",
          "countries",
          "completion",
          "help");
  static final List<String> LAW_COMMANDS =
      List.of("list", "show", "check", "verify", "diff", "cite", "score", "fmt", "coverage");
  static final List<String> CASES_COMMANDS = List.of("list", "show", "near", "stats");
  private static final List<String> OF_JSON =
      List.of("verify", "diff", "cite", "score", "coverage");
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private static final List<String> GENERAL =
      List.of("--lang", "--color", "--pack", "--help", "--version");
  private static final List<String> OTHER =
      List.of(
          "--format",
          "--as-of",
          "--strict",
          "--for-counsel",
          "--with",
          "--topics",
          "--situation",
          "--out",
          "--plan",
          "--check",
          "--texts",
          "--jurisdiction",
          "--plots",
          "--host",
          "--port",
          "--rate",
          "--no-log",
          "--on",
          "--situations",
          "--calendar",
          "--map",
          "--rejects",
          "--rules",
          "--threads",
          "--suggest",
          "--dry-run",
          "--changed-between");

  private static final int MAX_THREADS = 64;

  /// What a thread that screens rows may need.
  private static final long MEMORY_OF_A_THREAD = 24 << 20;

  private static final List<String> FLAGS =
      List.of(
          "--strict",
          "--check",
          "--no-log",
          "--rules",
          "--suggest",
          "--dry-run",
          "--help",
          "--version");

  private final List<String> words = new ArrayList<>();
  private final Surroundings surroundings;
  private Language language;
  private String colour = "auto";
  private @Nullable String packFile;
  private @Nullable Day asOf;
  private @Nullable String counsel;
  private @Nullable String textFolder;
  private @Nullable String situation;
  private @Nullable String out;
  private @Nullable String plan;
  private @Nullable String jurisdiction;
  private @Nullable String plots;
  private @Nullable String host;
  private @Nullable String port;
  private @Nullable String rate;
  private @Nullable String situations;
  private @Nullable String calendar;
  private @Nullable String map;
  private @Nullable String rejects;
  private @Nullable String threads;
  private final List<Day> changedBetween = new ArrayList<>();
  private boolean rules;
  private boolean suggest;
  private boolean dryRun;
  private final List<Day> on = new ArrayList<>();
  private final List<String> with = new ArrayList<>();
  private final List<String> topics = new ArrayList<>();
  private String format = "text";
  private boolean json;
  private boolean strict;
  private boolean check;
  private boolean noLog;
  private boolean help;
  private boolean briefHelp;
  private boolean version;

  private Arguments(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.language = surroundings.language();
  }

  /// The language that the command line asks for, read even where the rest of it is wrong.
  static Language language(String[] arguments, Surroundings surroundings) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        return Language.of(arguments[i].substring("--lang=".length()));
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return Language.of(arguments[i + 1]);
      }
    }
    return surroundings.language();
  }

  static Invocation parse(String[] arguments, Surroundings surroundings) throws UsageException {
    var parser = new Arguments(surroundings);
    parser.read(new ArrayDeque<>(Arrays.asList(arguments)));
    return new Invocation(parser.command(), parser.language, parser.style(), parser.packFile);
  }

  private void read(Deque<String> rest) throws UsageException {
    boolean options = true;
    while (!rest.isEmpty()) {
      String word = rest.removeFirst();
      if (!options || !word.startsWith("-") || word.equals("-")) {
        words.add(word);
      } else if (word.equals("--")) {
        options = false;
      } else {
        int equals = word.indexOf('=');
        if (word.startsWith("--") && equals > 0) {
          rest.addFirst(word.substring(equals + 1));
          option(word.substring(0, equals), rest, true);
        } else {
          option(word, rest, false);
        }
      }
    }
  }

  private void option(String name, Deque<String> rest, boolean hasValue) throws UsageException {
    switch (name) {
      case "--lang" -> language = Language.of(one(name, rest, List.of("en", "zh")));
      case "--color" -> colour = one(name, rest, List.of("auto", "always", "never"));
      case "--format" -> format = value(name, rest);
      case "--pack" -> packFile = value(name, rest);
      case "--for-counsel" -> counsel = value(name, rest);
      case "--texts" -> textFolder = value(name, rest);
      case "--as-of" -> asOf = day(value(name, rest));
      case "--on" -> on.add(day(value(name, rest)));
      case "--calendar" -> calendar = value(name, rest);
      case "--with" -> with.add(value(name, rest));
      case "--topics" -> topics.addAll(List.of(value(name, rest).split(",", -1)));
      case "--situation" -> situation = value(name, rest);
      case "--out" -> out = value(name, rest);
      case "--plan" -> plan = value(name, rest);
      case "--jurisdiction" -> jurisdiction = value(name, rest);
      case "--plots" -> plots = value(name, rest);
      case "--host" -> host = value(name, rest);
      case "--port" -> port = value(name, rest);
      case "--rate" -> rate = value(name, rest);
      case "--situations" -> situations = value(name, rest);
      case "--map" -> map = value(name, rest);
      case "--rejects" -> rejects = value(name, rest);
      case "--threads" -> threads = value(name, rest);
      case "--changed-between" -> {
        changedBetween.clear();
        changedBetween.add(day(value(name, rest)));
        changedBetween.add(day(value(name, rest)));
      }
      default -> flag(name, hasValue);
    }
  }

  private void flag(String name, boolean hasValue) throws UsageException {
    if (hasValue) {
      throw isFlag(name) ? UsageException.of("usage.no_value", name) : unknownOption(name);
    }
    switch (name) {
      case "--strict" -> strict = true;
      case "--check" -> check = true;
      case "--no-log" -> noLog = true;
      case "--rules" -> rules = true;
      case "--suggest" -> suggest = true;
      case "--dry-run" -> dryRun = true;
      case "--help" -> help = true;
      case "-h" -> briefHelp = true;
      case "--version", "-V" -> version = true;
      default -> throw unknownOption(name);
    }
  }

  private static boolean isFlag(String name) {
    return FLAGS.contains(name);
  }

  private static UsageException unknownOption(String name) {
    var known = new ArrayList<>(GENERAL);
    known.addAll(OTHER);
    String near = Near.nearest(name, known);
    UsageException unknown = UsageException.of("usage.unknown_option", name);
    return near == null
        ? unknown.help("usage.see_help", "wayleave --help")
        : unknown.help("usage.near", near);
  }

  private static String value(String name, Deque<String> rest) throws UsageException {
    if (rest.isEmpty()) {
      throw UsageException.of("usage.value_missing", name);
    }
    return rest.removeFirst();
  }

  private static String one(String name, Deque<String> rest, List<String> allowed)
      throws UsageException {
    return one(name, value(name, rest), allowed);
  }

  private static String one(String name, String value, List<String> allowed) throws UsageException {
    if (!allowed.contains(value)) {
      throw UsageException.of("usage.bad_value", value, name)
          .help("usage.one_of", String.join(", ", allowed));
    }
    return value;
  }

  private static Day day(String text) throws UsageException {
    return Day.parse(text)
        .orElseThrow(() -> UsageException.of("usage.bad_date", text).help("usage.date"));
  }

  private Style style() {
    boolean colourful =
        colour.equals("always") || (colour.equals("auto") && surroundings.colourful());
    return colourful ? Style.ANSI : Style.PLAIN;
  }

  private Command command() throws UsageException {
    if (version) {
      return new Command.Version();
    }
    if (help || briefHelp) {
      return new Command.Help(words.isEmpty() ? null : topic(words), briefHelp);
    }
    if (words.isEmpty()) {
      return new Command.Help(null, true);
    }
    String name = words.removeFirst();
    onlyOwnOptions(name);
    return switch (name) {
      case "assess" -> assess();
      case "ask" -> ask();
      case "screen" -> screen();
      case "law" -> law();
      case "cases" -> cases();
      case "explain" ->
          new Command.Explain(single("explain", "RULE"), situation, json, asOf, strict);
      case "vocabulary" -> new Command.ShowVocabulary(optional("vocabulary"));
      case "site" -> new Command.MakeSite(single("site", "OUT"));
      case "serve" -> serve();
      case "countries" -> new Command.Countries(optional("countries"));
      case "completion" -> completion();
      case "help" -> new Command.Help(words.isEmpty() ? null : topic(words), false);
      default -> throw unknown("usage.unknown_command", name, COMMANDS);
    };
  }

  /// `law show` is the topic `law`: the page of a group tells all of it.
  private static String topic(List<String> words) throws UsageException {
    String topic = words.getFirst();
    if (!COMMANDS.contains(topic) && !topic.equals("exit-codes")) {
      throw unknown("usage.unknown_command", topic, COMMANDS);
    }
    return topic;
  }

  private void onlyOwnOptions(String name) throws UsageException {
    boolean isAssess = name.equals("assess");
    boolean isAsk = name.equals("ask");
    boolean isStanding = name.equals("explain") && situation != null;
    String law = name.equals("law") && !words.isEmpty() ? words.getFirst() : "";
    String cases = name.equals("cases") && !words.isEmpty() ? words.getFirst() : "";
    boolean isNear = cases.equals("near");
    boolean isScreen = name.equals("screen");
    json = one("--format", format, formats(law)).equals("json");
    only(isAssess || isAsk || isStanding || isNear || isScreen || asOf == null, "--as-of", name);
    only(isAssess || isAsk || isStanding || isScreen || !strict, "--strict", name);
    boolean isOfJson = OF_JSON.contains(law) || name.equals("cases");
    only(isAssess || isStanding || isScreen || isOfJson || !json, "--format", name);
    only(cases.equals("list") || jurisdiction == null, "--jurisdiction", name);
    only(cases.equals("stats") || plots == null, "--plots", name);
    only(isAssess || counsel == null, "--for-counsel", name);
    only(isAssess || with.isEmpty(), "--with", name);
    only(isAsk || topics.isEmpty(), "--topics", name);
    only(isAsk || name.equals("explain") || situation == null, "--situation", name);
    only(isAsk || isScreen || out == null, "--out", name);
    only(isScreen || map == null, "--map", name);
    only(isScreen || rejects == null, "--rejects", name);
    only(isScreen || threads == null, "--threads", name);
    only(isScreen || !rules, "--rules", name);
    only(isScreen || !suggest, "--suggest", name);
    only(isScreen || !dryRun, "--dry-run", name);
    only(isScreen || changedBetween.isEmpty(), "--changed-between", name);
    only(isAsk || plan == null, "--plan", name);
    boolean isServe = name.equals("serve");
    only(isServe || host == null, "--host", name);
    only(isServe || port == null, "--port", name);
    only(isServe || rate == null, "--rate", name);
    only(isServe || !noLog, "--no-log", name);
    only(law.equals("fmt") || !check, "--check", name);
    boolean isDiff = law.equals("diff");
    only(isDiff || on.isEmpty(), "--on", name);
    only(isDiff || law.equals("coverage") || situations == null, "--situations", name);
    only(isDiff || calendar == null, "--calendar", name);
    only(List.of("cite", "show", "coverage").contains(law) || textFolder == null, "--texts", name);
  }

  private static void only(boolean allowed, String option, String command) throws UsageException {
    if (!allowed) {
      throw UsageException.of("usage.not_here", option, command);
    }
  }

  private Command assess() throws UsageException {
    if (words.isEmpty()) {
      throw UsageException.of("usage.missing", "FILE")
          .help("usage.see_help", "wayleave help assess");
    }
    if (words.indexOf("-") != words.lastIndexOf("-")) {
      throw UsageException.of("usage.stdin_twice");
    }
    if (counsel != null && words.size() > 1) {
      throw UsageException.of("counsel.one_file").help("counsel.one_by_one");
    }
    if (!with.isEmpty() && words.size() > 1) {
      throw UsageException.of("with.one_file").help("with.one_by_one");
    }
    if (!with.isEmpty() && counsel != null) {
      throw UsageException.of("with.no_counsel");
    }
    return new Command.Assess(words, json, asOf, strict, counsel, with);
  }

  private Command ask() throws UsageException {
    if (!words.isEmpty()) {
      throw UsageException.of("usage.too_many", words.getFirst(), "ask").help("ask.no_arguments");
    }
    if (plan != null && (situation != null || out != null)) {
      throw UsageException.of("ask.plan_alone");
    }
    return new Command.Ask(topics, situation, out, plan, asOf, strict);
  }

  /// `screen IN --map MAP --out OUT`, `screen IN --map MAP --dry-run`, `screen IN --suggest`.
  private Command screen() throws UsageException {
    String table = single("screen", "IN.csv");
    if (suggest && (map != null || out != null || dryRun)) {
      throw UsageException.of("screen.suggest_alone");
    }
    if (!suggest && map == null) {
      throw UsageException.of("usage.missing", "--map MAP.yaml").help("screen.suggest");
    }
    if (dryRun && out != null) {
      throw UsageException.of("screen.dry_run_writes_nothing");
    }
    if (!suggest && !dryRun && out == null) {
      throw UsageException.of("usage.missing", "--out OUT.csv")
          .help("usage.see_help", "wayleave help screen");
    }
    if (table.equals("-") && "-".equals(map)) {
      throw UsageException.of("usage.stdin_twice");
    }
    if (!changedBetween.isEmpty() && asOf != null) {
      throw UsageException.of("screen.two_days_and_one");
    }
    return new Command.Screen(
        table,
        map,
        out,
        rejects,
        rules,
        threads(),
        suggest,
        dryRun,
        changedBetween,
        asOf,
        strict,
        json);
  }

  private int threads() throws UsageException {
    if (threads == null) {
      Runtime machine = Runtime.getRuntime();
      long room = Math.max(1, machine.maxMemory() / MEMORY_OF_A_THREAD);
      return (int) Math.min(MAX_THREADS, Math.min(room, machine.availableProcessors()));
    }
    boolean isNumber = threads.matches("[1-9][0-9]{0,2}");
    if (!isNumber || Integer.parseInt(threads) > MAX_THREADS) {
      throw UsageException.of("usage.bad_value", threads, "--threads")
          .help("screen.threads", Integer.toString(MAX_THREADS));
    }
    return Integer.parseInt(threads);
  }

  private Command law() throws UsageException {
    if (words.isEmpty()) {
      return new Command.Help("law", true);
    }
    String name = words.removeFirst();
    return switch (name) {
      case "list" -> {
        nothingElse("law list");
        yield new Command.LawList();
      }
      case "show" -> show();
      case "check" -> {
        String folder = optional("law check");
        yield new Command.LawCheck(folder == null ? "law" : folder);
      }
      case "verify" -> {
        String folder = optional("law verify");
        var form = Command.LawVerify.Format.valueOf(format.toUpperCase(Locale.ROOT));
        yield new Command.LawVerify(folder == null ? "law" : folder, form);
      }
      case "diff" -> diff();
      case "cite" -> cite();
      case "score" -> new Command.LawScore(single("law score", "DIR"), json);
      case "fmt" -> {
        if (words.isEmpty()) {
          throw UsageException.of("usage.missing", "FILE")
              .help("usage.see_help", "wayleave help law");
        }
        yield new Command.LawFormat(check, words);
      }
      case "coverage" -> {
        String folder = optional("law coverage");
        yield new Command.LawCoverage(
            folder == null ? "law" : folder, textFolder, situations, json);
      }
      default -> throw unknown("usage.unknown_command", "law " + name, LAW_COMMANDS);
    };
  }

  /// The forms in which a command answers.
  private static List<String> formats(String law) {
    return switch (law) {
      case "show" -> List.of("text", "html");
      case "verify" -> List.of("text", "json", "sarif");
      default -> List.of("text", "json");
    };
  }

  private Command serve() throws UsageException {
    nothingElse("serve");
    String number = port == null ? "8080" : port;
    if (!number.matches("[0-9]{1,5}") || Integer.parseInt(number) > 65_535) {
      throw UsageException.of("usage.bad_value", number, "--port").help("serve.port");
    }
    String perSecond = rate == null ? "20" : rate;
    if (!perSecond.matches("[0-9]{1,6}")) {
      throw UsageException.of("usage.bad_value", perSecond, "--rate").help("serve.rate");
    }
    return new Command.Serve(
        host == null ? "127.0.0.1" : host,
        Integer.parseInt(number),
        Integer.parseInt(perSecond),
        !noLog);
  }

  private Command cases() throws UsageException {
    if (words.isEmpty()) {
      return new Command.Help("cases", true);
    }
    String name = words.removeFirst();
    return switch (name) {
      case "list" -> {
        nothingElse("cases list");
        yield new Command.CasesList(jurisdiction, json);
      }
      case "show" -> new Command.CasesShow(single("cases show", "ID"), json);
      case "near" -> new Command.CasesNear(single("cases near", "FILE"), json, asOf);
      case "stats" -> {
        nothingElse("cases stats");
        yield new Command.CasesStats(json, plots);
      }
      default -> throw unknown("usage.unknown_command", "cases " + name, CASES_COMMANDS);
    };
  }

  /// `law diff A B`, `law diff A B --on DAY`, `law diff --on DAY --on DAY`, `law diff --calendar
  /// FILE`.
  private Command diff() throws UsageException {
    boolean isCalendar = calendar != null;
    if (words.size() > 2) {
      throw UsageException.of("usage.too_many", words.get(2), "law diff").help("diff.usage");
    }
    if (isCalendar && (situations != null || !words.isEmpty() || on.size() > 1)) {
      throw UsageException.of("diff.calendar_alone").help("diff.usage");
    }
    if (words.size() == 1 || on.size() > 2 || (!isCalendar && words.isEmpty() && on.size() < 2)) {
      throw UsageException.of("diff.what").help("diff.usage");
    }
    return new Command.LawDiff(words, on, situations, calendar, json);
  }

  private Command cite() throws UsageException {
    String folder = optional("law cite");
    if (textFolder == null) {
      throw UsageException.of("usage.missing", "--texts DIR")
          .help("usage.see_help", "wayleave help law");
    }
    return new Command.LawCite(folder == null ? "law" : folder, textFolder, json);
  }

  /// `law show WORK`, `law show WORK art 14`, `law show WORK 14`; each also with texts.
  private Command show() throws UsageException {
    if (words.isEmpty()) {
      throw UsageException.of("usage.missing", "WORK").help("usage.works");
    }
    boolean html = format.equals("html");
    if (html && textFolder != null) {
      throw UsageException.of("law.html_texts").help("law.html_texts.help");
    }
    String work = words.removeFirst();
    if (words.isEmpty()) {
      return new Command.LawShow(work, null, textFolder, html);
    }
    if (words.getFirst().equals("art")) {
      words.removeFirst();
    }
    return new Command.LawShow(work, single("law show", "N"), textFolder, html);
  }

  private Command completion() throws UsageException {
    String shell = single("completion", "{bash | zsh | fish}");
    if (!SHELLS.contains(shell)) {
      throw UsageException.of("usage.bad_value", shell, "completion")
          .help("usage.one_of", String.join(", ", SHELLS));
    }
    return new Command.Completion(shell);
  }

  private String single(String command, String what) throws UsageException {
    if (words.isEmpty()) {
      throw UsageException.of("usage.missing", what)
          .help("usage.see_help", "wayleave help " + command.split(" ", 2)[0]);
    }
    String word = words.removeFirst();
    nothingElse(command);
    return word;
  }

  private @Nullable String optional(String command) throws UsageException {
    String word = words.isEmpty() ? null : words.removeFirst();
    nothingElse(command);
    return word;
  }

  private void nothingElse(String command) throws UsageException {
    if (!words.isEmpty()) {
      throw UsageException.of("usage.too_many", words.getFirst(), command);
    }
  }

  private static UsageException unknown(String key, String name, List<String> known) {
    int space = name.lastIndexOf(' ');
    String near = Near.nearest(name.substring(space + 1), known);
    UsageException unknown = UsageException.of(key, name);
    return near == null
        ? unknown.help("usage.one_of", String.join(", ", known))
        : unknown.help("usage.near", name.substring(0, space + 1) + near);
  }
}
