import { catalogueInForce, type EServiceInForce } from "#catalogue";
import { addMember, changePermissions, findPersonByHsaId, type MemberId } from "#members";
import type { Administrator } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { readDetails } from "./read-details.ts";
import { findAdministrator } from "./world.queries.ts";
import type { WorldPerson, WorldUser } from "./world-person.ts";

/** An administrator who has sat down to work, and what may be given on that day. */
export type AtWork = {
  readonly door: Door;
  readonly actor: Administrator;
  readonly open: readonly EServiceInForce[];
};

export async function goToWork(door: Door, person: WorldPerson): Promise<AtWork> {
  const actor = await findAdministrator(door.db, person);
  const open = await catalogueInForce(readOnly(door.db), scopeOf(actor), stockholmDate(door.clock()));
  return { door, actor, open };
}

/** Adds the user and then gives the permissions, as the manual's sections 4.4 and 4.5 do. */
export async function seedUser(work: AtWork, user: WorldUser): Promise<void> {
  const member = await addUser(work, user);
  for (const [eService, permissions] of Object.entries(user.permissions)) {
    await givePermissions(work, member, eService, permissions);
  }
}

async function addUser({ door, actor }: AtWork, user: WorldUser): Promise<MemberId> {
  const details = readDetails(user);
  const known = await findPersonByHsaId(readOnly(door.db), scopeOf(actor), details.hsaId.canonical);
  if (known !== undefined) return known.id;
  return (await change(door, actor, (tx) => addMember(tx, actor, details))).member;
}

async function givePermissions(
  { door, actor, open }: AtWork,
  member: MemberId,
  eService: string,
  keys: readonly string[],
): Promise<void> {
  const offered = open.find(({ key }) => key === eService)?.permissions ?? [];
  const ticked = new Set(offered.filter(({ key }) => keys.includes(key)).map(({ id }) => id));
  if (ticked.size !== keys.length) throw new Error(`some of ${keys.join(", ")} cannot be given on that day`);
  const ticks = { seen: new Map(), ticked };
  await change(door, actor, (tx) => changePermissions(tx, actor, member, eService, ticks));
}
