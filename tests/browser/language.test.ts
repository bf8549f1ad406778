import { describe, expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, button, press, signIn, somebodyNew } from "./steps.ts";
import { fillIn, fullName } from "./steps-of-the-manual.ts";

describe.each([
  { how: "with scripts", javaScriptEnabled: true },
  { how: "without scripts", javaScriptEnabled: false },
])("whoever changes language on a form with faults, $how", ({ javaScriptEnabled }) => {
  test("reads them in that language, keeps what was typed and can save it", async ({ browse }) => {
    const page = await browse({ javaScriptEnabled, expecting: [422] });
    await signIn(page, "Tove Åkesson");
    const user = { ...somebodyNew("Språk", "Byte"), email: "sprak" };
    await page.goto("/members/new");
    const form = page.getByRole("main");
    await fillIn(form, user);
    await press(form, "Spara");
    await form.getByRole("alert").waitFor();
    await press(page, "In English");
    await arrive(page, "Add user");
    await form.getByRole("alert").getByRole("link", { name: /@/ }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/members");
    expect(await form.getByLabel("Given name").inputValue()).toBe(user.givenName);
    await form.getByLabel("E-mail").fill("sprak@testeby.example");
    await press(form, "Save");
    await arrive(page, fullName(user));
    await press(page, "På svenska");
    await button(page, "In English").waitFor();
  });
});
