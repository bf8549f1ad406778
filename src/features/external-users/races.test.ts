import { describe, expect, test } from "vitest";
import type { StaffMember } from "#platform/access/actor.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { change, type Door, record } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { newPerson } from "../../../tests/external-office.ts";
import { scratchDoor } from "../../../tests/scratch.ts";
import { newStaff } from "../../../tests/staff.ts";
import { deactivate } from "./acts/deactivation.ts";
import { unverifyEmail } from "./acts/email-verification.ts";
import { asInForm, saveDetails } from "./details/saving.ts";
import type { ExternalUserId } from "./external-user.ts";
import { findExternalUser } from "./external-users.queries.ts";

const onServer = process.env.TEST_DATABASE_URL !== undefined;

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("of two who deactivate the same account one does it and the other is told that it is done", async () => {
      const { door, staff, on, reference } = await twoAndOne();
      const outcomes = await Promise.all(
        staff.map((actor) => change(door, actor, (tx) => deactivate(tx, on, "Prov" as Reason))),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already", "done"]);
      expect(await told(door, reference)).toEqual(["external-user-deactivated"]);
    });

    test("an address that two unverify is sent one link", async () => {
      const { door, staff, on, email } = await twoAndOne();
      const outcomes = await Promise.all(
        staff.map((actor) => change(door, actor, (tx) => unverifyEmail(tx, on, email))),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already", "done"]);
      expect(await door.db.selectFrom("mails").select("kind").execute()).toHaveLength(1);
    });

    test("of two who save the same detail the second is told, of two who save different ones both are right", async () => {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { door, staff, on } = await twoAndOne();
        const person = await findExternalUser(readOnly(door.db), on.scope, on.id);
        if (person === undefined) throw new Error("nobody is there");
        const seen = asInForm(person.texts);
        const save = (actor: StaffMember | undefined, texts: Record<string, string>) => {
          if (actor === undefined) throw new Error("nobody is there");
          const wanted = { ...person.texts, ...texts } as never;
          return change(door, actor, (tx) => saveDetails(tx, on, { wanted, seen }));
        };
        const same = await Promise.all([save(staff[0], { town: "A" }), save(staff[1], { town: "B" })]);
        expect(same.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
        const apart = await Promise.all([
          save(staff[0], { streetAddress: "A" }),
          save(staff[1], { telephone: "0123" }),
        ]);
        expect(apart.map(({ kind }) => kind)).toEqual(["saved", "saved"]);
      }
    });

    test("no session begins in an account that is deactivated at that moment", async () => {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { door, staff, on } = await twoAndOne();
        const [actor] = staff;
        if (actor === undefined) throw new Error("nobody is there");
        await Promise.all([
          change(door, actor, (tx) => deactivate(tx, on, "Prov" as Reason)),
          signIn(door, actor, on.id),
        ]);
        const sessions = await door.db
          .selectFrom("sessions")
          .select("id")
          .where("external_user_id", "=", on.id)
          .execute();
        expect(sessions).toEqual([]);
      }
    });
  },
);

async function twoAndOne() {
  const door = await scratchDoor();
  const staff = [
    await newStaff(door, ["manage-external-users", "verify-emails"]),
    await newStaff(door, ["manage-external-users", "verify-emails"]),
  ];
  const { id, email, reference } = await newPerson(door, { email_verified_at: door.clock() });
  const [first] = staff;
  if (first === undefined) throw new Error("nobody is there");
  return { door, staff, email, reference, on: { id, scope: externalUserScopeOf(first) } };
}

/** Signing in as every way of it does: the row is locked, asked whether it lets anybody in, and the session begun. */
async function signIn(door: Door, actor: StaffMember, id: ExternalUserId): Promise<void> {
  await change(door, actor, async (tx) => {
    const row = await tx.sql
      .selectFrom("external_users")
      .select("deactivated_at")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.deactivated_at === null) {
      const session = { id: Buffer.from(id), external_user_id: id, acr: "password" };
      await tx.sql
        .insertInto("sessions")
        .values({ ...session, created_at: tx.now, last_seen_at: tx.now })
        .execute();
    }
    return record(undefined, { code: "signed-in", outcome: "done", details: {} });
  });
}

async function told({ db }: Door, reference: string): Promise<string[]> {
  const rows = await db
    .selectFrom("audit_events")
    .select("code")
    .where("subject_reference", "=", reference)
    .orderBy("sequence")
    .execute();
  return rows.map(({ code }) => code);
}
