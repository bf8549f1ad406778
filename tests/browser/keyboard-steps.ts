import type { Page } from "playwright-core";

/** Goes on with Tab until the focus is on what has this name. */
export async function goTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no stop of the keyboard is called ${name}`);
}

/** What a screen reader would say first of where the focus is. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement ? element.labels : null;
    const named = element?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element?.textContent;
    return named?.trim() ?? "";
  });
}
