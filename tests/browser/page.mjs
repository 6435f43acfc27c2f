// What the tests in a browser share: pages that note every request and error, and checks that are counted.
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [executablePath, site] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let failed = 0;

export const address = (name) => pathToFileURL(path.resolve(site, name)).href;

export function check(name, holds, told = "") {
  console.log((holds ? "ok    " : "FAILED ") + name + (holds ? "" : ": " + told));
  failed += holds ? 0 : 1;
}

export async function open(options = {}, name = "index.html") {
  const context = await browser.newContext({ locale: "en", viewport: { width: 900, height: 900 }, ...options });
  const page = await context.newPage();
  page.requests = [];
  page.errors = [];
  page.on("request", (request) => page.requests.push(request.url()));
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") page.errors.push(message.text()); });
  await page.goto(address(name));
  return page;
}

export async function accessible(page, name) {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: readFileSync(axe, "utf8") });
  const { result } = await session.send("Runtime.evaluate", {
    expression: "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' '))))",
    awaitPromise: true,
    returnByValue: true,
  });
  const violations = JSON.parse(result.value);
  check("axe finds nothing on " + name, violations.length === 0, violations.join("; "));
}

export async function fits(page) {
  await page.setViewportSize({ width: 320, height: 700 });
  return page.evaluate(() => document.documentElement.scrollWidth <= 320);
}

export const heading = (page) => page.locator("h1").first().innerText();
export const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };

// Moves the focus by Tab until it is on what is wanted.
export async function tabTo(page, selector) {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
  }
  return false;
}

export const stored = (page) =>
  page.evaluate(() => { try { return localStorage.length + sessionStorage.length + document.cookie.length; } catch { return 0; } });

export async function end() {
  await browser.close();
  console.log(failed === 0 ? "all checks hold" : failed + " checks failed");
  process.exit(failed === 0 ? 0 : 1);
}
