package org.wayleave.bench.run;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.bench.Seed;
import org.wayleave.engine.json.Json;

/// A report as `schema/bench-1.schema.json` says. Times are in nanoseconds a row.
final class ReportJson {
  private ReportJson() {}

  static Json of(Report report) {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("schema", Json.of("wayleave/bench/1"));
    fields.put("date", Json.of(report.date()));
    fields.put("quick", Json.of(report.quick()));
    fields.put("machine", machine(report.machine()));
    fields.put("base", base(report));
    fields.put("versions", texts("peer", "version", report.versions()));
    fields.put("missing", texts("peer", "reason", report.missing()));
    fields.put("answers", Json.ofList(report.answered(), ReportJson::answers));
    fields.put("results", Json.ofList(report.results(), each -> result(report, each)));
    fields.put("scaling", Json.ofList(report.scaled(), ReportJson::scaled));
    fields.put("shipped", shipped(report));
    fields.put("ratios", Json.ofList(report.ratios(), ReportJson::ratio));
    return new Json.Object(fields);
  }

  private static Json machine(Machine machine) {
    return new Json.Object(
        Map.of(
            "cpu", Json.of(machine.cpu()),
            "cores", Json.of(machine.cores()),
            "memory_mib", Json.of(machine.memory()),
            "load", decimal(machine.load())));
  }

  private static Json base(Report report) {
    return new Json.Object(
        Map.of(
            "seed", Json.of(Seed.BASE),
            "facts", Json.of(report.base().facts().size()),
            "rules", Json.of(report.base().rules().size()),
            "exceptions", Json.of(report.base().exceptions().size()),
            "unknown_percent", Json.of(report.size().unknown())));
  }

  private static Json texts(String key, String value, SortedMap<String, String> texts) {
    return Json.ofList(
        List.copyOf(texts.entrySet()),
        each ->
            new Json.Object(Map.of(key, Json.of(each.getKey()), value, Json.of(each.getValue()))));
  }

  private static Json answers(Answered answers) {
    return new Json.Object(
        Map.of(
            "what", Json.of(answers.what()),
            "peer", Json.of(answers.peer()),
            "unknown_percent", Json.of(answers.unknown()),
            "rows", Json.of(answers.rows()),
            "differing", Json.of(answers.wrong())));
  }

  private static Json result(Report report, Result result) {
    return new Json.Object(
        Map.of(
            "what", Json.of(result.what()),
            "peer", Json.of(result.peer()),
            "label", Json.of(report.label(result.peer())),
            "rows", Json.of(result.rows()),
            "cpu_ns", decimal(result.cpu()),
            "wall_ns", decimal(result.wall()),
            "allocated_bytes",
                result.bytes() < 0 ? Json.Literal.NULL : Json.of(Math.round(result.bytes()))));
  }

  private static Json scaled(Scaled scaled) {
    return new Json.Object(
        Map.of(
            "reader", Json.of(scaled.reader()),
            "facts", Json.of(scaled.facts()),
            "rules", Json.of(scaled.rules()),
            "questions", Json.of(scaled.questions()),
            "rows", Json.of(scaled.rows()),
            "cpu_ns", decimal(scaled.cpu()),
            "wall_ns", decimal(scaled.wall()),
            "open_permille", Json.of(scaled.open())));
  }

  private static Json shipped(Report report) {
    return new Json.Object(
        Map.of(
            "columns", Json.of(report.shippedColumns()),
            "rules", Json.of(report.shippedRules())));
  }

  private static Json ratio(Report.Ratio ratio) {
    return new Json.Object(
        Map.of(
            "what", Json.of(ratio.what()),
            "peer", Json.of(ratio.peer()),
            "ratio", decimal(ratio.ratio())));
  }

  private static Json decimal(double value) {
    return new Json.Number(Math.round(value * 100));
  }
}
