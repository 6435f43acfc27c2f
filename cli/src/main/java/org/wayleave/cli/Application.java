package org.wayleave.cli;

import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;
import org.wayleave.pack.ShippedPack;

/// One run: arguments to a command, the command to one call, the call to an exit code.
final class Application {
  private final Invocation invocation;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;

  private Application(
      Invocation invocation, Surroundings surroundings, Output output, Texts texts) {
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
  }

  /// Runs to the end and never throws: the worst is a calm sentence and exit code 2.
  static int run(String[] arguments, Surroundings surroundings) {
    var output = new Output(surroundings);
    var texts = new Texts(Arguments.language(arguments, surroundings));
    try {
      var invocation = Arguments.parse(arguments, surroundings);
      return new Application(invocation, surroundings, output, texts).run();
    } catch (UsageException e) {
      output.complain(texts.error(e));
      return ExitCode.FAILED;
    } catch (RuntimeException | Error e) {
      output.complain(texts.say("unexpected") + '\n');
      if (surroundings.debugging()) {
        output.complain(trace(e));
      }
      return ExitCode.FAILED;
    }
  }

  private static String trace(Throwable e) {
    var trace = new java.io.StringWriter();
    e.printStackTrace(new java.io.PrintWriter(trace));
    return trace.toString();
  }

  private int run() throws UsageException {
    return switch (invocation.command()) {
      case Command.Assess assess ->
          new AssessCommand(invocation, assess, surroundings, output, texts).run();
      case Command.Ask ask ->
          ask.plan() == null
              ? new AskCommand(invocation, ask, surroundings, output, texts).run()
              : AskCommand.plan(invocation, ask, surroundings, output, texts);
      case Command.Screen screen ->
          new ScreenCommand(invocation, screen, surroundings, output, texts, ScreenRun.Pace.USUAL)
              .run();
      case Command.LawList list -> print(pages().list());
      case Command.LawShow show -> show(show);
      case Command.LawCheck check ->
          new LawCheckCommand(invocation, surroundings.folder(), output, texts).run(check.folder());
      case Command.LawScore score ->
          new LawScoreCommand(invocation, surroundings.folder(), output, texts).run(score, pack());
      case Command.LawVerify verify ->
          new LawVerifyCommand(invocation, surroundings.folder(), output, texts).run(verify);
      case Command.LawDiff diff ->
          new LawDiffCommand(invocation, diff, surroundings, output, texts).run();
      case Command.LawCite cite ->
          new LawCiteCommand(invocation, surroundings.folder(), output, texts).run(cite);
      case Command.LawCoverage coverage ->
          new LawCoverageCommand(invocation, surroundings, output, texts).run(coverage);
      case Command.LawFormat format ->
          new LawFormatCommand(surroundings.folder(), output, texts).run(format);
      case Command.MakeSite site ->
          new SiteCommand(surroundings.folder(), output, texts).run(site.out(), pack());
      case Command.Serve serve ->
          new ServeCommand(invocation.packFile(), surroundings, output, texts).run(serve);
      case Command.CasesList list -> cases().list(list);
      case Command.CasesShow show -> cases().show(show);
      case Command.CasesNear near -> cases().near(near);
      case Command.CasesStats stats -> cases().statistics(stats);
      case Command.Explain explain -> explain(explain);
      case Command.ShowVocabulary vocabulary -> print(pages().vocabulary(vocabulary.name()));
      case Command.Countries countries ->
          print(CountryPages.of(invocation, countries.code(), ShippedPack.countries()));
      case Command.Completion completion -> print(Texts.page("completion." + completion.shell()));
      case Command.Help help -> help(help);
      case Command.Version version -> print(Version.of(pack(), texts));
    };
  }

  private Pack pack() throws UsageException {
    return PackSource.read(invocation.packFile(), surroundings.folder());
  }

  private CasesCommand cases() throws UsageException {
    return new CasesCommand(invocation, surroundings, output, texts, pack());
  }

  private LawPages pages() throws UsageException {
    return new LawPages(invocation, pack());
  }

  private int show(Command.LawShow show) throws UsageException {
    LawPages pages = pages();
    String page = show.html() ? pages.html(show) : pages.show(show);
    if (show.texts() == null) {
      return print(page);
    }
    Work work = pages.work(show.work());
    TextFolder folder =
        OfficialArticles.read(surroundings.folder(), show.texts(), OfficialArticles.names(work));
    if (!folder.diagnostics().isEmpty()) {
      output.complain(OfficialArticles.problems(folder, invocation.language().id()));
      return ExitCode.FAILED;
    }
    var official = new OfficialArticles(texts, folder);
    return print(page + LawPages.official(work, show.article(), official));
  }

  private int explain(Command.Explain explain) throws UsageException {
    return explain.situation() == null
        ? print(pages().explain(explain.rule()))
        : new StandingCommand(invocation, explain, surroundings, output, texts).run();
  }

  private int print(String text) {
    output.print(text);
    return 0;
  }

  private int help(Command.Help help) {
    @Nullable String topic = help.topic();
    return print(texts.help(topic == null ? "index" : topic, help.brief()));
  }
}
