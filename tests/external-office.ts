import type { StaffMember } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { type ExternalUserScope, externalUserScopeOf } from "#platform/access/scope.ts";
import type { Door } from "#platform/change.ts";
import { type PersonalNumber, parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { type Id, newId, newReference } from "#platform/ids.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { personalNumberColumns } from "../src/features/external-users/account/personal-number-columns.ts";
import { type TestSite, testSite } from "./site.ts";
import { newStaff, newStaffDetails } from "./staff.ts";
import type { Visitor } from "./visitor.ts";

type ExternalUserId = Id<"external_users">;

/** The authority's side of external users on the whole site: staff signed in with the rights that a test gives them. */
export type ExternalOffice = {
  readonly site: TestSite;
  readonly door: Door;
  /** Somebody of the staff with exactly these rights besides the one that gives list and page. */
  staff(rights?: readonly Right[], named?: Named): Promise<StaffVisitor>;
  /** An external user of the test's own. */
  person(columns?: Partial<Columns>, number?: string): Promise<Person>;
  /** Everything that the acts on this person may write. A refusal leaves it as it was. */
  all(person: Pick<Person, "id" | "reference">): ReturnType<typeof externalLedger>;
};

type Named = { readonly givenName: string; readonly familyName: string };

export type StaffVisitor = Visitor & { readonly id: Id<"staff"> };

type Columns = {
  readonly given_name: string;
  readonly family_name: string;
  readonly display_name: string;
  readonly email: string;
  readonly email_verified_at: Date | null;
  readonly street_address: string | null;
  readonly postal_code: string | null;
  readonly town: string | null;
  readonly telephone: string | null;
  readonly personal_number_verified_at: Date | null;
  readonly personal_number_verified_by: "e-id" | "staff" | null;
  readonly personal_number_blocked_at: Date | null;
  readonly protected_at: Date | null;
  readonly deactivated_at: Date | null;
  readonly last_signed_in_at: Date | null;
  readonly created_at: Date;
};

export type Person = { readonly id: ExternalUserId; readonly reference: string; readonly email: string };

/** The right that list and page need. */
const gate: Right = "manage-external-users";

export const allRights: readonly Right[] = [
  "set-passwords",
  "send-password-resets",
  "change-emails",
  "verify-emails",
  "verify-personal-numbers",
  "reveal-personal-numbers",
  "manage-protected-identities",
  "moderate-proposals",
  "delete-external-users",
  "depersonalise-external-users",
  "keep-authorship",
];

/** What somebody of the staff with these rights may see. */
export function scopeWith(rights: readonly Right[]): ExternalUserScope {
  return externalUserScopeOf({ rights: new Set(rights) } as unknown as StaffMember);
}

let people = 0;

export async function newExternalOffice(): Promise<ExternalOffice> {
  const site = await testSite();
  const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  return {
    site,
    door,
    staff: (rights = [], named = { givenName: "Petra", familyName: "Prov" }) =>
      hire(site, door, rights, named),
    person: (columns, number) => newPerson(door, columns, number),
    all: (person) => externalLedger(door, person),
  };
}

async function hire(
  site: TestSite,
  door: Door,
  rights: readonly Right[],
  { givenName, familyName }: Named,
): Promise<StaffVisitor> {
  const { staff, details } = await newStaff(door, [gate, ...rights], newStaffDetails(givenName, familyName));
  return Object.assign(await site.signIn(details.identity), { id: staff });
}

/** Takes a right away, as somebody who manages staff would. */
export async function takeRight(
  door: Door,
  staff: { readonly id: Id<"staff"> },
  right: Right,
): Promise<void> {
  await door.db
    .updateTable("staff_rights")
    .set({ taken_at: door.clock() })
    .where("staff_id", "=", staff.id)
    .where("name", "=", right)
    .execute();
}

/** @param number one of the tax agency's test numbers */
export async function newPerson(
  door: Door,
  columns: Partial<Columns> = {},
  number?: string,
): Promise<Person> {
  people += 1;
  const now = door.clock();
  const id = newId<"external_users">(now);
  const reference = newReference();
  const email = `medborgare-${people}@post.example`;
  const row = {
    id,
    person_reference: reference,
    email,
    given_name: "Märta",
    family_name: "Ängskog",
    display_name: "Märta i skogen",
    created_at: now,
    ...columns,
  };
  const numbered = personalNumberColumns(
    door.masterKey,
    id,
    number === undefined ? null : readNumber(number, now),
  );
  await door.db
    .insertInto("external_users")
    .values({ ...row, ...numbered })
    .execute();
  return { id, reference, email: row.email };
}

function readNumber(text: string, now: Date): PersonalNumber {
  const read = parsePersonalNumber(text, stockholmDate(now));
  if (!read.ok) throw new Error(`the test's own data is wrong: ${read.fault}`);
  return read.value.canonical;
}

/** A session of the person's, as if they had signed in. */
export async function signedIn(door: Door, person: Pick<Person, "id">, acr = "password"): Promise<void> {
  const now = door.clock();
  await door.db
    .insertInto("sessions")
    .values({
      id: Buffer.from(newReference()),
      external_user_id: person.id,
      acr,
      created_at: now,
      last_seen_at: now,
    })
    .execute();
}

/** The details as the page's form sends them when nothing is touched. */
export function asShown(columns: Partial<Columns> = {}): Record<string, string> {
  const shown = {
    givenName: columns.given_name ?? "Märta",
    familyName: columns.family_name ?? "Ängskog",
    displayName: columns.display_name ?? "Märta i skogen",
    streetAddress: columns.street_address ?? "",
    postalCode: columns.postal_code ?? "",
    town: columns.town ?? "",
    telephone: columns.telephone ?? "",
  };
  const seen = Object.entries(shown).map(([name, value]) => [`seen-${name}`, value]);
  return { ...shown, ...Object.fromEntries(seen) };
}

async function externalLedger({ db }: Pick<Door, "db">, { id, reference }: Pick<Person, "id" | "reference">) {
  const person = await db.selectFrom("external_users").selectAll().where("id", "=", id).execute();
  const sessions = await db
    .selectFrom("sessions")
    .selectAll()
    .where("external_user_id", "=", id)
    .orderBy("id")
    .execute();
  const passwords = await db
    .selectFrom("external_user_passwords")
    .selectAll()
    .where("external_user_id", "=", id)
    .execute();
  const changes = await db
    .selectFrom("email_changes")
    .selectAll()
    .where("external_user_id", "=", id)
    .orderBy("id")
    .execute();
  const mails = await db
    .selectFrom("mails")
    .select(["kind", "status"])
    .where("person_reference", "=", reference)
    .orderBy("created_at")
    .execute();
  const events = await db
    .selectFrom("audit_events")
    .select(["code", "outcome", "actor_kind", "subject_reference", "details"])
    .where("subject_reference", "=", reference)
    .orderBy("sequence")
    .execute();
  return { person, sessions, passwords, changes, mails, events };
}
