import { ownRecord, type Recorded, type Tx } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { KnownValue } from "../known-values.ts";
import type { StoredRemoval } from "../removal.ts";
import { keptNames } from "./kept-names.queries.ts";
import { personValues } from "./person-values.ts";
import { sealTraces, type Traces } from "./sealed-traces.ts";

/** Puts by, encrypted, every value that is known of the person, before any of it is emptied. */
export async function collectValues(
  tx: Tx,
  masterKey: MasterKey,
  removal: StoredRemoval,
  { found, receiver }: Traces,
): Promise<Recorded<void>> {
  const values = [
    ...(await personValues(tx.sql, masterKey, removal)),
    ...(await keptNames(tx.sql, masterKey, removal.id, namesThatGo(removal))),
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

/** On which of what this removal kept it is to keep the name no longer. */
function namesThatGo({ comments, votes }: StoredRemoval): ("comments" | "votes")[] {
  return [
    ...(comments === "keep" ? [] : ["comments" as const]),
    ...(votes === "keep" ? [] : ["votes" as const]),
  ];
}
