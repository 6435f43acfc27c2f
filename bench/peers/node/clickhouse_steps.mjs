// ClickHouse given the law that ships, in the steps that our reader takes, over columns of codes.
import { codes, serve, text } from "./child.mjs";
import { ClickHouse } from "./chdb.mjs";

await serve(async () => {
  const clickhouse = await ClickHouse.start();
  return {
    version: clickhouse.version,
    load({ set, count, columns }) {
      const types = ["place UInt32", ...columns.map((_, number) => `c${number} Int8`)].join(", ");
      clickhouse.load(set, count, types, 4 + columns.length, (bytes, at, row) => {
        for (const column of columns) bytes[at++] = column[row];
        return at;
      });
      clickhouse.ask(text(`${set}.verdicts.sql`), text(`${set}.checksum.sql`));
    },
    pass: () => clickhouse.pass(),
    checksum: () => clickhouse.sum,
    verdicts: () => clickhouse.verdicts(),
  };
}, codes);
