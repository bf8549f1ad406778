import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { castVote } from "#proposals";
import { newSecret } from "#sign-in";
import { testDatabase } from "../../../../tests/database.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { newExternalUser, newProposal, text } from "../../../../tests/proposal-world.ts";
import { orderRemovalOf, removalParts } from "../../../../tests/removing.ts";
import { enterAccount } from "../../external-users/account/entering.ts";
import { writeComment } from "../../proposals/comments/commenting.ts";
import { carryOutRemoval } from "./carrying-out.ts";

const onServer = inject("databaseOrigin").engine === "postgresql";
const door = await testDoor();
const choices = { account: "depersonalise", comments: "depersonalise", votes: "depersonalise" } as const;
const crowd = 8;

type Prepare = (person: ExternalUser) => Promise<() => Promise<void>>;

/** Refused as somebody without an account is, or by the database itself: nothing else. */
async function orRefused(act: Promise<void>): Promise<void> {
  try {
    await act;
  } catch (error) {
    const refusal = error instanceof Error && "status" in error ? { status: 403 } : { code: "23514" };
    expect(error).toMatchObject(refusal);
  }
}

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)("At the same moment as the removal begins (PostgreSQL only)", () => {
  test.each<[string, Prepare]>([
    [
      "a vote",
      async (person) => {
        const proposal = await newProposal(door, await newExternalUser(door), { voting_needs: "nothing" });
        const cast = () =>
          change(door, person, (tx) => castVote(tx, door.masterKey, person, proposal, "for"));
        return async () => void (await cast());
      },
    ],
    [
      "a comment",
      async (person) => {
        const proposal = await newProposal(door, await newExternalUser(door));
        const writing = { text: text("I sista stund"), replyTo: undefined };
        const write = () => change(door, person, (tx) => writeComment(tx, person, proposal, writing));
        return async () => void (await write());
      },
    ],
    [
      "a sign-in",
      async (person) => {
        const entering = { acr: "prov", former: undefined, browser: newSecret() };
        const enter = () => change(door, person, (tx) => enterAccount(tx, person.externalUser, entering));
        return async () => void (await enter());
      },
    ],
  ])("%s comes wholly before it and is removed, or is refused", async (_, prepare) => {
    const connection = await testDatabase();
    const parts = removalParts(door, connection);
    for (let round = 0; round < 5; round++) {
      const person = await newExternalUser(door);
      const removal = await orderRemovalOf(door, person, choices);
      const act = await prepare(person);
      const acts = Array.from({ length: crowd }, (_, index) => orRefused(pause(index * 3).then(act)));
      const [carried] = await Promise.all([carryOutRemoval(parts, removal), ...acts]);
      expect(carried).toEqual({ kind: "sealed" });
      for (const table of ["votes", "comments", "sessions", "known_browsers"] as const) {
        const rows = await door.db
          .selectFrom(table)
          .select("external_user_id")
          .where("external_user_id", "=", person.externalUser)
          .execute();
        expect(rows, table).toEqual([]);
      }
      const { rows: keys } = await connection.pool.query(
        "select from keystore.person_keys where person_reference = $1",
        [person.reference],
      );
      expect(keys).toEqual([]);
    }
  });
});
