import type { ReadonlyKysely } from "kysely/readonly";
import { type OwnEvent, ownEvents } from "#audit";
import type { Database } from "#db/tables.ts";
import { findOwnDetails, shownDetails } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { type OwnRow, type OwnTable, selectOwnTables } from "./own-rows.queries.ts";

/** Everything that is held of a person, as it is handed to them (GDPR articles 15 and 20). */
export type OwnData = { readonly tables: readonly OwnTable[]; readonly events: readonly OwnEvent[] };

type LogParts = { readonly masterKey: MasterKey; readonly eventCatalogue: EventCatalogue };
type Parts = LogParts & Pick<MyPagesParts, "readRefusal">;

export async function ownData(
  db: ReadonlyKysely<Database>,
  parts: Parts,
  actor: ExternalUser,
  language: Language,
): Promise<OwnData> {
  const { externalUser, reference } = actor;
  const tables: OwnTable[] = [];
  for (const table of await selectOwnTables(db, { externalUser, reference }))
    tables.push(await opened(db, parts, actor, table));
  return { tables, events: await ownEvents(db, parts, reference, language) };
}

/** The table with what is stored sealed as its owner knows it: the own number, and why a request was refused. */
async function opened(
  db: ReadonlyKysely<Database>,
  { masterKey, readRefusal }: Parts,
  { externalUser, reference }: ExternalUser,
  own: OwnTable,
): Promise<OwnTable> {
  if (own.table === "external_users") {
    const details = await findOwnDetails(db, masterKey, externalUser);
    const number = details === undefined ? "" : shownDetails(details).personalNumber;
    return { ...own, rows: own.rows.map((row) => ({ ...row, personal_number: number || null })) };
  }
  if (own.table !== "removals") return own;
  const rows: OwnRow[] = [];
  for (const row of own.rows) {
    const id = String(row.id) as Id<"removals">;
    rows.push({ ...row, refusal: (await readRefusal(db, masterKey, { id, reference })) ?? null });
  }
  return { ...own, readable: [...own.readable, "refusal"], rows };
}

/** When somebody of the authority has taken out the person's whole number, the newest first. */
export async function numberLookUps(
  db: ReadonlyKysely<Database>,
  parts: LogParts,
  { reference }: ExternalUser,
  language: Language,
): Promise<OwnEvent[]> {
  return await ownEvents(db, parts, reference, language, ["personal-number-revealed"]);
}
