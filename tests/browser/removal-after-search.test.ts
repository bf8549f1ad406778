import { expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, press, somebodyNew } from "./steps.ts";
import { addUser, fullName, listHeading, removeUser, rowOf, search } from "./steps-of-the-manual.ts";

test("A user is removed from a list that was searched and sorted, and the list comes back as it was", async ({
  browse,
}) => {
  const page = await browse({ as: "Astrid Öberg" });
  const user = somebodyNew("Sorterad", "Borttagen");
  await addUser(page, user);
  await press(page, "Tillbaka till användare");
  await arrive(page, listHeading);
  await search(page, "borttagen");
  await page.waitForURL(/search=borttagen/);
  await page.getByRole("columnheader", { name: "E-post" }).getByRole("link").last().click();
  await page.waitForURL(/sort=email/);
  const list = page.url();
  await rowOf(page, user).getByRole("link").first().click();
  await arrive(page, fullName(user));
  await removeUser(page);
  expect(page.url()).toBe(list);
  expect(await rowOf(page, user).count()).toBe(0);
});

test("Klar with nothing ticked is no fault, also after a search", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  const user = somebodyNew("Obockad", "Sökt");
  await addUser(page, user);
  await page.goto("/members?search=obockad");
  await rowOf(page, user).getByRole("link").first().click();
  await arrive(page, fullName(user));
  await press(page, "Ändra och lägg till behörigheter");
  await press(page.getByRole("main"), "Ansök om statlig ersättning");
  await arrive(page, `Behörigheter för ${fullName(user)}`);
  await press(page, "Klar");
  await page.getByText("Behörigheterna var redan så.").waitFor();
  await page.getByText("Användaren har inga behörigheter.").waitFor();
  await press(page, "Tillbaka till användare");
  await page.waitForURL(/search=obockad/);
});
