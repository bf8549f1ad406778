import type { ReadonlyKysely } from "kysely/readonly";
import { type OwnEvent, ownEvents } from "#audit";
import type { Database } from "#db/tables.ts";
import { findOwnDetails, shownDetails } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";
import { type OwnRow, type OwnTable, selectOwnTables } from "./own-rows.queries.ts";

/** Everything that is held of a person, as it is handed to them (GDPR articles 15 and 20). */
export type OwnData = { readonly tables: readonly OwnTable[]; readonly events: readonly OwnEvent[] };

type Parts = { readonly masterKey: MasterKey; readonly eventCatalogue: EventCatalogue };

export async function ownData(
  db: ReadonlyKysely<Database>,
  parts: Parts,
  actor: ExternalUser,
  language: Language,
): Promise<OwnData> {
  const { externalUser, reference } = actor;
  const details = await findOwnDetails(db, parts.masterKey, externalUser);
  const number = details === undefined ? "" : shownDetails(details).personalNumber;
  const tables = await selectOwnTables(db, { externalUser, reference });
  return {
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => opened(row, number)) })),
    events: await ownEvents(db, parts, reference, language),
  };
}

/** Dates as text, and the person's own number, which is stored sealed, as its owner knows it. */
function opened(row: OwnRow, number: string): OwnRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, name === "personal_number" ? number || null : value]),
  );
}

/** When somebody of the authority has taken out the person's whole number, the newest first. */
export async function numberLookUps(
  db: ReadonlyKysely<Database>,
  parts: Parts,
  { reference }: ExternalUser,
  language: Language,
): Promise<OwnEvent[]> {
  return await ownEvents(db, parts, reference, language, ["personal-number-revealed"]);
}
