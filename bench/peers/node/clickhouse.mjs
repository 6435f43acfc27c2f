// ClickHouse (chDB) over a table in memory, with one thread.
import { closeSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { base, folder, isUnknown, serve, text } from "./child.mjs";

const ROWS_A_WRITE = 8192;
const TYPES = { yes_no: "Bool", one_of: "Int8", number: "Int16", date: "Int16" };
const columns = ["place UInt32", ...base.facts.map((fact) => `${fact.name} Nullable(${TYPES[fact.kind]})`)].join(", ");

/** The rows in ClickHouse's own format, a row after a row: before each value that may be null a byte that says so. */
function writeRowBinary(path, rows) {
  const file = openSync(path, "w");
  const bytes = Buffer.alloc(ROWS_A_WRITE * (4 + 3 * base.facts.length));
  for (let first = 0; first < rows.count; first += ROWS_A_WRITE) {
    let at = 0;
    const end = Math.min(rows.count, first + ROWS_A_WRITE);
    for (let row = first; row < end; row++) {
      at = bytes.writeUInt32LE(row, at);
      base.facts.forEach((fact, number) => {
        const value = rows.columns[number][row];
        const unknown = isUnknown(fact, value);
        bytes[at++] = unknown ? 1 : 0;
        if (!unknown) {
          bytes[at++] = value;
          if (fact.bytes === 2) bytes[at++] = value >> 8;
        }
      });
    }
    writeSync(file, bytes, 0, at);
  }
  closeSync(file);
}

await serve(async () => {
  const { Session } = await import("chdb");
  const session = new Session();
  // Without its compiler of expressions: on this query that takes seconds, and what it makes is half as fast.
  const settings = "SETTINGS max_threads = 1, compile_expressions = 0";
  const query = (sql) => session.query(sql, "TabSeparated");
  let sum;
  return {
    version: `ClickHouse ${query("SELECT version()").trim()} (chDB)`,
    load(rows) {
      const path = join(folder, `${rows.set}.rowbinary`);
      writeRowBinary(path, rows);
      query("DROP TABLE IF EXISTS facts");
      query(`CREATE TABLE facts (${columns}) ENGINE = Memory`);
      query(`INSERT INTO facts SELECT * FROM file('${path}', 'RowBinary', '${columns}') ${settings}`);
      unlinkSync(path);
    },
    pass() {
      sum = query(`${text("checksum.sql")} ${settings}`).trim();
    },
    checksum: () => sum,
    verdicts: () =>
      Uint8Array.from(
        query(`SELECT verdict FROM (${text("verdicts.sql")}) ORDER BY place ${settings}`).trim().split("\n"),
        Number,
      ),
  };
});
