import { addMember, changePermissions, type MemberDetails } from "#members";
import type { Administrator } from "#platform/access/actor.ts";
import { type Change, change, type Tx } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { findCapacities } from "#sign-in";
import { readDetails } from "../src/demonstration/read-details.ts";
import { bareWriting } from "./bare-writing.ts";
import { type Installation, today } from "./data.ts";
import { median } from "./timing.ts";

/** Medians in milliseconds. `ours` may take three times as long as `bare` and 5 ms more. */
export type WritingMeasurement = { readonly act: Act; readonly bare: number; readonly ours: number };

const acts = ["adding a user", "granting", "revoking"] as const;
type Act = (typeof acts)[number];

const rounds = 200;
const now = new Date(`${today}T11:00:00Z`);

/**
 * Adding a user, granting and revoking in the largest organisation, each with its audit event, against the same rows
 * written by bare statements. The two take turns, so that both meet the same database in the same state.
 */
export async function measureWriting(
  connection: DatabaseConnection,
  { largest }: Installation,
): Promise<WritingMeasurement[]> {
  const place = await findPlace(connection, largest);
  const { administrator, permission } = place;
  const bare = bareWriting(connection.pool, {
    organisation: largest,
    administrator: administrator.reference,
    permission,
    now,
  });
  const times: Record<Act, { bare: number[]; ours: number[] }> = {
    "adding a user": { bare: [], ours: [] },
    granting: { bare: [], ours: [] },
    revoking: { bare: [], ours: [] },
  };
  for (let round = 0; round < rounds; round++) {
    const { bare: b, ours: o } = await measureRound(connection, place, bare, round);
    for (const [index, act] of acts.entries()) {
      times[act].bare.push(b[index] ?? Number.NaN);
      times[act].ours.push(o[index] ?? Number.NaN);
    }
  }
  return acts.map((act) => ({ act, bare: median(times[act].bare), ours: median(times[act].ours) }));
}

async function measureRound(
  connection: DatabaseConnection,
  { administrator, permission, eService }: Place,
  bare: ReturnType<typeof bareWriting>,
  round: number,
): Promise<{ bare: number[]; ours: number[] }> {
  const times = { bare: [] as number[], ours: [] as number[] };
  const timed = async <T>(whose: "bare" | "ours", work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[whose].push(performance.now() - start);
    return result;
  };
  const stranger = await timed("bare", () => bare.add(`SE2120009994-BARE${round}`));
  const strangersGrant = await timed("bare", () => bare.grant(stranger));
  await timed("bare", () => bare.revoke(stranger, strangersGrant));

  const door = { db: connection.db, clock: () => now, masterKey };
  const asAdministrator = <T>(act: (tx: Tx) => Promise<Change<T>>) => change(door, administrator, act);
  const details = newcomer(round);
  const { member } = await timed("ours", () =>
    asAdministrator((tx) => addMember(tx, administrator, details)),
  );
  const give = { seen: new Map(), ticked: new Set([permission]) };
  await timed("ours", () =>
    asAdministrator((tx) => changePermissions(tx, administrator, member, eService, give)),
  );
  const grant = await findGrant(connection, member);
  const take = { seen: new Map([[permission, grant]]), ticked: new Set<Id<"permissions">>() };
  await timed("ours", () =>
    asAdministrator((tx) => changePermissions(tx, administrator, member, eService, take)),
  );
  return times;
}

const masterKey = Buffer.alloc(32, 7) as MasterKey;

function newcomer(round: number): MemberDetails {
  return readDetails({
    givenName: "Nyman",
    familyName: "Nykomling",
    hsaId: `SE2120009994-OURS${round}`,
    email: "nyman.nykomling@kommun1.example",
  });
}

type Place = {
  readonly administrator: Administrator;
  readonly permission: Id<"permissions">;
  /** The key of the permission's e-service. */
  readonly eService: string;
};

async function findPlace({ db }: DatabaseConnection, organisation: string): Promise<Place> {
  const { hsaId } = await db
    .selectFrom("members")
    .select("hsa_id_canonical as hsaId")
    .where((eb) => eb(eb.cast<string>("organisation_id", "text"), "=", organisation))
    .where("role", "=", "administrator")
    .limit(1)
    .executeTakeFirstOrThrow();
  const [membership] = await findCapacities(readOnly(db), hsaId as CanonicalHsaId);
  if (membership?.actor.role !== "administrator") throw new Error("nobody administers the organisation");
  const offered = await db
    .selectFrom("permissions")
    .innerJoin("e_services", "e_services.id", "permissions.e_service_id")
    .select(["permissions.id", "e_services.key"])
    .where("audience", "=", membership.actor.organisationKind)
    .where("valid_to", "is", null)
    .limit(1)
    .executeTakeFirstOrThrow();
  return { administrator: membership.actor, permission: offered.id, eService: offered.key };
}

async function findGrant({ db }: DatabaseConnection, member: Id<"members">): Promise<Id<"grants">> {
  const { id } = await db
    .selectFrom("grants")
    .select("id")
    .where("member_id", "=", member)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  return id;
}
