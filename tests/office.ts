import { addMember, type MemberDetails, type MemberId } from "#members";
import { change, type Door } from "#platform/change.ts";
import { newId } from "#platform/ids.ts";
import { ledger } from "./ledger.ts";
import { type Municipality, newDetails, newMunicipality } from "./municipality.ts";
import { type TestSite, testSite } from "./site.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** A municipality of the test's own on the whole site, with both administrators signed in. */
export type Office = {
  readonly site: TestSite;
  readonly door: Door;
  readonly municipality: Municipality;
  readonly ada: Visitor;
  readonly bosse: Visitor;
  all(): ReturnType<typeof ledger>;
};

export async function newOffice(): Promise<Office> {
  const site = await testSite();
  const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  const municipality = await newMunicipality(door);
  const ada = await site.signIn(municipality.ada.details.hsaId);
  const bosse = await site.signIn(municipality.bosse.details.hsaId);
  return { site, door, municipality, ada, bosse, all: () => ledger(door, municipality.ada) };
}

/** The same with one user, Nils Nord. */
export async function officeWithUser() {
  const world = await newOffice();
  const details = newDetails();
  const { ada } = world.municipality;
  const { member } = await change(world.door, ada, (tx) => addMember(tx, ada, details));
  return { ...world, details, member };
}

export async function addTo(door: Door, { ada }: Municipality): Promise<MemberId> {
  return (await change(door, ada, (tx) => addMember(tx, ada, newDetails()))).member;
}

/** Shuts somebody out, as the authority does. */
export async function suspend(door: Door, member: MemberId): Promise<void> {
  const row = { id: newId<"member_suspensions">(door.clock()), member_id: member, reason: "prov" };
  await door.db
    .insertInto("member_suspensions")
    .values({ ...row, suspended_at: new Date("2026-03-02T12:00:00Z") })
    .execute();
}

/** The details as somebody types them into the form. */
export function typed({ givenName, familyName, hsaId, email }: MemberDetails): Record<string, string> {
  return { givenName, familyName, hsaId: hsaId.canonical, email };
}

/** The details as the form of correction showed them. */
export function seen({ givenName, familyName, hsaId, email }: MemberDetails): Record<string, string> {
  return {
    seenGivenName: givenName,
    seenFamilyName: familyName,
    seenHsaId: hsaId.canonical,
    seenEmail: email,
  };
}

/** What a page says, without markup. */
export function textOf({ body }: Answer): string {
  return body.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

/** What a page is about: its markup without what stands around it on every page. */
export function mainOf({ body }: Answer): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1];
  if (main === undefined) throw new Error("the answer is no page");
  return main;
}

/** A page without the ids and digests in it, which hold any four digits sooner or later. */
export function withoutIds(markup: string): string {
  return markup.replace(/[\w-]{20,}/g, "");
}

/** Where the link with these words leads. */
export function hrefOf({ body }: Answer, label: string): string {
  const links = [...body.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)];
  const href = links.find(([, , content]) => content?.replace(/<[^>]*>/g, "").trim() === label)?.[1];
  if (href === undefined) throw new Error(`no link ${label}`);
  return href.replaceAll("&amp;", "&");
}

/** Where the page's form is sent. */
export function actionOf({ body }: Answer): string {
  const action = /<form class="b-form"[^>]*action="([^"]*)"/.exec(body)?.[1];
  if (action === undefined) throw new Error("no form");
  return action.replaceAll("&amp;", "&");
}
