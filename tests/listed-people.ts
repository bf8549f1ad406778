import { readFileSync } from "node:fs";
import { operatorScope, type Scope } from "#platform/access/scope.ts";
import { type Id, newId, newReference } from "#platform/ids.ts";
import type { ScratchDoor } from "./scratch.ts";

/** A user as the list has to show them, kept beside the database so that a test can find and sort without SQL. */
export type ListedPerson = {
  readonly id: Id<"members">;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
  readonly email: string;
  /** What is in force: each with its own and its e-service's name, as the address calls it. */
  readonly held: readonly { readonly value: string; readonly name: string; readonly eService: string }[];
};

export type ListedPeople = {
  readonly scope: Scope;
  readonly people: readonly ListedPerson[];
  /** Another organisation, with people of the same names and the same permissions. */
  readonly neighbour: Scope;
};

/** E-service to its agreement's dates and to its permissions, each with the date it was withdrawn. */
const catalogue = {
  "Ansök om ersättning": { from: "2020-01-01", to: null, permissions: { Skola: null, "Äldre barn": null } },
  "Övriga ärenden": {
    from: "2020-01-01",
    to: "2026-11-21",
    permissions: { Asylsökande: null, "Asylsökande barn": null, Återkallad: "2026-11-20", Zon: "2026-11-21" },
  },
  "Avslutad tjänst": { from: "2020-01-01", to: "2026-11-20", permissions: { Läsa: null } },
  "Kommande tjänst": { from: "2026-11-22", to: null, permissions: { Skriva: null } },
} as const;

/** Dates of a grant and whether it was taken back; only the first two kinds give something on 2026-11-21. */
const kinds = [
  { from: "2026-11-21", to: null, revoked: false },
  { from: "2026-01-01", to: "2026-11-21", revoked: false },
  { from: "2026-11-22", to: null, revoked: false },
  { from: "2026-01-01", to: "2026-11-20", revoked: false },
  { from: "2026-01-01", to: null, revoked: true },
] as const;

/** Sixty users, three who have left and two administrators, and as many again in another organisation. */
export async function seedListedPeople(door: ScratchDoor): Promise<ListedPeople> {
  const organisation = await insertOrganisation(door, 1);
  const neighbour = await insertOrganisation(door, 2);
  const offered = await insertCatalogue(door, [organisation, neighbour]);
  const people = await insertPeople(door, organisation, offered);
  await insertPeople(door, neighbour, offered);
  return { scope: operatorScope(organisation), people, neighbour: operatorScope(neighbour) };
}

type Offered = { id: Id<"permissions">; value: string; name: string; eService: string; inForce: boolean };

async function insertOrganisation({ db, clock }: ScratchDoor, number: number): Promise<Id<"organisations">> {
  const id = newId<"organisations">(clock());
  await db
    .insertInto("organisations")
    .values({
      id,
      kind: "municipality",
      code: `000${number}`,
      name: `Provköping ${number}`,
      organisation_number: `212000000${number}`,
      county_code: "00",
      created_at: clock(),
    })
    .execute();
  return id;
}

async function insertCatalogue(
  { db, clock }: ScratchDoor,
  organisations: readonly Id<"organisations">[],
): Promise<Offered[]> {
  const created = { created_at: clock(), description: "" };
  const offered: Offered[] = [];
  for (const [position, [name, eService]] of Object.entries(catalogue).entries()) {
    const service = { id: newId<"e_services">(clock()), key: `service-${position}`, name, position };
    await db
      .insertInto("e_services")
      .values({ ...service, ...created, audience: "municipality" })
      .execute();
    for (const organisation_id of organisations) {
      const agreement = { id: newId<"agreements">(clock()), organisation_id, e_service_id: service.id };
      const dates = { valid_from: eService.from, valid_to: eService.to };
      const rest = { audience: "municipality", reference: "A", created_at: clock() } as const;
      await db
        .insertInto("agreements")
        .values({ ...agreement, ...dates, ...rest })
        .execute();
    }
    const agreed = eService.from <= "2026-11-21" && (eService.to ?? "9999") >= "2026-11-21";
    for (const [place, [permission, valid_to]] of Object.entries(eService.permissions).entries()) {
      const row = {
        id: newId<"permissions">(clock()),
        key: `key-${place}`,
        name: permission,
        position: place,
      };
      await db
        .insertInto("permissions")
        .values({ ...row, ...created, e_service_id: service.id, kind: "type", valid_to })
        .execute();
      const inForce = agreed && (valid_to ?? "9999") >= "2026-11-21";
      offered.push({
        id: row.id,
        value: `${service.key}.${row.key}`,
        name: permission,
        eService: name,
        inForce,
      });
    }
  }
  return offered;
}

async function insertPeople(
  door: ScratchDoor,
  organisation: Id<"organisations">,
  offered: readonly Offered[],
): Promise<ListedPerson[]> {
  const names = readFileSync(new URL("../db/names-to-sort.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const listed: ListedPerson[] = [];
  for (let number = 0; number < 65; number++) {
    const person = {
      id: newId<"members">(door.clock()),
      givenName: names[(number * 37) % 40] ?? "",
      familyName: names[(number * 101) % names.length] ?? "",
      hsaId: `SE2120000000-${(number * 7919 + 4096).toString(number % 2 === 0 ? 16 : 36)}`,
      email: number % 5 === 0 ? "gemensam@provköping.example" : `p_${number}%x@provkoping.example`,
    };
    const isUser = number < 63;
    const leftAt = number >= 60 && isUser ? door.clock() : null;
    await insertMember(door, organisation, person, isUser ? "user" : "administrator", leftAt);
    const held = isUser ? await insertGrants(door, organisation, person.id, offered, number) : [];
    if (isUser && leftAt === null) listed.push({ ...person, held });
  }
  return listed;
}

async function insertMember(
  { db, clock }: ScratchDoor,
  organisation_id: Id<"organisations">,
  { id, ...person }: Omit<ListedPerson, "held">,
  role: "user" | "administrator",
  ended_at: Date | null,
): Promise<void> {
  await db
    .insertInto("members")
    .values({
      id,
      organisation_id,
      person_reference: newReference(),
      role,
      given_name: person.givenName,
      family_name: person.familyName,
      hsa_id: person.hsaId,
      email: person.email,
      created_at: clock(),
      ended_at,
    })
    .execute();
}

async function insertGrants(
  { db, clock }: ScratchDoor,
  organisation_id: Id<"organisations">,
  member_id: Id<"members">,
  offered: readonly Offered[],
  number: number,
) {
  const held: Offered[] = [];
  for (const [place, permission] of offered.entries()) {
    const kind = kinds[(number * 3 + place * 5 + (number >> 3)) % 11];
    if (kind === undefined) continue;
    await db
      .insertInto("grants")
      .values({
        id: newId<"grants">(clock()),
        organisation_id,
        member_id,
        permission_id: permission.id,
        valid_from: kind.from,
        valid_to: kind.to,
        granted_at: clock(),
        granted_by: member_id,
        revoked_at: kind.revoked ? clock() : null,
        revoked_by: kind.revoked ? member_id : null,
      })
      .execute();
    const gives = !kind.revoked && kind.from <= "2026-11-21" && (kind.to ?? "9999") >= "2026-11-21";
    if (gives && permission.inForce) held.push(permission);
  }
  return held;
}
