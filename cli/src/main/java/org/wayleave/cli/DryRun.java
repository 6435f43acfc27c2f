package org.wayleave.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.render.Terminal;

/// What is understood of the first rows of a table: each column, what its texts mean, how many
/// cells are blank, and which texts would reject a row.
final class DryRun {
  /// How many texts of a column are told.
  private static final int TEXTS = 20;

  private final ScreenPlan plan;
  private final Pack pack;
  private final Texts texts;

  DryRun(ScreenPlan plan, Pack pack, Texts texts) {
    this.plan = plan;
    this.pack = pack;
    this.texts = texts;
  }

  String text() {
    var page = new StringBuilder();
    TableStart table = plan.table();
    String rows = Integer.toString(table.rows().size());
    page.append(texts.say("dry.rows", rows, Integer.toString(table.faulty()))).append('\n');
    if (!plan.rowsTold()) {
      page.append(texts.say("dry.rows_not_told")).append('\n');
    }
    for (int i = 0; i < plan.columns().size(); i++) {
      page.append('\n');
      column(page, plan.columns().get(i), table.cells(i));
    }
    page.append('\n').append(texts.say("dry.nothing_written")).append('\n');
    return page.toString();
  }

  private void column(StringBuilder page, Mapping.Column column, List<String> cells) {
    String name = Terminal.clean(column.name());
    CellReading reading = column.reading();
    if (reading == null) {
      page.append(texts.say(column.kept() ? "dry.kept" : "dry.ignored", name)).append('\n');
      return;
    }
    page.append(texts.say(column.kept() ? "dry.fact_kept" : "dry.fact", name, reading.target()))
        .append('\n');
    Map<String, Integer> counts = new LinkedHashMap<>();
    int blank = 0;
    for (String cell : cells) {
      String text = CellReading.stripped(cell);
      if (text.isEmpty()) {
        blank++;
      } else {
        counts.merge(text, 1, Integer::sum);
      }
    }
    if (blank > 0) {
      line(page, blank, texts.say("dry.blank"));
    }
    int told = 0;
    int more = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      Known known = reading.read(pack, each.getKey());
      String shown = Terminal.clean(each.getKey().replace('\n', ' '));
      if (known == null) {
        line(page, each.getValue(), texts.say("dry.rejects", shown));
      } else if (told++ < TEXTS) {
        line(page, each.getValue(), texts.say("dry.means", shown, words(reading, known)));
      } else {
        more++;
      }
    }
    if (more > 0) {
      page.append("             ")
          .append(texts.say("dry.more", Integer.toString(more)))
          .append('\n');
    }
  }

  private static String words(CellReading reading, Known known) {
    if (known instanceof Known.Unknown) {
      return "unknown";
    }
    if (reading.member() != null && known instanceof Known.SomeOf members) {
      return members.present().isEmpty() ? "no" : "yes";
    }
    Json value = SituationWriter.value(reading.fact(), known);
    return value instanceof Json.Text text ? text.value() : JsonWriter.compact(value).strip();
  }

  private static void line(StringBuilder page, int count, String words) {
    String number = Integer.toString(count);
    page.append(" ".repeat(Math.max(0, 9 - number.length()))).append(number).append("  ");
    page.append(words).append('\n');
  }
}
