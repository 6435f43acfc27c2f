// The self-check in headless Chromium: node test.mjs CHROMIUM SITE [SCREENSHOTS]
// Prints a line a check; ends with 1 where one fails.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { accessible, address, check, end, fits, heading, open, press, stored, tabTo } from "./page.mjs";

const pictures = process.argv[4];
const start = address("index.html");

const ANSWERS = {
  "acts": ["use", "set_up_for_self"], "far_end": "abroad", "near_end": "mainland", "carriage": "ordinary_internet",
  "overlay": "company_gateway", "actor_kind": "company",
};

// What is answered to a question: values, or that it isn't known.
async function wanted(page) {
  const fact = await page.locator("form[data-fact]").getAttribute("data-fact");
  return ANSWERS[fact] ? [].concat(ANSWERS[fact]).map((value) => `#answer-${value}`) : ["input[value=unknown]"];
}

async function answerByKeyboard(page) {
  for (const selector of await wanted(page)) {
    const radio = (await page.locator(selector).getAttribute("type")) === "radio";
    if (!(await tabTo(page, radio ? "input[type=radio]" : selector))) return false;
    if (!radio || (await page.evaluate((one) => document.activeElement.matches(one), selector))) {
      await page.keyboard.press("Space");
      continue;
    }
    const count = await page.locator("input[type=radio]").count();
    for (let i = 0; i < count && !(await page.evaluate((one) => document.activeElement.matches(one), selector)); i++) {
      await page.keyboard.press("ArrowDown");
    }
  }
  return (await tabTo(page, "button[type=submit]")) && (await page.keyboard.press("Enter"), true);
}

async function answer(page) {
  for (const selector of await wanted(page)) await page.locator(selector).check();
  await page.locator("button[type=submit]").click();
}

async function wholeByKeyboard(locale) {
  const page = await open({ locale });
  await page.locator(".actions button").waitFor();
  const chinese = locale.startsWith("zh");
  check(`${locale}: begins in its language`, (await heading(page)).includes(chinese ? "跨境" : "lawful"), await heading(page));
  check(`${locale}: start by keyboard`, await tabTo(page, ".actions button"));
  await press(page, "Enter");
  for (const topic of ["business", "tools"]) {
    await tabTo(page, `#topic-${topic}`);
    await press(page, "Space");
  }
  await tabTo(page, "#when-planned");
  await press(page, "Space");
  await tabTo(page, "button[type=submit]");
  await press(page, "Enter");
  let questions = 0;
  while ((await page.locator("form[data-fact]").count()) && questions < 30) {
    questions++;
    if (!(await answerByKeyboard(page))) break;
    await page.waitForTimeout(20);
  }
  check(`${locale}: questions end`, (await page.locator("dl.rows").count()) === 1, await heading(page));
  check(`${locale}: at most 12 questions`, questions <= 12, String(questions));
  await tabTo(page, ".actions button");
  await press(page, "Enter");
  const answer = await page.locator(".answer").innerText();
  check(`${locale}: an answer with its article`, answer.includes(chinese ? "第六条第二款" : "art 6 para 2"), answer.slice(0, 200));
  check(`${locale}: says that it is no advice`, (await page.locator("footer").innerText()).includes(chinese ? "不是法律意见" : "not legal advice"));
  check(`${locale}: nothing was requested after the page`, page.requests.length === 1, page.requests.join(" "));
  check(`${locale}: no error`, page.errors.length === 0, page.errors.join(" | "));
  check(`${locale}: no answer in address or title`, page.url() === start && (await page.title()) === "Wayleave", page.url());
  const kept = await stored(page);
  check(`${locale}: nothing is stored`, kept === 0, String(kept));
  await page.context().close();
}

await wholeByKeyboard("en");
await wholeByKeyboard("zh-CN");

// Back, a changed answer, the switch of languages, erasing.
{
  const page = await open();
  await page.locator(".actions button").click();
  for (const topic of ["business", "tools"]) await page.locator(`#topic-${topic}`).uncheck();
  await page.locator("button[type=submit]").click();
  check("without a date the page says what is wrong", (await page.locator(".error").innerText()).includes("Choose when"));
  await page.locator("#when-planned").check();
  await page.locator("button[type=submit]").click();
  const first = await heading(page);
  await page.locator("button[type=submit]").click();
  check("without an answer the page says what is wrong", (await page.locator(".error").count()) === 1);
  await accessible(page, "a question with an error");
  await page.locator("#answer-use").check();
  await page.locator("button[type=submit]").click();
  const second = await heading(page);
  check("another question comes", first !== second, second);
  await page.goBack();
  check("the browser's back goes to the question before", (await heading(page)) === first, await heading(page));
  await page.locator("#answer-use").check();
  await page.locator("button[type=submit]").click();
  for (let i = 0; i < 20 && (await page.locator("form[data-fact]").count()); i++) await answer(page);
  check("the answers are shown to be checked", (await page.locator("dl.rows").count()) === 1);
  await accessible(page, "the answers");
  const rows = await page.locator("dl.rows > div").count();
  await page.locator("#language").click();
  check("the switch of languages keeps the answers", (await page.locator("dl.rows > div").count()) === rows && (await heading(page)).includes("核对"));
  await page.locator("#language").click();
  await page.locator("dl.rows > div").nth(2).locator("button").click();
  check("an answer can be changed", (await page.locator("form fieldset").count()) === 1);
  check("what was answered is still chosen", (await page.locator("input:checked").count()) === 1);
  await page.locator("button[type=submit]").click();
  check("after a change the answers come again", (await page.locator("dl.rows").count()) === 1, await heading(page));
  await page.locator(".actions button").first().click();
  await accessible(page, "the answer");
  check("the answer links to the law", (await page.locator('.answer a[href="law/cn.networking-provisions.en.html#art-6"]').count()) > 0);
  check("the answer links to cases", (await page.locator('.answer a[href^="law/case-cn-"][href$=".en.html"]').count()) > 0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".actions button").nth(3).click()]);
  check("the proof can be saved", download.suggestedFilename() === "assessment.json", download.suggestedFilename());
  await page.locator("#erase").click();
  check("erasing goes back to the start", (await page.locator("dl.rows, .answer").count()) === 0 && (await heading(page)).includes("lawful"));
  check("no error in all that", page.errors.length === 0, page.errors.join(" | "));
  check("no request in all that", page.requests.filter((each) => !each.startsWith("blob:")).length === 1, page.requests.join(" "));
  await page.context().close();
}

// Today is the day where the law applies, not where the reader is.
for (const timezoneId of ["America/Los_Angeles", "Pacific/Kiritimati"]) {
  const page = await open({ timezoneId });
  await page.clock.setFixedTime(new Date("2026-09-30T20:00:00Z"));
  await page.locator(".actions button").click();
  await page.locator("#when-planned").check();
  await page.locator("button[type=submit]").click();
  const assessed = await page.evaluate(() => JSON.parse(window.file("PROOF", "en")).assessed_on);
  check("today in " + timezoneId, assessed === "2026-10-01", assessed);
  await page.context().close();
}

// Other topics keep the answers.
{
  const page = await open();
  await page.locator(".actions button").click();
  for (const topic of ["business", "tools"]) await page.locator(`#topic-${topic}`).uncheck();
  await page.locator("#when-planned").check();
  await page.locator("button[type=submit]").click();
  for (let i = 0; i < 20 && (await page.locator("form[data-fact]").count()); i++) await answer(page);
  await page.locator("dl.rows button").first().click();
  await page.locator("#topic-tools").check();
  await page.locator("button[type=submit]").click();
  const kept = await page.evaluate(() => JSON.parse(window.file("SITUATION", "en")));
  check("other topics keep the answers", kept.topics.includes("tools") && kept.facts.far_end === "abroad", JSON.stringify(kept));
  await page.context().close();
}

// Without a script.
{
  const page = await open({ javaScriptEnabled: false });
  check("without JavaScript the page says what it needs", (await page.locator("main").innerText()).includes("needs JavaScript"));
  await page.context().close();
}

{
  const page = await open();
  await page.locator(".actions button").waitFor();
  await accessible(page, "the start");
  check("the start fits 320 pixels", await fits(page));
  await page.locator(".actions button").click();
  await accessible(page, "topics and dates");
  check("topics fit 320 pixels", await fits(page));
  await page.context().close();
}

// Pictures of each kind of page.
if (pictures) {
  mkdirSync(pictures, { recursive: true });
  for (const [width, locale, colorScheme] of [[320, "zh-CN", "light"], [768, "en", "light"], [1280, "zh-CN", "dark"]]) {
    const page = await open({ locale, colorScheme, viewport: { width, height: 900 } });
    const take = (name) => page.screenshot({ path: path.join(pictures, `${name}-${width}.png`), fullPage: name !== "answer" });
    await page.locator(".actions button").waitFor();
    await take("start");
    await page.locator(".actions button").click();
    for (const topic of ["business", "tools"]) await page.locator(`#topic-${topic}`).uncheck();
    await page.locator("#when-planned").check();
    await page.locator("button[type=submit]").click();
    await take("question");
    for (let i = 0; i < 20 && (await page.locator("form[data-fact]").count()); i++) await answer(page);
    await take("answers");
    await page.locator(".actions button").first().click();
    await take("answer");
    await page.context().close();
  }
}

await end();
