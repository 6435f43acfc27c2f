// The engine in headless Chromium: node same.mjs CHROMIUM SITE SITUATIONS
// Each line of SITUATIONS is JSON: a situation, a day, and the SHA-256 of the answer elsewhere.
// Ends with 1 where an answer differs; prints how long answers took in the page.
import { chromium } from "playwright-core";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [executablePath, site, situations] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage();
await page.goto(pathToFileURL(path.resolve(site, "index.html")).href);
await page.locator(".actions button").waitFor();
const lines = readFileSync(situations, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
let different = 0;
const times = [];
for (const each of lines) {
  const [text, time] = await page.evaluate(([situation, day]) => {
    const begun = performance.now();
    const answer = window.assess(situation, day);
    return [answer, performance.now() - begun];
  }, [JSON.stringify(each.situation), each.day]);
  times.push(time);
  if (createHash("sha256").update(text, "utf8").digest("hex") !== each.sha256) {
    different++;
    console.log("different: " + JSON.stringify(each.situation));
  }
}
times.sort((one, other) => one - other);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
console.log(`${lines.length} answers, ${different} different; median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
await browser.close();
process.exit(different === 0 ? 0 : 1);
