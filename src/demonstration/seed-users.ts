import { catalogueInForce } from "#catalogue";
import { addMember, changePermissions, findPersonByHsaId, type MemberId } from "#members";
import type { Administrator } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { readDetails } from "./read-details.ts";
import { findAdministrator } from "./world.queries.ts";
import type { WorldPerson, WorldUser } from "./world-person.ts";

/** Lets the administrator add the user and then give the permissions, as the manual's sections 4.4 and 4.5 do. */
export async function seedUser(door: Door, administrator: WorldPerson, user: WorldUser): Promise<void> {
  const actor = await findAdministrator(door.db, administrator.hsaId);
  const member = await addUser(door, actor, user);
  for (const [eService, permissions] of Object.entries(user.permissions)) {
    await givePermissions(door, actor, member, eService, permissions);
  }
}

async function addUser(door: Door, actor: Administrator, user: WorldUser): Promise<MemberId> {
  const details = readDetails(user);
  const known = await findPersonByHsaId(readOnly(door.db), scopeOf(actor), details.hsaId.canonical);
  if (known !== undefined) return known.id;
  return (await change(door, actor, (tx) => addMember(tx, actor, details))).member;
}

async function givePermissions(
  door: Door,
  actor: Administrator,
  member: MemberId,
  eService: string,
  keys: readonly string[],
): Promise<void> {
  const now = door.clock();
  const open = await catalogueInForce(readOnly(door.db), scopeOf(actor), stockholmDate(now));
  const offered = open.find(({ key }) => key === eService)?.permissions ?? [];
  const ticked = new Set(offered.filter(({ key }) => keys.includes(key)).map(({ id }) => id));
  if (ticked.size !== keys.length) throw new Error(`some of ${keys.join(", ")} cannot be given on that day`);
  const ticks = { seen: new Map(), ticked };
  await change({ ...door, clock: () => now }, actor, (tx) =>
    changePermissions(tx, actor, member, eService, ticks),
  );
}
