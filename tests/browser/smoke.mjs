import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] });
const page = await browser.newPage({ locale: process.argv[4] || "en", viewport: { width: 900, height: 900 } });
page.on("console", m => console.log("console", m.type(), m.text()));
page.on("pageerror", e => console.log("error", e.message));
const t = Date.now();
await page.goto("file://" + process.argv[3] + "/index.html");
await page.getByRole("heading", { level: 1 }).waitFor();
console.log("loaded", Date.now() - t, await page.locator("h1").innerText());
await page.screenshot({ path: "/tmp/s1.png" });
await page.locator(".actions button").click();
await page.screenshot({ path: "/tmp/s2.png", fullPage: true });
await page.locator("#when-planned").check();
await page.locator("button[type=submit]").click();
for (let i = 0; i < 30; i++) {
  const h = await page.locator("h1").innerText();
  console.log(i, h);
  if (!(await page.locator("form fieldset").count())) break;
  if (i === 0) await page.screenshot({ path: "/tmp/s3.png", fullPage: true });
  const r = page.locator("input[name=answer]");
  if (await r.count()) await r.nth(i % 2 === 0 ? 0 : (await r.count()) - 1).check(); else await page.locator("#other-unknown").check();
  const t0 = Date.now(); await page.locator("button[type=submit]").click(); console.log("   ", Date.now() - t0, "ms");
}
await page.screenshot({ path: "/tmp/s4.png", fullPage: true });
await page.locator(".actions button").first().click();
await page.screenshot({ path: "/tmp/s5.png", fullPage: true });
console.log((await page.locator(".answer").innerText()).slice(0, 400));
await browser.close();
