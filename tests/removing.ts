import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExternalUser } from "#platform/access/actor.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { carryOutRemoval } from "../src/features/removals/engine/carrying-out.ts";
import type { RemovalParts } from "../src/features/removals/engine/parts.ts";
import { planMark, planRemoval } from "../src/features/removals/engine/plan.ts";
import { requestRemoval } from "../src/features/removals/engine/request.ts";
import { openJournal } from "../src/features/removals/journal/journal.ts";
import type { Choices, RemovalId, RestsOn } from "../src/features/removals/removal.ts";
import { searchForValues } from "../src/features/removals/search/search.ts";
import { staffMember } from "./staff-member.ts";

export const mistake: RestsOn = { ground: "mistake", groundReference: undefined, identityCheck: undefined };

const folder = mkdtempSync(join(tmpdir(), "behorig-removals-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** What carries removals out in a test: a journal of its own, and a search of the database alone. */
export function removalParts(door: Door, connection: DatabaseConnection) {
  const parts: RemovalParts = {
    ...door,
    connection,
    journal: openJournal(join(folder, `${randomUUID()}.jsonl`)),
    search: (person) => searchForValues({ connection, masterKey: door.masterKey, files: [] }, person),
    sendReceipt: async () => {},
    log: { info: () => {} },
  };
  return parts;
}

/** A staff member decides that the person is removed; nothing is carried out yet. */
export async function orderRemovalOf(
  door: Door,
  { externalUser: id, reference }: ExternalUser,
  choices: Choices,
  restsOn = mistake,
): Promise<RemovalId> {
  const staff = await staffMember(
    door,
    "delete-external-users",
    "depersonalise-external-users",
    "keep-authorship",
    "manage-protected-identities",
  );
  const seen = planMark(await planRemoval(readOnly(door.db), { id, reference }, choices, door.clock()));
  const outcome = await change(door, staff, (tx) =>
    requestRemoval(tx, staff, externalUserScopeOf(staff), id, { choices, restsOn, seen }),
  );
  if (outcome.kind !== "ordered") throw new Error(`nobody was removed: ${outcome.kind}`);
  return outcome.removal;
}

/** The same, carried out to its end. */
export async function remove(
  parts: RemovalParts,
  person: ExternalUser,
  choices: Choices,
): Promise<RemovalId> {
  const removal = await orderRemovalOf(parts, person, choices);
  const { kind } = await carryOutRemoval(parts, removal);
  if (kind !== "sealed") throw new Error(`the removal is not carried out: ${kind}`);
  return removal;
}
