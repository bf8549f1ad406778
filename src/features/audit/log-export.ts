import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type LineParts, lineOf } from "./export-line.ts";
import { countLog, type LogFilter } from "./log.queries.ts";
import { type LogPage, readLog } from "./log.ts";
import type { LogScope } from "./log-scope.ts";

/** Events read at a time: a page of them is in memory, and the embedded database is free for others in between. */
const batch = 500;

export type LogExport = {
  /** How many lines there will be. */
  readonly events: number;
  /** Read as they are asked for: whoever stops reading stops the reading of the log. */
  lines(parts: LineParts): AsyncIterable<string>;
};

/** All that the filter finds from the newest of now on, as lines; what comes later is not in it. */
export async function exportLog(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
  scope: LogScope,
  filter: LogFilter,
): Promise<LogExport> {
  const first = await readLog(db, masterKey, scope, filter, { kind: "first" }, batch);
  const newest = first.entries[0];
  const older = newest && (await countLog(db, scope, filter, undefined, { kind: "older", than: newest.id }));
  return {
    events: older === undefined ? 0 : older + 1,
    async *lines(parts) {
      let shown: LogPage | undefined = first;
      while (shown !== undefined) {
        yield shown.entries.map((entry) => lineOf(entry, parts)).join("");
        const last = shown.entries.at(-1);
        shown =
          shown.older && last
            ? await readLog(db, masterKey, scope, filter, { kind: "older", than: last.id }, batch)
            : undefined;
      }
    },
  };
}
