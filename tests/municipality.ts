import { appointAdministrator, type MemberDetails } from "#members";
import { type Administrator, operator } from "#platform/access/actor.ts";
import { operatorScope } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type EmailAddress, parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { type HsaId, parseHsaId } from "#platform/identifiers/hsa-id.ts";
import { type PersonName, parsePersonName } from "#platform/identifiers/person-name.ts";
import { type Id, newId } from "#platform/ids.ts";
import { findCapacities } from "#sign-in";

/** A municipality of a test's own, so that what the test changes is nobody else's. */
export type Municipality = {
  readonly id: Id<"organisations">;
  readonly name: string;
  readonly ada: Administrator;
  readonly bosse: Administrator;
  /** E-services with agreements in force, by key. */
  readonly schools: TestEService;
  readonly housing: TestEService;
};

export type TestEService = {
  readonly id: Id<"e_services">;
  readonly key: string;
  readonly name: string;
  /** Three in force, in order. */
  readonly permissions: readonly [Id<"permissions">, Id<"permissions">, Id<"permissions">];
  readonly withdrawn: Id<"permissions">;
};

let municipalities = 0;
let people = 0;

/** Two administrators, two e-services under agreement, no users. */
export async function newMunicipality(door: Door): Promise<Municipality> {
  municipalities += 1;
  const id = newId<"organisations">(door.clock());
  const name = `Provköping ${municipalities}`;
  await door.db
    .insertInto("organisations")
    .values({
      id,
      kind: "municipality",
      code: String(municipalities).padStart(4, "0"),
      name,
      organisation_number: organisationNumber(municipalities),
      county_code: "00",
      created_at: door.clock(),
    })
    .execute();
  const schools = await newEService(door, id, `schools-${municipalities}`);
  const housing = await newEService(door, id, `housing-${municipalities}`);
  const ada = await newAdministrator(door, { id, name }, "Ada", "Alm");
  const bosse = await newAdministrator(door, { id, name }, "Bosse", "Berg");
  return { id, name, ada, bosse, schools, housing };
}

/** Details of somebody nobody knows yet. */
export function newDetails(givenName = "Nils", familyName = "Nord"): MemberDetails {
  people += 1;
  return {
    givenName: name(givenName),
    familyName: name(familyName),
    hsaId: hsaId(`SE2120009994-T${people}`),
    email: email(`person-${people}@provkoping.example`),
  };
}

export function hsaId(text: string): HsaId {
  return readOrThrow(parseHsaId(text, ["SE"]));
}

export function name(text: string): PersonName {
  return readOrThrow(parsePersonName(text));
}

export function email(text: string): EmailAddress {
  return readOrThrow(parseEmailAddress(text));
}

/** Ends the municipality's agreement on the e-service yesterday. */
export async function endAgreement(door: Door, { id }: Municipality, eService: TestEService): Promise<void> {
  await door.db
    .updateTable("agreements")
    .set({ valid_to: "2020-12-31" })
    .where("organisation_id", "=", id)
    .where("e_service_id", "=", eService.id)
    .execute();
}

async function newEService(
  door: Door,
  organisation: Id<"organisations">,
  key: string,
): Promise<TestEService> {
  const now = door.clock();
  const id = newId<"e_services">(now);
  await door.db
    .insertInto("e_services")
    .values({
      id,
      key,
      audience: "municipality",
      name: `E-tjänst ${key}`,
      description: "",
      position: municipalities,
      created_at: now,
    })
    .execute();
  await door.db
    .insertInto("agreements")
    .values({
      id: newId<"agreements">(now),
      organisation_id: organisation,
      e_service_id: id,
      audience: "municipality",
      valid_from: "2020-01-01",
      reference: key,
      created_at: now,
    })
    .execute();
  const permission = async (name: string, validTo: string | null, position: number) => {
    const permission = newId<"permissions">(now);
    const row = {
      id: permission,
      e_service_id: id,
      key: name,
      kind: "type" as const,
      name: `Behörighet ${name}`,
    };
    const rest = { description: `Vad ${name} ger.`, valid_to: validTo, position, created_at: now };
    await door.db
      .insertInto("permissions")
      .values({ ...row, ...rest })
      .execute();
    return permission;
  };
  const permissions = [
    await permission("one", null, 1),
    await permission("two", null, 2),
    await permission("three", null, 3),
  ] as const;
  return {
    id,
    key,
    name: `E-tjänst ${key}`,
    permissions,
    withdrawn: await permission("old", "2020-12-31", 4),
  };
}

async function newAdministrator(
  door: Door,
  organisation: { id: Id<"organisations">; name: string },
  givenName: string,
  familyName: string,
): Promise<Administrator> {
  const details = newDetails(givenName, familyName);
  await change(door, operator, (tx) => appointAdministrator(tx, operatorScope(organisation.id), details));
  const [membership] = await findCapacities(readOnly(door.db), details.hsaId.canonical);
  if (membership?.actor.role !== "administrator") throw new Error("nobody was appointed");
  return membership.actor;
}

function organisationNumber(number: number): string {
  return `21${String(number).padStart(8, "0")}`;
}

function readOrThrow<T>(result: { ok: true; value: T } | { ok: false; fault: string }): T {
  if (!result.ok) throw new Error(`the test's own data is wrong: ${result.fault}`);
  return result.value;
}
