// Polars' lazy expressions over a frame in memory, with one thread (POLARS_MAX_THREADS).
import { base, isUnknown, serve, version } from "./child.mjs";

const SEVERITIES = [5, 4, 3, 2, 1];

await serve(async () => {
  const { default: pl } = await import("nodejs-polars");

  const tests = new Map(); // each distinct test is a column of its own, by its text

  const test = (when) => {
    const fact = pl.col(when.fact);
    if (when.in) return when.in.map((value) => fact.eq(pl.lit(value))).reduce((left, right) => left.or(right));
    return when.at_least === undefined ? fact : fact.gtEq(pl.lit(when.at_least));
  };

  /** A condition as an expression; Polars' own `and` and `or` are Kleene's. */
  const expression = (when) => {
    if (when.not) return expression(when.not).not();
    if (when.all) return when.all.map(expression).reduce((left, right) => left.and(right));
    if (when.any) return when.any.map(expression).reduce((left, right) => left.or(right));
    const key = JSON.stringify(when);
    if (!tests.has(key)) tests.set(key, test(when).alias(`t${tests.size}`));
    return pl.col(`t${[...tests.keys()].indexOf(key)}`);
  };

  const severity = (number) =>
    base.rules
      .filter((rule) => rule.severity === number)
      .map((rule) => expression(rule.when))
      .reduce((left, right) => left.or(right))
      .alias(`s${number}`);

  const firstOf = (open) =>
    SEVERITIES.reduceRight(
      (otherwise, number) => pl.when(pl.col(`s${number}`).fillNull(pl.lit(open))).then(pl.lit(number)).otherwise(otherwise),
      pl.lit(0),
    );

  const verdict = firstOf(false).mul(pl.lit(16)).plus(firstOf(true)).alias("verdict");
  const severities = SEVERITIES.map(severity);
  let plan;
  let answered;
  return {
    version: `Polars (nodejs-polars ${version("nodejs-polars")})`,
    load(rows) {
      const frame = pl.DataFrame(
        base.facts.map((fact, number) => {
          const values = Array.from(rows.columns[number], (value) =>
            isUnknown(fact, value) ? null : fact.kind === "yes_no" ? value === 1 : value,
          );
          return pl.Series(fact.name, values, fact.kind === "yes_no" ? pl.Bool : fact.bytes === 2 ? pl.Int16 : pl.Int8);
        }),
      );
      plan = frame.lazy().select(...tests.values()).select(...severities).select(verdict);
    },
    async pass() {
      answered = await plan.collect();
    },
    verdicts: () => Uint8Array.from(answered.getColumn("verdict").toArray()),
  };
});
