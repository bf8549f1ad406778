import type { ExternalUser, StaffMember } from "#platform/access/actor.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import {
  type Choices,
  planMark,
  planRemoval,
  type RestsOn,
  requestOwnRemoval,
  requestRemoval,
} from "#removals";
import { annaKarin, chiara, lo, viktor } from "./citizens.ts";
import { findCitizen, hasRemovals } from "./removed-citizens.queries.ts";
import { findStaffMember } from "./world.queries.ts";
import { sanna } from "./world.ts";
import type { WorldCitizen } from "./world-citizen.ts";

const day = 86_400_000;

/** How long ago the one who waits asked, in milliseconds. */
const askedAgo = 2 * day;

/**
 * Has some of the world's people leave: one has asked to and waits, and three are removed, each so that something else
 * is left of what they wrote. They are carried out by the jobs once the demonstration answers, as anybody's removal is,
 * so that no start waits for it. Whoever has removed somebody themselves is given no more.
 */
export async function seedRemovals(door: Door, { waitDays }: { readonly waitDays: number }): Promise<void> {
  if (await hasRemovals(door.db)) return;
  const waiting = await findCitizen(door.db, lo.email);
  if (waiting !== undefined) await ask(door, waiting, waitDays);
  const staff = await findStaffMember(door.db, sanna);
  for (const { who, choices, restsOn } of leavers) {
    const person = await findCitizen(door.db, who.email);
    if (person !== undefined) await remove(door, staff, person, { choices, restsOn });
  }
}

const inPerson: RestsOn = {
  ground: "own-request",
  groundReference: undefined,
  identityCheck: "in-person",
};

type Leaver = { readonly who: WorldCitizen; readonly choices: Choices; readonly restsOn: RestsOn };

const leavers: readonly Leaver[] = [
  {
    // a placeholder is left of a comment that others have replied to, and nothing of one that nobody has
    who: viktor,
    choices: { account: "delete", comments: "delete", votes: "depersonalise-on-request" },
    restsOn: inPerson,
  },
  {
    // the name is left
    who: chiara,
    choices: { account: "delete", comments: "keep", votes: "depersonalise" },
    restsOn: { ground: "disposal-decision", groundReference: "GB 2026:7", identityCheck: undefined },
  },
  {
    // the words are left, without the name
    who: annaKarin,
    choices: {
      account: "depersonalise",
      comments: "depersonalise-on-request",
      votes: "depersonalise-on-request",
    },
    restsOn: inPerson,
  },
];

async function ask(door: Door, person: ExternalUser, waitDays: number): Promise<void> {
  const likely = "depersonalise-on-request";
  const choices = { account: "delete", comments: likely, votes: likely } as const;
  const then = { ...door, clock: () => new Date(door.clock().getTime() - askedAgo) };
  await change(then, person, (tx) =>
    requestOwnRemoval(tx, person, choices, { check: "signed-in", waitDays }),
  );
}

async function remove(
  door: Door,
  staff: StaffMember,
  { externalUser: id, reference }: ExternalUser,
  { choices, restsOn }: Pick<Leaver, "choices" | "restsOn">,
): Promise<void> {
  const seen = planMark(await planRemoval(readOnly(door.db), { id, reference }, choices, door.clock()));
  await change(door, staff, (tx) =>
    requestRemoval(tx, staff, externalUserScopeOf(staff), id, { choices, restsOn, seen }),
  );
}
