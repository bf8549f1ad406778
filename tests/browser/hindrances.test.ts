import { expect } from "vitest";
import { test } from "./browsing.ts";
import { focused, goTo } from "./keyboard-steps.ts";
import { faultsOf, faultsOfLook } from "./page-faults.ts";
import { arrive, follow, press } from "./steps.ts";

const whySomebody = "Varför kommer någon inte in?";
const show = "Visa vad som hindrar";

test("Why nobody is found is asked, read and mended with the keyboard alone, and no address tells of whom", async ({
  browse,
}) => {
  const page = await browse({ as: "Astrid Öberg" });
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await goTo(page, whySomebody);
  await page.keyboard.press("Enter");
  await arrive(page, whySomebody);
  expect(await focused(page), "the field to begin with").toBe("HSA-id");
  await page.keyboard.type("SE2120009994-OKND");
  await goTo(page, show);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Steg för steg" }).waitFor();
  const answer = "Ingen i Exempelköpings kommun har HSA-id SE2120009994-OKND.";
  await expect.poll(() => focused(page)).toContain(answer);
  expect(await faultsOf(page)).toEqual([]);
  expect(await faultsOfLook(page)).toEqual([]);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Lägg till användare");
  await page.keyboard.press("Enter");
  await arrive(page, "Lägg till användare");
  expect(addresses.filter((address) => address.includes("OKND"))).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test(`A permission that is missing is found from the user's page, and the way to give it, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browse,
  }) => {
    const page = await browse({ as: "Astrid Öberg", javaScriptEnabled });
    await page.goto("/members?search=s%C3%B6derlund");
    await follow(page, "Ingrid");
    await follow(page, "Varför kommer personen inte in?");
    await arrive(page, "Varför kommer Ingrid Söderlund inte in?");
    await page
      .getByLabel("Vad kommer personen inte åt?")
      .selectOption({ label: "Ansök om statlig ersättning: Ändra utbetalningskonto" });
    await press(page, show);
    await page
      .getByText("Ingrid Söderlund har inte behörigheten ”Ändra utbetalningskonto”")
      .first()
      .waitFor();
    const steps = page.getByRole("listitem").filter({ hasText: "Hindrar" });
    expect(await steps.allInnerTexts()).toEqual([expect.stringContaining("Behörighet")]);
    await press(page, "Ändra och lägg till behörigheter");
    await page.getByRole("checkbox", { name: "Ändra utbetalningskonto", exact: true }).waitFor();
  });
}

test("Somebody of the staff finds who is registered in two municipalities, without scripts", async ({
  browse,
}) => {
  const page = await browse({ as: "Sanna Kontakt", javaScriptEnabled: false });
  await page.goto("/organisations");
  await press(page, whySomebody);
  await page.getByLabel("HSA-id").fill("se2120009994-2002");
  await press(page, show);
  for (const name of ["Exempelköpings kommun", "Testeby kommun"]) {
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  }
  await press(page, "Visa Testeby kommun");
  await arrive(page, "Testeby kommun");
});
