import { readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Id } from "#platform/ids.ts";
import { newPerson } from "./external-office.ts";
import { beginRemoval, depersonalised } from "./removed-person.ts";
import type { ScratchDoor } from "./scratch.ts";

/** An external user as the list has to show them, kept beside the database so that a test can find without SQL. */
export type ListedExternalPerson = {
  readonly id: Id<"external_users">;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly birthDate: string | null;
  readonly createdAt: Date;
  readonly signedInAt: Date | null;
  readonly active: boolean;
  readonly emailVerified: boolean;
  readonly numberVerified: boolean;
  readonly isProtected: boolean;
  /** Whether they are being removed, or have been, and so are listed for those alone who ask for such. */
  readonly removed: "being-removed" | "depersonalised" | undefined;
};

/** Official test numbers; who has one of them, and of whom none is known. */
const numbers = ["19900111-2383", "19180110-2383", undefined, undefined] as const;
const days = [null, "2024-12-31T23:30:00Z", "2025-01-01T10:00:00Z", "2026-11-20T10:00:00Z"] as const;

/**
 * Ninety-six people in every combination of what the list filters by, with names that try sorting and searching; and six
 * who are being removed, or have been.
 */
export async function seedListedExternalUsers(door: ScratchDoor): Promise<ListedExternalPerson[]> {
  const names = readFileSync(new URL("../db/names-to-sort.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const people: ListedExternalPerson[] = [];
  for (let place = 0; place < 96; place += 1) {
    const familyName = names[(place * 37) % names.length] ?? "Ek";
    const givenName = names[(place * 101 + 7) % 40] ?? "Ada";
    const number = numbers[place % 4];
    const signedIn = days[Math.floor(place / 4) % 4];
    const numberVerified =
      number !== undefined &&
      place % 8 < 2 &&
      !people.some((other) => other.numberVerified && other.birthDate === birthDateOf(number));
    const person = {
      email: `p${place}.${"åäö".includes(familyName.charAt(0)) ? "x" : "y"}@post.example`,
      givenName,
      familyName,
      displayName: `Visning ${place % 7}`,
      birthDate: number === undefined ? null : birthDateOf(number),
      createdAt: new Date(Date.UTC(2026, 0, 1 + (place % 30))),
      signedInAt: signedIn === null || signedIn === undefined ? null : new Date(signedIn),
      active: place % 5 !== 0,
      emailVerified: place % 3 !== 0,
      numberVerified,
      isProtected: place % 12 === 5,
    };
    const at = door.clock();
    const { id } = await newPerson(
      door,
      {
        email: person.email,
        given_name: givenName,
        family_name: familyName,
        display_name: person.displayName,
        created_at: person.createdAt,
        last_signed_in_at: person.signedInAt,
        deactivated_at: person.active ? null : at,
        email_verified_at: person.emailVerified ? at : null,
        personal_number_verified_at: numberVerified ? at : null,
        personal_number_verified_by: numberVerified ? "staff" : null,
        protected_at: person.isProtected ? at : null,
      },
      number,
    );
    people.push({ id, ...person, removed: undefined });
  }
  people.push(...(await seedRemoved(door)));
  await sql`analyze external_users`.execute(door.db);
  return people;
}

async function seedRemoved(door: ScratchDoor): Promise<ListedExternalPerson[]> {
  const created = (day: number) => ({ created_at: new Date(Date.UTC(2025, 11, day)) });
  const removed: ListedExternalPerson[] = [];
  for (const [place, givenName] of ["Ann-Mari", "Pia"].entries()) {
    const names = { given_name: givenName, family_name: "Borta", display_name: `Visning ${place}` };
    const { id, email } = await newPerson(door, { ...names, ...created(1 + place) });
    await beginRemoval(door, id);
    removed.push({
      ...nobody,
      id,
      email,
      givenName,
      familyName: "Borta",
      displayName: `Visning ${place}`,
      ...{ createdAt: created(1 + place).created_at, removed: "being-removed" },
    });
  }
  for (const place of [0, 1, 2, 3]) {
    const { id } = await newPerson(door, created(3 + place));
    await depersonalised(door, id);
    removed.push({ ...nobody, id, createdAt: created(3 + place).created_at, removed: "depersonalised" });
  }
  return removed;
}

const nobody = {
  ...{ email: "", givenName: "", familyName: "", displayName: "", birthDate: null, signedInAt: null },
  ...{ active: true, emailVerified: false, numberVerified: false, isProtected: false },
};

function birthDateOf(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
}
