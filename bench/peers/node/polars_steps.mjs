// Polars given the law that ships, in the steps that our reader takes, over columns of codes.
import { codes, serve, text, version } from "./child.mjs";

await serve(async () => {
  const { default: pl } = await import("nodejs-polars");
  const named = (name) => (name.startsWith("!") ? pl.col(name.slice(1)).not() : pl.col(name));

  /** Every test a column, then a layer of steps after the other, and the bits of the verdict. */
  const plan = (frame, { tests, layers, roots }) => {
    const test = ([name, column, comparison, code]) => {
      const of = pl.col(`c${column}`);
      return (comparison === ">=" ? of.gtEq(pl.lit(code)) : of.eq(pl.lit(code))).alias(name);
    };
    let steps = frame.lazy().select(pl.col("c0").eq(pl.col("c0")).alias("yes"), ...tests.map(test));
    for (const layer of layers) {
      const joined = ([name, joins]) => joins.map(named).reduce((left, right) => left.and(right)).alias(name);
      steps = steps.withColumns(...layer.map(joined));
    }
    const bits = roots.map((root, bit) => pl.when(named(root)).then(pl.lit(1 << bit)).otherwise(pl.lit(0)));
    return steps.select(bits.reduce((left, right) => left.plus(right)).alias("verdict"));
  };

  let asked;
  let answered;
  return {
    version: `Polars (nodejs-polars ${version("nodejs-polars")})`,
    load({ set, columns }) {
      const frame = pl.DataFrame(columns.map((column, number) => pl.Series(`c${number}`, column, pl.Int8)));
      asked = plan(frame, JSON.parse(text(`${set}.layers.json`)));
    },
    async pass() {
      answered = await asked.collect();
    },
    verdicts: () => Uint8Array.from(answered.getColumn("verdict").toArray()),
  };
}, codes);
