import { addMember, changePermissions } from "#members";
import { operator } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { addStaff, endStaff, parseIdentity } from "#staff";
import { removeMember } from "../../src/features/members/removal.ts";
import { requestEndedRemoval } from "../../src/features/removals/engine/ended-request.ts";
import type { RemovalId } from "../../src/features/removals/removal.ts";
import { email, hsaId, name, newMunicipality } from "../municipality.ts";
import { newStaff } from "../staff.ts";
import type { CanarySite } from "./canary-site.ts";

/** Of each of the other two populations: somebody who worked for a time, signed in, and has ended. */
export const workers = [workerOf("member", "zqmemx"), workerOf("staff", "zqstax")] as const;
export type Worker = (typeof workers)[number];

function workerOf(population: "member" | "staff", tag: string) {
  return {
    ...{ population, tag },
    details: {
      givenName: name(`Örn${tag}`),
      familyName: name(`Mc-Ås${tag}`),
      hsaId: hsaId(`SE2120009994-${tag}`),
      email: email(`${tag}@kanarie.example`),
    },
  };
}

/** Lets both work and end. @returns the orders that they be removed */
export async function workAndEnd(site: CanarySite): Promise<RemovalId[]> {
  const [member, staff] = workers;
  return [await memberOf(site, member), await staffMemberOf(site, staff)];
}

async function memberOf(site: CanarySite, { details }: Worker): Promise<RemovalId> {
  const { door } = site;
  const { ada, schools } = await newMunicipality(door);
  const added = await change(door, ada, (tx) => addMember(tx, ada, details));
  const ticks = { seen: new Map(), ticked: new Set([schools.permissions[0]]) };
  await change(door, ada, (tx) => changePermissions(tx, ada, added.member, schools.key, ticks));
  await site.signIn(details.hsaId.canonical);
  await change(door, ada, (tx) => removeMember(tx, ada, added.member));
  return await ordered(site, "member", added.member);
}

async function staffMemberOf(site: CanarySite, { details }: Worker): Promise<RemovalId> {
  const { door } = site;
  const { hsaId: card, ...others } = details;
  const identity = parseIdentity("hsa-id", card.canonical, ["SE"]);
  if (!identity.ok) throw new Error(identity.fault);
  const { staff } = await change(door, operator, (tx) =>
    addStaff(tx, operator, { ...others, identity: identity.value }),
  );
  const chief = await newStaff(door, ["manage-staff"]);
  await site.signIn(details.hsaId.canonical);
  await change(door, chief, (tx) => endStaff(tx, chief, staff));
  return await ordered(site, "staff", staff);
}

async function ordered(
  { door }: CanarySite,
  population: "member" | "staff",
  subject: string,
): Promise<RemovalId> {
  const { person_reference: reference } = await door.db
    .selectFrom(population === "member" ? "members" : "staff")
    .select("person_reference")
    .where("id", "=", subject as never)
    .executeTakeFirstOrThrow();
  const restsOn = { ground: "mistake", groundReference: undefined, identityCheck: undefined } as const;
  const removed = { population, subject, reference: reference as never };
  const outcome = await change(door, operator, (tx) => requestEndedRemoval(tx, operator, removed, restsOn));
  if (outcome.kind !== "ordered") throw new Error(`nobody was removed: ${outcome.kind}`);
  return outcome.removal;
}
