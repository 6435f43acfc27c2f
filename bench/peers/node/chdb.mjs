// ClickHouse (chDB) over a table in memory, with one thread.
import { closeSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./child.mjs";

const ROWS_A_WRITE = 8192;

// Without its compiler of expressions: on these queries that takes seconds, and what it makes is half as fast.
const SETTINGS = "SETTINGS max_threads = 1, compile_expressions = 0";

/** The rows in ClickHouse's own format, a row after a row. `write(bytes, at, row)` returns where the row ends. */
function writeRowBinary(path, count, size, write) {
  const file = openSync(path, "w");
  const bytes = Buffer.alloc(ROWS_A_WRITE * size);
  for (let first = 0; first < count; first += ROWS_A_WRITE) {
    let at = 0;
    const end = Math.min(count, first + ROWS_A_WRITE);
    for (let row = first; row < end; row++) {
      at = write(bytes, bytes.writeUInt32LE(row, at), row);
    }
    writeSync(file, bytes, 0, at);
  }
  closeSync(file);
}

export class ClickHouse {
  /** What the last pass came to. */
  sum;

  static async start() {
    const { Session } = await import("chdb");
    const clickhouse = new ClickHouse();
    clickhouse.session = new Session();
    clickhouse.version = `ClickHouse ${clickhouse.query("SELECT version()").trim()} (chDB)`;
    return clickhouse;
  }

  query(sql) {
    return this.session.query(sql, "TabSeparated");
  }

  /** Makes the table `facts` anew, of a number of the row, `place`, and what `write` writes after it. */
  load(set, count, columns, size, write) {
    const path = join(folder, `${set}.rowbinary`);
    writeRowBinary(path, count, size, write);
    this.query("DROP TABLE IF EXISTS facts");
    this.query(`CREATE TABLE facts (${columns}) ENGINE = Memory`);
    this.query(`INSERT INTO facts SELECT * FROM file('${path}', 'RowBinary', '${columns}') ${SETTINGS}`);
    unlinkSync(path);
  }

  /** Says what is asked of the table. */
  ask(verdicts, checksum) {
    this.asked = { verdicts, checksum };
  }

  pass() {
    this.sum = this.query(`${this.asked.checksum} ${SETTINGS}`).trim();
  }

  verdicts() {
    const rows = this.query(`SELECT verdict FROM (${this.asked.verdicts}) ORDER BY place ${SETTINGS}`);
    return Uint8Array.from(rows.trim().split("\n"), Number);
  }
}
