import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, showCard } from "./steps.ts";

test("On the way in no button touches the sentence above it, or another button", async ({ browse }) => {
  const page = await browse();
  for (const address of [
    "/other-actors/municipalities/e-services",
    "/other-actors/municipalities/e-services/administration",
    "/other-actors/regions/e-services",
  ]) {
    await page.goto(address);
    expect(await tooClose(page), address).toEqual([]);
  }
});

test("Where one chooses an organisation no button touches another", async ({ browse }) => {
  const page = await browse();
  await showCard(page, "SE2120009994-2002");
  await arrive(page, "Välj organisation");
  expect(await tooClose(page)).toEqual([]);
});

/** The buttons that have less than eight pixels to a paragraph or another button. */
function tooClose(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const things = [...document.querySelectorAll("main :is(p, .ds-button)")].filter(
      (one) => one.querySelector(".ds-button") === null,
    );
    const boxes = things.map((one) => ({ one, box: one.getBoundingClientRect() }));
    return boxes
      .filter(({ one, box }) =>
        boxes.some(
          (other) =>
            other.one !== one &&
            one.matches(".ds-button") &&
            other.box.left - box.right < 8 &&
            box.left - other.box.right < 8 &&
            other.box.top - box.bottom < 8 &&
            box.top - other.box.bottom < 8,
        ),
      )
      .map(({ one }) => one.textContent ?? "");
  });
}
