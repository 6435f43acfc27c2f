// The self-check as a form, in headless Chromium without JavaScript: node form.mjs CHROMIUM ADDRESS [SCREENSHOTS]
// ADDRESS is that of a server (`wayleave serve`). Prints a line a check; ends with 1 where one fails.
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

const [executablePath, address, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let failed = 0;

function check(name, holds, told = "") {
  console.log((holds ? "ok    " : "FAILED ") + name + (holds ? "" : ": " + told));
  failed += holds ? 0 : 1;
}

async function open(options = {}) {
  const context = await browser.newContext({ locale: "en", javaScriptEnabled: false, viewport: { width: 900, height: 900 }, ...options });
  const page = await context.newPage();
  page.errors = [];
  page.on("response", (response) => { if (response.status() >= 400) page.errors.push(response.status() + " " + response.url()); });
  page.on("console", (message) => { if (message.type() === "error") page.errors.push(message.text()); });
  await page.goto(address);
  return page;
}

// axe runs in a page of its own with scripts, on the same HTML.
async function accessible(page, name) {
  const context = await browser.newContext({ bypassCSP: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.setContent(await page.content());
  await copy.evaluate(axe);
  const violations = await copy.evaluate(async () => {
    const found = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return found.violations.map((each) => each.id + ": " + each.nodes.map((node) => node.target).join(" "));
  });
  check("axe finds nothing on " + name, violations.length === 0, violations.join("; "));
  await copy.setViewportSize({ width: 320, height: 700 });
  const width = await copy.evaluate(() => document.documentElement.scrollWidth);
  check(name + " fits 320 pixels", width <= 320, String(width));
  await context.close();
}

const heading = (page) => page.locator("h1").first().innerText();

// Does what leads to another page, and waits for it.
const lead = (page, done) => Promise.all([page.waitForEvent("domcontentloaded"), done()]);
const press = (page, selector) => lead(page, () => page.locator(selector).first().click());
const go = (page) => press(page, ".actions button");
const asked = (page) => page.locator("input[name=page][value=question]").count();

const ANSWERS = {
  "acts": ["use", "set_up_for_self"], "far_end": ["abroad"], "near_end": ["mainland"], "carriage": ["ordinary_internet"],
  "overlay": ["company_gateway"], "actor_kind": ["company"],
};

// The question that waits, as the page brings it along.
async function fact(page) {
  return JSON.parse(await page.locator("input[name=state]").inputValue()).asked;
}

async function answer(page) {
  for (const value of ANSWERS[await fact(page)] || []) await page.locator("#answer-" + value).check();
  if (!ANSWERS[await fact(page)]) await page.locator("#other-unknown").check();
  await go(page);
}

async function topics(page, wanted) {
  for (const box of await page.locator("input[name=topic]").all()) await box.setChecked(wanted.includes(await box.getAttribute("value")));
}

async function whole(locale, chinese) {
  const page = await open({ locale });
  await press(page, `noscript [lang] a[href=check]${chinese ? "" : ", noscript a[href=check]"}`);
  check(`${locale}: begins in its language`, (await heading(page)).includes(chinese ? "跨境" : "lawful"), await heading(page));
  check(`${locale}: says that it sends`, (await page.locator(".notice").innerText()).includes(chinese ? "发送到本服务器" : "sends your answers to this server"));
  await accessible(page, locale + ": the first page");
  await topics(page, []);
  await go(page);
  check(`${locale}: without a topic it says what is wrong`, (await page.locator(".error a").getAttribute("href")) === "#topic-channel", await page.locator(".error").innerText());
  await accessible(page, locale + ": the first page with an error");
  await topics(page, ["channel"]);
  await page.locator("#when-since").check();
  await page.locator("#from").fill("2021年3月");
  await press(page, "header button");
  check(`${locale}: the switch of languages keeps what is filled in`, (await page.locator("#from").inputValue()) === "2021年3月" && (await page.locator("html").getAttribute("lang")) === (chinese ? "en" : "zh-CN"));
  await press(page, "header button");
  await go(page);
  await accessible(page, locale + ": a question");
  await go(page);
  check(`${locale}: without an answer it says what is wrong`, (await page.locator(".error").count()) === 1);
  check(`${locale}: the title says so`, (await page.title()).startsWith(chinese ? "有误" : "Error"), await page.title());
  await accessible(page, locale + ": a question with an error");
  const first = await heading(page);
  await answer(page);
  check(`${locale}: another question comes`, (await heading(page)) !== first, await heading(page));
  await press(page, "button[value=back]");
  check(`${locale}: back goes to the question before, with its answer`, (await heading(page)) === first && (await page.locator("input:checked").count()) > 0);
  let questions = 0;
  for (; (await asked(page)) && questions < 30; questions++) await answer(page);
  check(`${locale}: at most 12 questions`, questions <= 12, String(questions));
  check(`${locale}: the answers are shown to be checked`, (await page.locator("dl.rows").count()) === 1, await heading(page));
  await accessible(page, locale + ": the answers");
  const rows = await page.locator("dl.rows > div").count();
  await press(page, "header button");
  check(`${locale}: the switch of languages keeps the answers`, (await page.locator("dl.rows > div").count()) === rows);
  await press(page, "header button");
  await press(page, "button[name=change]");
  check(`${locale}: what was answered is still chosen`, (await page.locator("input:checked").count()) > 0);
  await press(page, "button[value=back]");
  check(`${locale}: back from a change changes nothing`, (await page.locator("dl.rows > div").count()) === rows, await heading(page));
  await press(page, "button[name=change]");
  await go(page);
  check(`${locale}: after a change the answers come again`, (await page.locator("dl.rows > div").count()) === rows, await heading(page));
  await go(page);
  const told = await page.locator(".answer").innerText();
  check(`${locale}: an answer with its article`, told.includes(chinese ? "第六条" : "art 6"), told.slice(0, 200));
  check(`${locale}: the answer links to the law`, (await page.locator('.answer a[href^="law/cn.networking-provisions."]').count()) > 0);
  check(`${locale}: the answer links to cases`, (await page.locator('.answer a[href^="law/case-cn-"]').count()) > 0);
  await accessible(page, locale + ": the answer");
  for (const [index, name] of ["wayleave-counsel.md", "situation.json", "assessment.json"].entries()) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".actions button").nth(index).click()]);
    const text = readFileSync(await download.path(), "utf8");
    check(`${locale}: ${name} can be saved`, download.suggestedFilename() === name && text.length > 100, download.suggestedFilename());
    if (name === "situation.json") check(`${locale}: with the answers`, JSON.parse(text).conduct.from === "2021-03-01..2021-03-31", text);
  }
  const [law] = await Promise.all([page.context().waitForEvent("page"), page.locator(".answer a[href^='law/']").first().click()]);
  await law.waitForLoadState();
  check(`${locale}: the law opens beside`, law.url().includes("/law/") && (await law.locator("h1").count()) > 0, law.url());
  check(`${locale}: no answer in the address`, page.url() === address + "check", page.url());
  check(`${locale}: no cookie`, (await page.context().cookies()).length === 0);
  check(`${locale}: no error`, page.errors.length === 0, page.errors.join(" | "));
  await press(page, "header a.erase");
  check(`${locale}: leaving goes to the start`, page.url() === address + "index.html", page.url());
  await page.context().close();
}

await whole("en", false);
await whole("zh-CN", true);

// Answers that can't hold together; a number and a day with mistakes; Enter.
{
  const page = await open();
  await page.goto(address + "check");
  await topics(page, ["channel"]);
  await page.locator("#when-over").check();
  await page.locator("#from").fill("2022");
  await page.locator("#until").fill("2021");
  await lead(page, () => page.keyboard.press("Enter"));
  check("Enter sends, and a wrong order of days is told at its field", (await page.locator(".error a").getAttribute("href")) === "#from" && (await page.locator("#until").inputValue()) === "2021", await heading(page));
  await accessible(page, "the first page with wrong days");
  await page.locator("#when-planned").check();
  await go(page);
  check("a planned matter needs no days", (await asked(page)) === 1, await heading(page));
  await page.context().close();
}

// A number, and answers that can't hold together: as a page of the form would have sent them.
{
  const page = await open();
  const said = [{ fact: "first_time", value: "yes", holds: true }];
  const state = JSON.stringify({ topics: [], from: "", until: "", said, argued: false, considered: [], asked: "penalties_2y" });
  await page.goto("about:blank");
  await page.setContent(`<form method="post" action="${address}check"><input name="page" value="question"><input name="to" value="en"><input name="state" value='${state}'><button>Go</button></form>`);
  await press(page, "button");
  await accessible(page, "a number");
  await page.locator("#answer-text").fill("lots");
  await lead(page, () => page.keyboard.press("Enter"));
  check("what can't be read stays in its field", (await page.locator("#answer-text").inputValue()) === "lots" && (await page.locator(".error").count()) === 1);
  await accessible(page, "a number with an error");
  await page.locator("#answer-text").fill("3");
  await go(page);
  check("answers that can't hold together are told", (await heading(page)).includes("cannot hold together"), await heading(page));
  await accessible(page, "answers that can't hold together");
  await press(page, "button[name=instead]");
  check("the other answer can be changed instead", (await fact(page)) === "first_time" && (await page.locator("#answer-yes").isChecked()));
  await page.locator("#answer-no").check();
  await go(page);
  check("and then all goes on", (await asked(page)) === 1 && page.errors.length === 0, page.errors.join(" | "));
  await page.context().close();
}

if (pictures) {
  mkdirSync(pictures, { recursive: true });
  for (const [width, locale, colorScheme] of [[320, "zh-CN", "light"], [768, "en", "light"], [1280, "zh-CN", "dark"]]) {
    const page = await open({ locale, colorScheme, viewport: { width, height: 900 } });
    const take = (name) => page.screenshot({ path: path.join(pictures, `${name}-${width}.png`), fullPage: name !== "answer" });
    await take("start");
    await page.goto(address + "check");
    await take("first");
    await topics(page, ["channel"]);
    await page.locator("#when-since").check();
    await go(page);
    await take("first-error");
    await page.locator("#when-planned").check();
    await go(page);
    await take("question");
    await go(page);
    await take("question-error");
    for (let i = 0; i < 20 && (await asked(page)); i++) await answer(page);
    await take("answers");
    await go(page);
    await take("answer");
    await page.locator(".actions").scrollIntoViewIfNeeded();
    await take("answer-end");
    await page.context().close();
  }
}

await browser.close();
console.log(failed === 0 ? "all checks hold" : failed + " checks failed");
process.exit(failed === 0 ? 0 : 1);
