import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Population } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { KnownValue } from "../known-values.ts";
import { accountValues, memberValues, staffValues } from "./account-values.queries.ts";
import { loggedValues } from "./logged-values.queries.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

type Person = {
  readonly population: Population;
  /** Undefined where the person's row is gone already. */
  readonly subject: string | undefined;
  readonly reference: PersonReference;
};

/** What the person's row and the log say of them, and what they have been called before. */
export async function personValues(db: Db, masterKey: MasterKey, person: Person): Promise<KnownValue[]> {
  return [
    ...(await rowValues(db, masterKey, person)),
    ...(await loggedValues(db, masterKey, person.reference)),
  ];
}

async function rowValues(db: Db, masterKey: MasterKey, { population, subject }: Person) {
  if (subject === undefined) return [];
  switch (population) {
    case "external-user":
      return await accountValues(db, masterKey, subject);
    case "member":
      return await memberValues(db, subject);
    case "staff":
      return await staffValues(db, subject);
  }
}
