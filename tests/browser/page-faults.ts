import { readFileSync } from "node:fs";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const validator = new HtmlValidate(
  JSON.parse(readFileSync(new URL("../../.htmlvalidate.json", import.meta.url), "utf8")),
);

const desktop = { width: 1280, height: 800 };

/** A telephone, and also 1280 × 1024 pixels at 400 % zoom (WCAG 1.4.10). */
const narrow = { width: 320, height: 256 };

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What is wrong with the page as it stands: for assistive technology, and where it is wider than a narrow screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found = await violations(page, {
    runOnly: standards,
    rules: { "color-contrast": { enabled: false } },
  });
  await page.setViewportSize(narrow);
  const narrowly = await sticksOut(page);
  await page.setViewportSize(desktop);
  return [...found, ...narrowly];
}

/** What does not depend on the words: colours by day and by night, and room for a fingertip, wide and narrow. */
export async function faultsOfLook(page: Page): Promise<string[]> {
  const look: axe.RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "target-size"] } };
  const light = await violations(page, look);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(narrow);
  const dark = await violations(page, look);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(desktop);
  return [...light, ...dark.map((fault) => `narrow and dark: ${fault}`)];
}

/** What the HTML standard says against the markup that was sent. */
export async function markupFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `markup: ${ruleId}: ${message} ${selector ?? ""}`),
  );
}

async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
  // half faded in, nothing has the colours that it will have
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate(async (how) => {
    const { violations } = await window.axe.run(document, how);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id}: ${node.target.join(" ")}: ${node.any.map((check) => check.message).join("; ")}`,
      ),
    );
  }, options);
  return found;
}

/** Whatever makes the page scroll sideways. */
async function sticksOut(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const named = beyond.slice(0, 3).map((element) => `${element.localName}.${element.className}`);
    return [`scrolls sideways to ${scrollWidth} pixels: ${named.join(", ")}`];
  });
}
