import type { Page, Response } from "playwright-core";
import { at, nobody, type PageToMeet } from "./pages.ts";

/** What staff with every right meet when they remove people. */
export const removalPages: readonly PageToMeet[] = [
  at("/removals", "removals"),
  at("/removals?state=cancelled&size=25&density=compact", "removals, none found"),
  ofSomebody("/removal", "the choices of a removal"),
  refusedChoices(),
  preview("delete", "a preview of deleting"),
  preview("depersonalise", "a preview of depersonalising"),
  unconfirmed(),
  ofFirst("requested", "", "a request"),
  ofFirst("requested", "/approval", "the approval of a request"),
  ofFirst("requested", "/refusal", "the refusal of a request"),
  refusedRefusal(),
  ofFirst("sealed", "", "a receipt"),
  whatWasKept(),
  previewOfKept(),
  ofWhoeverIsDepersonalised(),
  at(`/removals/${nobody}`, "404 of removals"),
];

async function somebody(page: Page): Promise<string> {
  await page.goto("/external-users?size=25&number=verified&direction=descending");
  return await pathOf(page, 'tbody th a[href^="/external-users/"]');
}

async function pathOf(page: Page, link: string): Promise<string> {
  const href = await page.locator(link).first().getAttribute("href");
  return new URL(href ?? "", page.url()).pathname;
}

function ofSomebody(below: string, name: string): PageToMeet {
  return { name, open: async (page) => await page.goto(`${await somebody(page)}${below}`) };
}

function refusedChoices(): PageToMeet {
  return {
    name: "the choices of a removal with all errors",
    async open(page) {
      await page.goto(`${await somebody(page)}/removal`);
      return await send(page);
    },
  };
}

function preview(account: string, name: string): PageToMeet {
  return { name, open: (page) => showPreview(page, account) };
}

function unconfirmed(): PageToMeet {
  return {
    name: "a preview without the verb",
    async open(page) {
      await showPreview(page, "delete");
      return await send(page);
    },
  };
}

async function showPreview(page: Page, account: string): Promise<Response | null> {
  await page.goto(`${await somebody(page)}/removal`);
  await page.locator('input[value="own-request"]').check();
  await page.locator('input[value="in-person"]').check();
  await page.locator(`input[name="account"][value="${account}"]`).check();
  await page.locator('input[name="comments"][value="keep"]').check();
  await page.locator('input[name="votes"][value="delete"]').check();
  return await send(page);
}

/** By the form's first button; the answer is a page of its own. */
async function send(page: Page): Promise<Response | null> {
  const answer = page.waitForNavigation();
  await page.locator("main form.b-form button").first().click();
  return await answer;
}

/** A page about the first removal of the list in this state, once there is one. */
function ofFirst(state: string, below: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      return await page.goto(`${await firstIn(page, state)}${below}`);
    },
  };
}

async function firstIn(page: Page, state: string): Promise<string> {
  const link = 'tbody th a[href^="/removals/"]';
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(`/removals?state=${state}`);
    if ((await page.locator(link).count()) > 0) return await pathOf(page, link);
    await page.waitForTimeout(200);
  }
  throw new Error(`no removal is ${state}`);
}

/** From the receipt of a removal that has let something be. */
function whatWasKept(): PageToMeet {
  return { name: "what a removal has kept", open: showKept };
}

function previewOfKept(): PageToMeet {
  return {
    name: "a preview of removing what was kept",
    async open(page) {
      await showKept(page);
      await page.locator('input[value="mistake"]').check();
      return await send(page);
    },
  };
}

async function showKept(page: Page): Promise<Response | null> {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto("/removals?state=sealed");
    const receipts = await page
      .locator('tbody th a[href^="/removals/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const receipt of receipts) {
      await page.goto(receipt);
      if ((await page.locator('a[href*="/kept"]').count()) > 0)
        return await page.goto(await pathOf(page, 'a[href*="/kept"]'));
    }
    await page.waitForTimeout(200);
  }
  throw new Error("no removal has kept anything");
}

function refusedRefusal(): PageToMeet {
  return {
    name: "a refusal without a reason",
    async open(page) {
      await page.goto(`${await firstIn(page, "requested")}/refusal`);
      await page.locator("main form.b-form button").first().click();
      await page.getByRole("alert").waitFor();
      return null;
    },
  };
}

function ofWhoeverIsDepersonalised(): PageToMeet {
  return {
    name: "somebody who was depersonalised",
    async open(page) {
      await page.goto("/external-users?status=depersonalised");
      return await page.goto(await pathOf(page, 'tbody a[href^="/external-users/"]'));
    },
  };
}
