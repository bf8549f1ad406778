import type { Id } from "#platform/ids.ts";
import { eIdAddresses } from "../../src/features/external-users/identification/e-id-addresses.ts";
import { newNetwork } from "../citizens.ts";
import { showEId } from "../e-id.ts";
import type { Answer, Visitor } from "../visitor.ts";
import { type Canary, password } from "./canary.ts";
import { type CanarySite, patiently } from "./canary-site.ts";

/** The account as the database has it. */
export type Account = {
  readonly id: Id<"external_users">;
  readonly reference: string;
  readonly born: string;
};

export type Lived = Canary & Account & { readonly browser: Visitor; readonly submitted: string };

/** Registers, confirms the address, shows an e-ID, changes address and details, and writes two proposals. */
export async function begin(site: CanarySite, canary: Canary): Promise<Lived> {
  const network = newNetwork();
  const browser = site.visitor(network);
  const { details, firstEmail: first, email, refusedEmail, number } = canary;
  const form = { ...details, personalNumber: number, email: first, password };
  expectSent(await browser.post("/account/new", form), "/account/registered");
  expectSent(
    await browser.post(linkIn(await site.mailTo(first, /email-verification/)), { password }),
    "/my-pages",
  );
  const account = await accountAt(site, first);
  const shown = await showEId(browser, eIdAddresses.verification, account.id);
  if (shown.statusCode !== 200) throw new Error("the e-ID was not taken");
  expectSent(await browser.post("/my-pages/email", { email, password }), "/my-pages");
  expectSent(await browser.post(linkIn(await site.mailTo(email, /email-change/))), "/my-pages");
  expectSent(await browser.post("/my-pages/email", { email: refusedEmail, password }), "/my-pages");
  const later = { ...details, displayName: canary.laterDisplayName, town: canary.laterTown };
  await correct(browser, later);
  if (canary.isThorough) await forget(site, canary, network);
  const submitted = await writeProposals(browser, canary);
  return { ...canary, ...account, browser, submitted };
}

/** Mistypes the password somewhere else, remembers it, and asks for another all the same. */
async function forget(site: CanarySite, { email }: Canary, network: string): Promise<void> {
  const elsewhere = site.visitor(network);
  await elsewhere.post("/account/sign-in", { email, password: "fel lösenord helt och hållet", return: "" });
  expectSent(await elsewhere.post("/account/sign-in", { email, password, return: "" }), "/my-pages");
  await site.visitor(network).post("/account/password-reset", { email });
  await site.mailTo(email, /password-reset/);
}

/** As the form has them, with what was seen in it. */
async function correct(browser: Visitor, later: Record<string, string>): Promise<void> {
  const { body } = await browser.get("/my-pages/details");
  const hidden = [...body.matchAll(/<input type="hidden" name="(seen-[^"]+)" value="([^"]*)"/g)];
  const shown = Object.fromEntries(hidden.map(([, name, value]) => [name, unescaped(value ?? "")]));
  expectSent(await browser.post("/my-pages/details", { ...shown, ...later }), "/my-pages/details");
}

async function writeProposals(browser: Visitor, { draft, proposal, tag }: Canary): Promise<string> {
  await browser.post("/proposals", { title: `Kladd ${draft}`, body: `Ännu inte färdigt: ${draft}` });
  const saved = await browser.post("/proposals", { title: `Förslag ${tag}`, body: `Så här: ${proposal}` });
  const at = String(saved.headers.location).replace("/draft", "");
  const seen = /name="seen" value="([^"]*)"/.exec((await browser.get(`${at}/submission`)).body)?.[1];
  await browser.post(`${at}/submission`, { seen: unescaped(seen ?? "") });
  return at;
}

/** Votes, comments, replies and reports, each once where others have been before, and once where others come after. */
export async function takePart(
  { browser, comment, reason }: Canary & { browser: Visitor },
  proposals: readonly string[],
) {
  for (const at of proposals) {
    expectSent(await browser.post(`${at}/vote`, { direction: "for" }), at);
    await browser.post(`${at}/comments`, { text: `Jag menar ${comment}` });
    const others = /href="([^"]*\/comments\/[0-9a-f-]+)\/(?:reply|report)"/.exec(
      (await browser.get(`${at}/comments`)).body,
    )?.[1];
    if (others === undefined) throw new Error("nobody has written anything");
    await browser.post(`${others}/reply`, { reply: `Och svarar ${comment}` });
    await browser.post(`${others}/report`, { reason });
  }
}

/** What staff do to the account, and what they look for. */
export async function beLookedAfter(
  staff: Visitor,
  { id, email, staffReason, details, tag, isThorough }: Lived,
): Promise<void> {
  for (const words of isThorough ? [details.familyName, email, tag] : [email])
    await staff.post("/external-users/searches", { words, ...noFilters });
  const at = `/external-users/${id}`;
  await staff.post(`${at}/personal-number-revealing`, { reason: staffReason });
  if (!isThorough) return;
  await staff.get(at);
  await staff.get(`${at}/history`);
  await staff.post(`${at}/deactivation`, { reason: staffReason });
  await staff.post(`${at}/activation`);
  await staff.post(`${at}/password-reset`);
  await staff.post(`${at}/one-time-password`);
}

const noFilters = { search: "", sort: "", direction: "", size: "", density: "", "signed-in-before": "" };

export async function accountAt({ connection }: CanarySite, email: string): Promise<Account> {
  const { rows } = await connection.pool.query<Account>(
    "select id, person_reference as reference, birth_date as born from external_users where email = $1",
    [email],
  );
  const [account] = rows;
  if (account === undefined) throw new Error("nobody has registered");
  return account;
}

/** Waits until the mail that the server refuses has been given up. */
export async function untilRefused({ connection }: CanarySite, { reference }: Account): Promise<void> {
  await patiently(async () => {
    const { rows } = await connection.pool.query(
      "select from mails where person_reference = $1 and status = 'given-up'",
      [reference],
    );
    return rows.length > 0;
  });
}

function linkIn(text: string): string {
  const link = /http:\/\/localhost:\d+(\/account\/\S+)/.exec(text)?.[1];
  if (link === undefined) throw new Error("the mail has no link");
  return link;
}

function expectSent({ statusCode, headers, body }: Answer, to: string): void {
  if (statusCode === 303 && String(headers.location).startsWith(to)) return;
  const said = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1]?.replace(/<[^>]+>|\s+/g, " ");
  throw new Error(`not sent to ${to}, but ${statusCode} ${headers.location}: ${said?.slice(0, 500)}`);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
