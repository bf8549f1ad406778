import type { Page } from "playwright-core";
import { at, dialog, type PageToMeet, submitted } from "./pages.ts";

const debated = "Skriv breven på lättläst svenska";
const supported = "Teckenspråkstolk i videosamtal";
const moderated = "Bänkar utanför kontoret i Exempelköping";
const closed = "Låt oss boka tid på nätet";
const decided = "En karta över alla kontor";
const own = "Öppet till klockan 18 en kväll i veckan";
const draft = "Längre telefontid på måndagar";
const waiting = "Samma kölapp på alla våningar";

export const visitorsProposalPages: readonly PageToMeet[] = [
  at("/proposals"),
  at("/proposals?phase=closed&sort=most-votes", "closed proposals"),
  at("/proposals?search=brev&sort=ending", "proposals that were searched for"),
  at("/proposals?search=ingenstans", "no proposals found"),
  at("/proposals/rules"),
  ofProposal(debated, ""),
  ofProposal(debated, "/comments"),
  ofProposal(closed, ""),
  ofProposal(decided, ""),
  ofProposal(supported, "/supporters"),
  firstThread(debated),
];

export const citizensProposalPages: readonly PageToMeet[] = [
  at("/proposals"),
  ofProposal(debated, ""),
  ofProposal(own, ""),
  ofProposal(own, "/vote"),
  ofProposal(closed, "/vote"),
  ofProposal(moderated, "/comments/new"),
  at("/proposals/new"),
  at("/opinions/new"),
  submitted("/opinions/new", "the form for an opinion with all errors"),
  submitted("/proposals/new", "the form for a new proposal with all errors"),
  ofOwn(draft, ""),
  ofOwn(draft, "/correction"),
  ofOwn(draft, "/submission"),
  ofOwn(draft, "/withdrawal"),
  dialogAt(debated, 'a[href$="/reply"]', "the dialog for a reply"),
  dialogAt(debated, 'a[href$="/report"]', "the dialog for a report"),
];

export const moderatorsPages: readonly PageToMeet[] = [
  at("/proposal-reviews/figures"),
  at("/proposal-settings"),
  at("/proposal-settings?preset=debate", "rules from an example"),
  at("/proposal-reviews"),
  ofQueue(waiting, ""),
  ofQueue(waiting, "/publication"),
  ofQueue(waiting, "/return"),
  submittedInQueue(waiting, "/refusal"),
  ofProposal(debated, ""),
  ofReview(closed, ""),
  ofReview(closed, "/handover"),
  handoverWithFaultyFile(),
  ofReview(decided, ""),
  linkedFromReview('a[href$="/removal"]', "the removal of an attachment"),
  linkedFromReview('a[href*="/answers/"]', "attaching to an answer that was given"),
  dialogAt(debated, 'a[href$="/hiding"]', "the dialog for hiding a comment"),
  firstOfQueue("/proposal-reviews/comments/", "a comment that waits"),
  firstOfQueue("/proposal-reviews/reports/", "a reported comment"),
];

/** A page about the published proposal with this title. */
function ofProposal(title: string, below: string): PageToMeet {
  return {
    name: `${title}${below}`,
    open: async (page) => await page.goto(`${await addressOf(page, title)}${below}`),
  };
}

async function addressOf(page: Page, title: string): Promise<string> {
  await page.goto(`/proposals?phase=all&search=${encodeURIComponent(title)}`);
  return await pathOf(page, page.getByRole("link", { name: title, exact: true }));
}

async function pathOf(page: Page, link: ReturnType<Page["getByRole"]>): Promise<string> {
  return new URL((await link.first().getAttribute("href")) ?? "", page.url()).pathname;
}

function firstThread(title: string): PageToMeet {
  return {
    name: "a thread",
    async open(page) {
      await page.goto(await addressOf(page, title));
      return await page.goto(await pathOf(page, page.locator('a[href*="/comments/"][href*="#comment-"]')));
    },
  };
}

/** A page about the citizen's own case with this title. */
function ofOwn(title: string, below: string): PageToMeet {
  return {
    name: `${title}${below}`,
    async open(page) {
      await page.goto("/my-pages/cases");
      const path = await pathOf(page, page.getByRole("link", { name: title, exact: true }));
      return await page.goto(below === "" ? path : path.replace(/\/draft$/, below));
    },
  };
}

function dialogAt(title: string, link: string, name: string): PageToMeet {
  return {
    name,
    open: async (page) => await dialog(await addressOf(page, title), link, name).open(page),
  };
}

function ofQueue(title: string, below: string): PageToMeet {
  return {
    name: `${title}${below}`,
    async open(page) {
      await page.goto("/proposal-reviews");
      return await page.goto(
        `${await pathOf(page, page.getByRole("link", { name: title, exact: true }))}${below}`,
      );
    },
  };
}

/** The review of a published proposal. */
function ofReview(title: string, below: string): PageToMeet {
  return {
    name: `review of ${title}${below}`,
    async open(page) {
      const path = await addressOf(page, title);
      return await page.goto(`${path.replace("/proposals/", "/proposal-reviews/")}${below}`);
    },
  };
}

/** Without a text, and with a file that is none of those that are taken. */
function handoverWithFaultyFile(): PageToMeet {
  return {
    name: "a handover with all errors",
    async open(page) {
      await ofReview(closed, "/handover").open(page);
      const file = {
        name: "beslut.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("<script>1</script>"),
      };
      await page.locator('input[type="file"]').first().setInputFiles(file);
      await page.locator("main form button").first().click();
      await page.getByRole("alert").waitFor();
      return null;
    },
  };
}

/** What the review of the decided proposal leads to. */
function linkedFromReview(link: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await ofReview(decided, "").open(page);
      return await page.goto(await pathOf(page, page.locator(link)));
    },
  };
}

/** The same of what waits, sent with nothing filled in. */
function submittedInQueue(title: string, below: string): PageToMeet {
  const { name, open } = ofQueue(title, below);
  return {
    name: `${name} with all errors`,
    async open(page) {
      await open(page);
      await page.locator("main form button").first().click();
      await page.getByRole("alert").waitFor();
      return null;
    },
  };
}

function firstOfQueue(start: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/proposal-reviews");
      return await page.goto(await pathOf(page, page.locator(`a[href^="${start}"]`)));
    },
  };
}
