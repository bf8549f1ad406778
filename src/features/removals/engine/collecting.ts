import { sql } from "kysely";
import { ownRecord, type Recorded, type Tx } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { keptBy } from "../kept-by.ts";
import type { KnownValue } from "../known-values.ts";
import type { StoredRemoval } from "../removal.ts";
import { accountValues, memberValues, staffValues } from "./account-values.queries.ts";
import { loggedValues } from "./logged-values.queries.ts";
import { sealTraces, type Traces } from "./sealed-traces.ts";

/** Puts by, encrypted, every value that is known of the person, before any of it is emptied. */
export async function collectValues(
  tx: Tx,
  masterKey: MasterKey,
  removal: StoredRemoval,
  { found, receiver }: Traces,
): Promise<Recorded<void>> {
  const values = [
    ...(await rowValues(tx, masterKey, removal)),
    ...(await loggedValues(tx.sql, masterKey, removal.reference)),
    ...(await keptNames(tx, masterKey, removal)),
    ...found.email.map((value): KnownValue => ({ kind: "email", value })),
    ...found.session.map((id): KnownValue => ({ kind: "session", value: id.toString("hex") })),
    // of a depersonalised account the row stays, and what leads to it (the document: "referensen kvar")
    ...(removal.account === "delete" ? found.id : []).map((value): KnownValue => ({ kind: "id", value })),
  ];
  const each = new Map(values.map((value) => [`${value.kind} ${value.value}`, value]));
  const sealed = sealTraces(masterKey, removal.id, { found, values: [...each.values()], receiver });
  await tx.sql.updateTable("removals").set({ sealed_traces: sealed }).where("id", "=", removal.id).execute();
  return ownRecord(undefined, "removal");
}

/** The names on what this removal kept and is to keep no longer. */
async function keptNames(
  tx: Tx,
  masterKey: MasterKey,
  { id, comments, votes }: StoredRemoval,
): Promise<KnownValue[]> {
  const { rows } = await sql<{ name: string | null }>`
    select author_name as name from comments where kept_by = ${keptBy(masterKey, id)} and ${comments} <> 'keep'
    union select author_name from votes where kept_by = ${keptBy(masterKey, id)} and ${votes} <> 'keep'`.execute(
    tx.sql,
  );
  return rows.flatMap(({ name }) => (name === null ? [] : [{ kind: "name", value: name }]));
}

async function rowValues(tx: Tx, masterKey: MasterKey, removal: StoredRemoval): Promise<KnownValue[]> {
  const { population, subject } = removal;
  if (subject === undefined) return [];
  switch (population) {
    case "external-user":
      return await accountValues(tx.sql, masterKey, subject);
    case "member":
      return await memberValues(tx.sql, subject);
    case "staff":
      return await staffValues(tx.sql, subject);
  }
}
