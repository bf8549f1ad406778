import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { catalogueInForce } from "#catalogue";
import { readOnly } from "#platform/db/read-only.ts";
import { Parameters } from "#platform/http/parameters.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { type ListedPeople, seedListedPeople } from "../../../../tests/listed-people.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { listUsers } from "./list.queries.ts";
import { questionOf } from "./list-question.ts";
import { rankedPermissions } from "./list-ranks.ts";
import { listStateOf } from "./list-state.ts";

let door: ScratchDoor;
let world: ListedPeople;

beforeAll(async () => {
  door = await scratchDoor();
  world = await seedListedPeople(door);
});

async function ask(query: string) {
  const today = stockholmDate(door.clock());
  const catalogue = await catalogueInForce(readOnly(door.db), world.scope, today);
  const permissions = rankedPermissions(catalogue, "sv");
  const { state } = listStateOf(Parameters.parse(query), catalogue);
  return listUsers(readOnly(door.db), world.scope, questionOf(state, permissions, today));
}

// From here on there are more names than the number that stands for a set of them has bits.
test("seventy more permissions that nobody has leave the order by permissions as it was", async () => {
  const before = await ask("size=500&sort=permissions");
  await sql`
    insert into permissions (id, e_service_id, key, kind, name, description, position, created_at)
    select gen_random_uuid(), (select id from e_services order by position limit 1), 'more-' || number, 'type',
           'B mellan ' || number, '', number, now()
      from generate_series(1, 70) as number`.execute(door.db);
  const after = await ask("size=500&sort=permissions");
  expect(after.members.map(({ id }) => id)).toEqual(before.members.map(({ id }) => id));
  const paged = await ask(`size=10&sort=permissions&after=${after.members[9]?.id}`);
  expect(paged.members.map(({ id }) => id)).toEqual(after.members.slice(10, 20).map(({ id }) => id));
  const byEService = await ask("size=500&sort=e-services&direction=descending");
  expect(byEService.members).toHaveLength(world.people.length);
});

test("a user with the longest names there can be is listed and found", async () => {
  // no two letters alike, so that the database cannot press them together in its index
  const letters = (start: number) =>
    String.fromCodePoint(...Array.from({ length: 100 }, (_, index) => start + index * 7));
  const member = world.people.at(0)?.id;
  if (member === undefined) throw new Error("the organisation has no users");
  await door.db
    .updateTable("members")
    .set({
      given_name: letters(0x4e00),
      family_name: letters(0x6e00),
      email: `${"abcdefghij".repeat(6)}@${"klmnopqrst.".repeat(17)}se`,
    })
    .where("id", "=", member)
    .execute();
  const found = await ask(`search=${encodeURIComponent(letters(0x6e00).slice(50, 52))}`);
  expect(found.members.map(({ id }) => id)).toEqual([member]);
});

test("an organisation without any permission in force lists its users, all of them without", async () => {
  await sql`update agreements set valid_to = '2026-11-20' where valid_from < '2026-11-20'`.execute(door.db);
  for (const sort of ["family-name", "e-services", "permissions"]) {
    expect((await ask(`sort=${sort}`)).found).toBe(world.people.length);
    expect((await ask(`sort=${sort}&permission=none`)).found).toBe(world.people.length);
  }
});
