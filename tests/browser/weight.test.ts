import { expect } from "vitest";
import { test } from "./browsing.ts";

/** What a page may weigh on the network at the first visit, apart from the font (interface: speed is felt). */
const most = 100_000;

test("No page is heavy, not even at the first visit", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  const state = await page.context().storageState();
  const weights: Record<string, number> = {};
  for (const address of [
    "/members",
    "/members?size=500&density=compact",
    "/log",
    "/help",
    "/accessibility",
  ]) {
    const fresh = await browse({ storageState: state });
    let weight = 0;
    const counted: Promise<void>[] = [];
    fresh.on("requestfinished", (request) => {
      if (request.resourceType() === "font") return;
      counted.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
          weight += responseBodySize + responseHeadersSize;
        }),
      );
    });
    await fresh.goto(address);
    await Promise.all(counted);
    weights[address] = weight;
  }
  expect(Object.entries(weights).filter(([, weight]) => weight > most)).toEqual([]);
});
