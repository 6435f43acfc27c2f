// ClickHouse over columns that may be null.
import { base, isUnknown, serve, text } from "./child.mjs";
import { ClickHouse } from "./chdb.mjs";

const TYPES = { yes_no: "Bool", one_of: "Int8", number: "Int16", date: "Int16" };
const columns = ["place UInt32", ...base.facts.map((fact) => `${fact.name} Nullable(${TYPES[fact.kind]})`)].join(", ");

/** Before each value that may be null a byte that says so. */
function writeRow(rows, bytes, at, row) {
  base.facts.forEach((fact, number) => {
    const value = rows.columns[number][row];
    const unknown = isUnknown(fact, value);
    bytes[at++] = unknown ? 1 : 0;
    if (!unknown) {
      bytes[at++] = value;
      if (fact.bytes === 2) bytes[at++] = value >> 8;
    }
  });
  return at;
}

await serve(async () => {
  const clickhouse = await ClickHouse.start();
  return {
    version: clickhouse.version,
    load(rows) {
      clickhouse.load(rows.set, rows.count, columns, 4 + 3 * base.facts.length, (bytes, at, row) =>
        writeRow(rows, bytes, at, row),
      );
      clickhouse.ask(text("verdicts.sql"), text("checksum.sql"));
    },
    pass: () => clickhouse.pass(),
    checksum: () => clickhouse.sum,
    verdicts: () => clickhouse.verdicts(),
  };
});
