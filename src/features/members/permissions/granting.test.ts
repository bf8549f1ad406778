import { expect, test } from "vitest";
import { scopeOf } from "#platform/access/scope.ts";
import { change, type Door, type Tx } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ledger, testDoor } from "../../../../tests/ledger.ts";
import { endAgreement, newDetails, newMunicipality } from "../../../../tests/municipality.ts";
import { addMember } from "../details/addition.ts";
import { latestTouches } from "./granting.queries.ts";
import { changePermissions } from "./granting.ts";
import type { GrantId, PermissionId } from "./granting-decision.ts";
import { permissionsHeldBy } from "./grants.queries.ts";

test("what is ticked is given from today, and the log names it", async () => {
  const { door, ada, member, schools, held } = await newUser();
  const [one, two] = schools.permissions;
  const outcome = await change(door, ada, (tx) =>
    changePermissions(tx, ada, member, schools.key, ticks([], [one, two])),
  );
  expect(outcome).toEqual({ kind: "changed", given: 2, taken: 0 });
  expect((await held()).map(({ name, since, standing }) => ({ name, since, standing }))).toEqual([
    { name: "Behörighet one", since: "2026-03-02", standing: "in-force" },
    { name: "Behörighet two", since: "2026-03-02", standing: "in-force" },
  ]);
  const { events } = await ledger(door, ada);
  expect(events.at(-1)).toMatchObject({
    code: "permissions-granted",
    actor_reference: ada.reference,
    details: {
      eService: { key: schools.key, name: schools.name, nameEn: null },
      permissions: [
        { key: "one", name: "Behörighet one", nameEn: null },
        { key: "two", name: "Behörighet two", nameEn: null },
      ],
    },
  });
});

test("giving one and taking another is told as two events, and the grant taken stays as history", async () => {
  const { door, ada, member, schools, give } = await newUser();
  const [one, two] = schools.permissions;
  const seen = await give(one);
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks(seen, [two])));
  const { grants, events } = await ledger(door, ada);
  expect(grants.find(({ permission_id }) => permission_id === one)).toMatchObject({
    revoked_at: door.clock(),
    revoked_by: ada.reference,
  });
  expect(grants.find(({ permission_id }) => permission_id === two)).toMatchObject({ revoked_at: null });
  expect(events.slice(-2).map(({ code }) => code)).toEqual(["permissions-granted", "permissions-revoked"]);
});

test("each administrator's own ticks are applied, whoever is first", async () => {
  const { door, ada, bosse, member, schools, give, held } = await newUser();
  const [one, two, three] = schools.permissions;
  const seen = await give(one);
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks(seen, [one, two])));
  await change(door, bosse, (tx) => changePermissions(tx, bosse, member, schools.key, ticks(seen, [three])));
  expect((await held()).map(({ name }) => name)).toEqual(["Behörighet two", "Behörighet three"]);
});

test("when both touch the same permission the second saves nothing and is told of the first", async () => {
  const { door, ada, bosse, member, schools } = await newUser();
  const [one, two] = schools.permissions;
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks([], [one])));
  const before = await ledger(door, ada);
  const outcome = await change(door, bosse, (tx) =>
    changePermissions(tx, bosse, member, schools.key, ticks([], [one, two])),
  );
  expect(outcome).toEqual({ kind: "conflict", permissions: [one] });
  expect(await ledger(door, ada)).toEqual(before);
  expect(await latestTouches(readOnly(door.db), scopeOf(bosse), member, [one])).toEqual([
    { permission: one, name: "Behörighet one", nameEn: null, kind: "given", at: door.clock(), by: "Ada Alm" },
  ]);
});

test("a grant that has run out by itself can be given anew", async () => {
  const { door, ada, member, schools, give, held } = await newUser();
  const [one] = schools.permissions;
  await give(one);
  await door.db
    .updateTable("grants")
    .set({ valid_from: "2026-01-01", valid_to: "2026-01-31" })
    .where("member_id", "=", member)
    .execute();
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks([], [one])));
  expect(await held()).toMatchObject([{ since: "2026-03-02", standing: "in-force" }]);
});

test("without an agreement nothing can be given, and what was given gives nothing but is kept", async () => {
  const { door, ada, member, schools, housing, municipality, give, held } = await newUser();
  const [one, two] = schools.permissions;
  const seen = await give(one);
  await endAgreement(door, municipality, schools);
  await endAgreement(door, municipality, housing);
  const before = await ledger(door, ada);
  const tickAnother = (tx: Tx) => changePermissions(tx, ada, member, schools.key, ticks(seen, [one, two]));
  expect(await change(door, ada, tickAnother)).toEqual({ kind: "not-grantable" });
  const elsewhere = (tx: Tx) => changePermissions(tx, ada, member, housing.key, ticks([], []));
  await expect(change(door, ada, elsewhere)).rejects.toMatchObject({ status: 404 });
  expect(await ledger(door, ada)).toEqual(before);
  expect(await held()).toMatchObject([{ standing: "no-agreement" }]);
});

test.each(["no-agreement", "permission-withdrawn"] as const)(
  "what gives nothing (%s) can be taken away, once",
  async (standing) => {
    const { door, ada, bosse, member, schools, municipality, give, held } = await newUser();
    const [one] = schools.permissions;
    const seen = await give(one);
    if (standing === "no-agreement") await endAgreement(door, municipality, schools);
    else await withdraw(door, one);
    expect(await held()).toMatchObject([{ standing }]);
    const untick = ticks(seen, []);
    const outcome = await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, untick));
    expect(outcome).toEqual({ kind: "changed", given: 0, taken: 1 });
    expect(await held()).toEqual([]);
    const after = await ledger(door, ada);
    expect(after.grants).toMatchObject([{ revoked_at: door.clock(), revoked_by: ada.reference }]);
    expect(after.events.at(-1)).toMatchObject({
      code: "permissions-revoked",
      details: {
        eService: { key: schools.key, name: schools.name, nameEn: null },
        permissions: [{ key: "one", name: "Behörighet one", nameEn: null }],
      },
    });
    const again = (actor: typeof ada, wanted: ReturnType<typeof ticks>) =>
      change(door, actor, (tx) => changePermissions(tx, actor, member, schools.key, wanted));
    expect(await again(ada, untick)).toEqual({ kind: "nothing-to-do" });
    expect(await again(bosse, untick)).toEqual({ kind: "conflict", permissions: [one] });
    expect(await ledger(door, ada)).toEqual(after);
  },
);

test("a permission that is withdrawn, of another e-service, or of none is refused", async () => {
  const { door, ada, member, schools, housing } = await newUser();
  const unknown = schools.permissions[0].replace(/.$/, (last) => (last === "0" ? "1" : "0")) as PermissionId;
  const before = await ledger(door, ada);
  for (const permission of [schools.withdrawn, housing.permissions[0], unknown]) {
    const outcome = await change(door, ada, (tx) =>
      changePermissions(tx, ada, member, schools.key, ticks([], [schools.permissions[1], permission])),
    );
    expect(outcome).toEqual({ kind: "not-grantable" });
  }
  expect(await ledger(door, ada)).toEqual(before);
});

test("another organisation's administrator, and an administrator as receiver, are refused alike", async () => {
  const { door, ada, bosse, member, schools } = await newUser();
  const elsewhere = await newMunicipality(door);
  const before = await ledger(door, ada);
  const [one] = schools.permissions;
  const foreign = change(door, elsewhere.ada, (tx) =>
    changePermissions(
      tx,
      elsewhere.ada,
      member,
      elsewhere.schools.key,
      ticks([], [elsewhere.schools.permissions[0]]),
    ),
  );
  await expect(foreign).rejects.toMatchObject({ status: 404 });
  const toAdministrator = change(door, ada, (tx) =>
    changePermissions(tx, ada, bosse.member, schools.key, ticks([], [one])),
  );
  await expect(toAdministrator).rejects.toMatchObject({ status: 404 });
  expect(await ledger(door, ada)).toEqual(before);
});

function ticks(seen: Iterable<readonly [PermissionId, GrantId]>, ticked: readonly PermissionId[]) {
  return { seen: new Map(seen), ticked: new Set(ticked) };
}

/** As the catalogue does when a permission's last day has passed. */
async function withdraw({ db }: Door, permission: PermissionId): Promise<void> {
  await db.updateTable("permissions").set({ valid_to: "2026-03-01" }).where("id", "=", permission).execute();
}

async function newUser() {
  const door = await testDoor();
  const municipality = await newMunicipality(door);
  const { ada, bosse, schools, housing } = municipality;
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, newDetails()));
  const held = () => permissionsHeldBy(readOnly(door.db), scopeOf(ada), member, stockholmDate(door.clock()));
  /** Gives one permission and says what a form shown afterwards carries. */
  async function give(permission: PermissionId): Promise<[PermissionId, GrantId][]> {
    await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks([], [permission])));
    return (await held()).map(({ grant }) => [permission, grant]);
  }
  return { door, municipality, ada, bosse, schools, housing, member, held, give };
}
