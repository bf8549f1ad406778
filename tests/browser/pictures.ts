import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { startDemonstrationProcess } from "../demonstration-process.ts";
import { chromiumOptions } from "./chromium.ts";
import { follow, signIn } from "./steps.ts";
import { rowOf } from "./steps-of-the-manual.ts";

// `npm run pictures`: takes the documentation's pictures anew from the running demonstration.

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));

async function takePictures(browser: Browser, origin: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await windowOf(browser, origin, 1280, 960);
  await take(page, "list");
  await follow(rowOf(page, { hsaId: "SE2120009994-200A" }), "Ärla");
  await page.getByRole("heading", { name: "Ärla Ängström" }).waitFor();
  await take(page, "user");
  await take(await windowOf(browser, origin, 320, 720), "list-narrow");
}

async function windowOf(browser: Browser, origin: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: "light",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
  });
  const page = await context.newPage();
  await signIn(page, "Astrid Öberg");
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled", caret: "hide" });
  process.stdout.write(`docs/images/${name}.png\n`);
}

const demonstration = await startDemonstrationProcess();
try {
  const browser = await chromium.launch(chromiumOptions());
  await takePictures(browser, demonstration.origin);
  await browser.close();
} finally {
  await demonstration.stop();
}
