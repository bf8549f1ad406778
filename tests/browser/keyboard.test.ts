import { expect } from "vitest";
import { test } from "./browsing.ts";
import { focused, goTo } from "./keyboard-steps.ts";
import { arrive, somebodyNew } from "./steps.ts";
import { fullName, listHeading, rowOf } from "./steps-of-the-manual.ts";

test("The first press of Tab offers to skip to the content", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.goto("/members");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Hoppa till innehållet");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Lägg till användare");
});

test("Whoever uses the keyboard sees where they are, at every stop", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.goto("/members?search=wallin");
  const invisible: string[] = [];
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const seen = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      return { seen, name: element.textContent || element.getAttribute("aria-label") || element.localName };
    });
    if (stop === undefined || stops.length > 100) break;
    stops.push(stop.name);
    if (!stop.seen) invisible.push(stop.name);
  }
  expect(invisible).toEqual([]);
  expect(stops.length).toBeGreaterThan(20);
});

test("A user is added, given a permission and removed with the keyboard alone", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  const noa = somebodyNew("Noa", "Tangent");
  await goTo(page, "Lägg till användare");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Lägg till användare" });
  await dialog.waitFor();
  for (const typed of [noa.givenName, noa.familyName, noa.hsaId, noa.email]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  expect(await focused(page)).toBe("Spara");
  await page.keyboard.press("Enter");
  await arrive(page, fullName(noa));

  await goTo(page, "Ändra och lägg till behörigheter");
  await page.keyboard.press("Enter");
  await arrive(page, "Ändra och lägg till behörigheter");
  await goTo(page, "Ansök om statlig ersättning");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Asylsökande i förskola", exact: true }).waitFor();
  await goTo(page, "Asylsökande i förskola");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByText("Behörigheterna är ändrade.").waitFor();

  await goTo(page, "Ta bort användare");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Ta bort användare" }).waitFor();
  expect(await focused(page), "the least dangerous button").toBe("Avbryt");
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("OK");
  await page.keyboard.press("Enter");
  await arrive(page, listHeading);
  expect(await rowOf(page, noa).count()).toBe(0);
});

test("Escape leaves a dialog, nothing is saved, and focus is back where it was", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await goTo(page, "Lägg till användare");
  for (const leave of ["Escape", "Avbryt"]) {
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Lägg till användare" });
    await dialog.waitFor();
    await page.keyboard.type("Ångrar");
    expect(await dialog.getByLabel("Förnamn").inputValue()).toBe("Ångrar");
    if (leave === "Avbryt") await goTo(page, leave);
    await page.keyboard.press(leave === "Avbryt" ? "Enter" : leave);
    await dialog.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Lägg till användare");
  }
  expect(page.url()).toMatch(/\/members$/);
});

test("Focus stays inside an open dialog and goes to the summary when something is wrong", async ({
  browse,
}) => {
  const page = await browse({ as: "Astrid Öberg", expecting: [422] });
  await goTo(page, "Lägg till användare");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Lägg till användare" });
  await dialog.waitFor();
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest("dialog") === null,
    );
    expect(outside).toBe(false);
  }
  await goTo(page, "Spara");
  await page.keyboard.press("Enter");
  await dialog.getByRole("alert").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Rättad");
  expect(await dialog.getByLabel("Förnamn").inputValue()).toBe("Rättad");
});

test("A filter is opened, ticked and closed with the keyboard", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await goTo(page, "Filtrera e-tjänster");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.waitForURL(/e-service=/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toMatch(/^Filtrera e-tjänster/);
});

test("An arrow in a heading keeps the focus when the list is sorted by it", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await goTo(page, "Sortera E-post fallande");
  await page.keyboard.press("Enter");
  await page.waitForURL(/sort=email/);
  await page.locator("th[aria-sort=descending]").waitFor();
  expect(await focused(page)).toBe("Sortera E-post fallande");
});
