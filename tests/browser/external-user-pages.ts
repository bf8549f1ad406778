import type { Page } from "playwright-core";
import { at, nobody, type PageToMeet } from "./pages.ts";

/** What staff with every right meet when they look after external users. */
export const externalUsersPages: readonly PageToMeet[] = [
  at("/external-users", "external users"),
  at("/external-users?size=25&density=compact&sort=status&direction=descending", "their second order"),
  at("/external-users?status=inactive&email=verified&sign-in=never", "their filters"),
  at("/external-users?signed-in-before=i+g%C3%A5r", "their list with a faulty day"),
  at("/external-users?search=01900000-0000-4000-8000-000000000000", "a search that is lost"),
  searched("er", "a search among them"),
  searched("ingenstans", "a search among them without hits"),
  at("/external-users/count"),
  ofExternalUser(""),
  ...["cases", "votes", "comments", "history", "deactivation", "activation", "one-time-password"].map(
    (noun) => ofExternalUser(`/${noun}`),
  ),
  ...["password-reset", "email-change", "email-verification", "email-unverification"].map((noun) =>
    ofExternalUser(`/${noun}`),
  ),
  ...["verification", "unverification", "block-lifting", "revealing"].map((noun) =>
    ofExternalUser(`/personal-number-${noun}`),
  ),
  ofExternalUser("/protection"),
  ofExternalUser("/protection-lifting"),
  externalUserDialog("deactivation", "the dialog for deactivation"),
  refusedExternalUser("", "an external user's page with all errors"),
  refusedExternalUser("/deactivation", "a deactivation without a reason"),
  shownOnce("/one-time-password", "a one-time password"),
  at(`/external-users/${nobody}`, "404 of external users"),
];

/** What somebody searches for stands in no address, so it is typed. */
function searched(words: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/external-users");
      await page.locator("#words").fill(words);
      await page.waitForURL(/search=/);
      return null;
    },
  };
}

/** A page about the first external user of the list. */
function ofExternalUser(below: string): PageToMeet {
  return {
    name: `an external user${below}`,
    async open(page) {
      return await page.goto(`${await firstExternalUser(page)}${below}`);
    },
  };
}

async function firstExternalUser(page: Page): Promise<string> {
  await page.goto("/external-users?size=25&number=verified&direction=descending");
  const link = page.locator('tbody th a[href^="/external-users/"]').first();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}

function externalUserDialog(noun: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto(await firstExternalUser(page));
      await page.locator(`a[href*="/${noun}"]`).click();
      await page.getByRole("dialog").waitFor();
      return null;
    },
  };
}

/** A form sent with nothing in it. */
function refusedExternalUser(below: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto(`${await firstExternalUser(page)}${below}`);
      for (const field of await page
        .locator("main form.b-form :is(input:not([type=hidden]), textarea)")
        .all())
        await field.fill("");
      await page.locator('main :is(form.b-form button, button[form="details"])').first().click();
      await page.getByRole("alert").waitFor();
      return null;
    },
  };
}

/** The answer to a form that shows something once. */
function shownOnce(below: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto(`${await firstExternalUser(page)}${below}`);
      await page.locator("main form.b-form button").first().click();
      await page.locator("main dl").waitFor();
      return null;
    },
  };
}
