// The pages of the law in headless Chromium: node law.mjs CHROMIUM SITE [SCREENSHOTS]
// Prints a line a check; ends with 1 where one fails.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { accessible, address, check, end, fits, heading, open, press, stored, tabTo } from "./page.mjs";

const [site, pictures] = process.argv.slice(3);
const names = readdirSync(path.resolve(site, "law")).map((name) => "law/" + name);
const read = (name) => readFileSync(path.resolve(site, name), "utf8");

// One page of each kind, in one language or the other.
const KINDS = [
  "law/index.html", "law/cn.networking-provisions.en.html", "law/cn.networking-provisions.zh.html", "law/cn.criminal-law.zh.html",
  "law/facts.zh.html", "law/cases.en.html", "law/case-cn-052.zh.html", "law/countries.en.html", "law/countries.zh.html",
  "law/country-ir.en.html", "law/country-cn.zh.html", "law/routes.zh.html", "law/search.en.html", "law/search.zh.html",
  "law/article.en.html", "law/article.zh.html", "single.en.html", "single.zh.html",
];
for (const name of KINDS) {
  const page = await open({}, name);
  await accessible(page, name);
  check(name + " fits 320 pixels", await fits(page));
  check(name + ": nothing is requested, and no error", page.requests.length === 1 && page.errors.length === 0, page.requests.concat(page.errors).join(" "));
  await page.emulateMedia({ colorScheme: "dark" });
  await accessible(page, name + " in the dark");
  await page.context().close();
}

// Every link of every page, and of every row of the search, leads to a page and a place that are there.
{
  const places = new Map(names.map((name) => [name, new Set([...read(name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
  const broken = [];
  let rows = 0;
  for (const name of names) {
    const text = read(name);
    const links = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, target]) => target);
    const index = text.match(/<script type="application\/json" id="index">(.*?)<\/script>/s);
    if (index) for (const row of JSON.parse(index[1])) { links.push(row[1]); rows++; }
    for (const target of links) {
      const [file, place] = target.split("#");
      const wanted = file === "" ? name : path.posix.normalize(path.posix.join("law", file));
      if (wanted === "index.html") continue;
      if (!places.has(wanted) || (place && !places.get(wanted).has(place))) broken.push(name + " -> " + target);
    }
  }
  check("no link of the law's pages is broken", broken.length === 0, broken.slice(0, 12).join("; ") + " (" + broken.length + ")");
  check("the search leads to more than a thousand places", rows > 1000, String(rows));
}

// The language switch.
{
  const page = await open({}, "law/cn.networking-provisions.en.html");
  check("the switch is named in its language", (await page.locator('header a[hreflang="zh-CN"][lang="zh-CN"]').innerText()) === "中文");
  await page.locator('header a[hreflang="zh-CN"]').click();
  check("the switch leads to the same page", page.url() === address("law/cn.networking-provisions.zh.html"), page.url());
  await page.locator('header a[hreflang="en"]').click();
  check("and back", page.url() === address("law/cn.networking-provisions.en.html"), page.url());
  await page.context().close();
}

// The law of a day.
{
  const shown = (page, selector) => page.locator(selector).filter({ visible: true }).count();
  const page = await open({}, "law/cn.networking-provisions.en.html");
  const versions = await shown(page, "li.version");
  check("all versions are shown at first", versions === 3, String(versions));
  check("each version has its bar", (await page.locator(".timeline rect").count()) === versions);
  const before = await shown(page, "section li[data-from]");
  await page.locator("#day").fill("1998-01-01");
  check("on a day one version is shown", (await shown(page, "li.version")) === 1 && (await page.locator("li.version:not([hidden])").innerText()).startsWith("20 May 1997"));
  check("its bar is marked", (await page.locator(".timeline rect.then").count()) === 1);
  const then = await shown(page, "section li[data-from]");
  check("what isn't law on that day is hidden", then > 0 && then < before, then + " of " + before);
  const status = await page.locator("form.day [role=status]").innerText();
  check("the page says which day and version", status.includes("1 January 1998") && status.includes("20 May 1997, in force, grade A"), status);
  await accessible(page, "the law of a day");
  await page.locator("#day").fill("1990-01-01");
  check("before its commencement nothing of it is law", (await page.locator("form.day [role=status]").innerText()).includes("isn't in force") && (await shown(page, "section li[data-from]")) === 0);
  check("an article says that nothing is law under it", (await shown(page, "#art-6 .nothing")) === 1);
  await page.locator("#day").fill("2099-01-01");
  check("a day after the sources were checked is told", (await page.locator("form.day [role=status]").innerText()).includes("isn't known here"));
  await page.locator("#day").fill("1990-01-01");
  await page.locator("nav.contents a").first().click();
  check("the day isn't lost by a link to what is shown", (await page.locator("#day").inputValue()) === "1990-01-01");
  await page.locator("form.day button").click();
  check("all days come back", (await shown(page, "section li[data-from]")) === before && (await shown(page, "li.version")) === versions);
  check("the day goes into no address, storage or request", page.url().split("#")[0] === address("law/cn.networking-provisions.en.html") && (await stored(page)) === 0 && page.requests.length === 1, page.url());
  check("no error in all that", page.errors.length === 0, page.errors.join(" | "));
  await page.context().close();
}
{
  const page = await open({}, "law/index.html");
  const shown = (language) => page.locator(`#${language} li.work`).filter({ visible: true }).count();
  const all = await shown("en");
  await page.locator("#day-zh").fill("1999-06-01");
  const then = await shown("zh");
  check("the index shows the instruments of a day", then > 0 && then < all, then + " of " + all);
  check("the other language is left as it was", (await shown("en")) === all);
  check("an instrument shows its version of that day", (await page.locator("#zh li.work:not([hidden]) .version:not([hidden])").count()) === then);
  await page.context().close();
}

// The search.
{
  const page = await open({}, "law/search.en.html");
  const found = () => page.locator("#found a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const told = async () => (await page.waitForTimeout(350), page.locator("#count").innerText());
  check("the field has a label", (await page.getByLabel("Words to look for").count()) === 1);
  check("the search by keyboard", await tabTo(page, "#words"));
  await page.keyboard.type("other CHANNEL");
  check("an article is found by words, in any case", (await found()).some((link) => link.startsWith("cn.networking-provisions.en.html#")), (await found()).join(" "));
  check("how many is said", /^\d+ entries were found\.$/.test(await told()), await told());
  await accessible(page, "what was found");
  check("what was found fits 320 pixels", await fits(page));
  await page.locator("#words").fill("使用国家公用电信网");
  check("Chinese is found as a part of a sentence", (await found()).includes("cn.networking-provisions.en.html#s-use_other_channel") && (await page.locator('#found [lang="zh-CN"] mark').first().innerText()) === "使用国家公用电信网", (await found()).join(" "));
  await page.locator("#words").fill("Chengde");
  check("a case is found", (await found()).includes("case-cn-052.en.html"), (await found()).join(" "));
  await page.locator("#words").fill("near_end");
  check("a fact is found", (await found()).includes("facts.en.html#fact-near_end"), (await found()).join(" "));
  await page.locator("#words").fill("use_other_channel");
  check("a rule is found", (await found()).includes("cn.networking-provisions.en.html#s-use_other_channel"), (await found()).join(" "));
  await page.locator("#words").fill("Turkmenistan");
  check("a country is found", (await found()).includes("country-tm.en.html"), (await found()).join(" "));
  await page.locator("#words").fill("channel");
  await page.locator("#kind").selectOption("case");
  check("one kind alone can be looked in", (await found()).every((link) => link.startsWith("case-")), (await found()).join(" "));
  await page.locator("#kind").selectOption("article");
  const first = (await found()).length;
  await page.locator("#found button").focus();
  await press(page, "Enter");
  check("more are shown by keyboard, and the focus goes to the first of them", (await found()).length > first && (await page.evaluate(() => document.activeElement.matches("#found li a"))));
  await page.locator("#kind").selectOption("");
  await page.locator("#words").fill("<img src=x onerror=alert(1)> zzz");
  check("where nothing is found the page says so", (await told()) === "Nothing was found." && (await page.locator("#found img").count()) === 0);
  await press(page, "Enter");
  check("what is typed goes into no address, storage or request", page.url() === address("law/search.en.html") && (await stored(page)) === 0 && page.requests.length === 1, page.url());
  check("no error in all that", page.errors.length === 0, page.errors.join(" | "));
  await page.locator("#words").fill("Networking Provisions art 6");
  await page.locator("#found a").first().focus();
  await Promise.all([page.waitForURL(/#/), press(page, "Enter")]);
  check("a result leads to its article", page.url().includes("law/cn.networking-provisions.en.html#"), page.url());
  await page.context().close();
}

// Without a script.
{
  const page = await open({ javaScriptEnabled: false }, "law/search.zh.html");
  check("without JavaScript the search says what to do", (await page.locator("main").innerText()).includes("浏览器自带的查找功能") && !(await page.locator("form.search").isVisible()));
  await page.goto(address("law/cn.networking-provisions.en.html"));
  check("without JavaScript everything is shown with its days", !(await page.locator("form.day").isVisible()) && (await page.locator("li[data-from]").filter({ visible: true }).count()) === (await page.locator("li[data-from]").count()));
  await page.context().close();
}

// Pictures of a page of the law and of the search.
if (pictures) {
  mkdirSync(pictures, { recursive: true });
  for (const [width, code, colorScheme] of [[320, "zh", "light"], [768, "en", "light"], [1280, "zh", "dark"]]) {
    const page = await open({ locale: code === "zh" ? "zh-CN" : "en", colorScheme, viewport: { width, height: 900 } }, `law/cn.networking-provisions.${code}.html`);
    const take = (name) => page.screenshot({ path: path.join(pictures, `${name}-${width}.png`) });
    await take("law");
    await page.goto(address(`law/search.${code}.html`));
    await page.locator("#words").fill(code === "zh" ? "信道" : "other channel");
    await page.waitForTimeout(350);
    await take("search");
    await page.context().close();
  }
}

await end();
