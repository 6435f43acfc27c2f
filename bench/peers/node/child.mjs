// Lets a peer be told what to do on standard input, as ChildMain.java says.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const PRIME = 65521;

/** The base of the task, with each fact's columns by name. */
export const folder = process.argv[2];
export const base = JSON.parse(readFileSync(join(folder, "base.json"), "utf8"));

export function text(name) {
  return readFileSync(join(folder, name), "utf8");
}

/** The columns of a set of rows: an array of numbers for each fact, in which -1, or -32768 in wide ones, is unknown. */
function rows(set) {
  const count = Number(text(`${set}.count`));
  const bytes = readFileSync(join(folder, `${set}.rows`));
  let at = bytes.byteOffset;
  const columns = base.facts.map((fact) => {
    const size = count * fact.bytes;
    const copy = bytes.buffer.slice(at, at + size);
    at += size;
    return fact.bytes === 2 ? new Int16Array(copy) : new Int8Array(copy);
  });
  return { set, count, columns };
}

/** The columns of codes of the law that ships. */
export function codes(set) {
  const count = Number(text(`${set}.count`));
  const bytes = readFileSync(join(folder, `${set}.codes`));
  const columns = Array.from(
    { length: bytes.length / count },
    (_, number) => new Int8Array(bytes.buffer, bytes.byteOffset + number * count, count),
  );
  return { set, count, columns };
}

/** The version of an installed package, for whose manifest one can't always ask. */
export function version(name) {
  const entry = createRequire(import.meta.url).resolve(name);
  const home = entry.slice(0, entry.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
  return JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version;
}

export const isUnknown = (fact, value) => value === (fact.bytes === 2 ? -32768 : -1);

/** A row as an object with the value of each fact; what is unknown is left out. */
export function situation({ columns }, row) {
  const facts = {};
  base.facts.forEach((fact, number) => {
    const value = columns[number][row];
    if (!isUnknown(fact, value)) {
      facts[fact.name] = fact.kind === "yes_no" ? value === 1 : value;
    }
  });
  return facts;
}

export function checksum(verdicts) {
  let sum = 0;
  verdicts.forEach((verdict, row) => (sum += verdict * ((row % PRIME) + 1)));
  return sum;
}

function oneLine(problem) {
  return String(problem?.message ?? problem).split("\n")[0].trim();
}

async function answer(peer, read, [command, argument]) {
  if (command === "load") {
    await peer.load(read(argument));
    return "ok";
  }
  if (command === "verdicts") {
    writeFileSync(argument, await peer.verdicts());
    return "ok";
  }
  const once = command === "explained" ? peer.explained : peer.pass;
  if (!once) {
    throw new Error("it gives no reasons");
  }
  const cpu = process.cpuUsage();
  const wall = process.hrtime.bigint();
  for (let i = 0; i < Number(argument); i++) {
    await once();
  }
  const passed = process.hrtime.bigint() - wall;
  const { user, system } = process.cpuUsage(cpu);
  const sum = peer.checksum ? peer.checksum() : checksum(await peer.verdicts());
  return `ok ${passed} ${Math.round((user + system) * 1000)} ${sum}`;
}

/**
 * @param make returns what answers: `version`, `load(rows)`, `pass()`, `verdicts()` and perhaps `checksum()`
 * @param read reads a set of rows by its name
 */
export async function serve(make, read = rows) {
  let peer;
  try {
    peer = await make();
    console.log(`= ready ${peer.version}`);
  } catch (problem) {
    console.log(`= failed ${oneLine(problem)}`);
    return;
  }
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      console.log(`= ${await answer(peer, read, line.split(" "))}`);
    } catch (problem) {
      console.log(`= failed ${oneLine(problem)}`);
    }
  }
  process.exit(0);
}
