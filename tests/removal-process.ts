/**
 * A process that carries removals out and can be told where to die, for tests of what a kill leaves behind:
 * `node --import tsx tests/removal-process.ts '<orders as JSON>'`. It says `sealed` when all are at their end.
 */
import { z } from "zod";
import { connect } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { carryOutRemoval } from "../src/features/removals/engine/carrying-out.ts";
import { openJournal } from "../src/features/removals/journal/journal.ts";
import type { SoughtPerson } from "../src/features/removals/known-values.ts";
import type { RemovalId } from "../src/features/removals/removal.ts";
import { searchForValues } from "../src/features/removals/search/search.ts";

const orders = z.object({
  place: z.union([z.object({ url: z.string() }), z.object({ folder: z.string() })]),
  journal: z.string(),
  removals: z.array(z.string()),
  now: z.iso.datetime(),
  /** After how many steps, counted over all removals, the process ends itself without a word; never without. */
  dieAfterSteps: z.int().optional(),
  /** Milliseconds from when the first step is done; within it as a rule. */
  dieAfterTime: z.number().optional(),
});
export type RemovalOrders = z.infer<typeof orders>;

const { place, journal, removals, now, dieAfterSteps, dieAfterTime } = orders.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const die = () => process.kill(process.pid, "SIGKILL");
const masterKey = Buffer.alloc(32, 7) as MasterKey;
const connection = await connect({ ...place, connections: 3 });
let steps = 0;
const parts = {
  db: connection.db,
  connection,
  clock: () => new Date(now),
  masterKey,
  journal: openJournal(journal),
  search: (person: SoughtPerson) => searchForValues({ connection, masterKey, files: [] }, person),
  sendReceipt: async () => {},
  batch: 5,
  log: {
    info: () => {
      steps += 1;
      if (steps === 1 && dieAfterTime !== undefined) setTimeout(die, dieAfterTime);
      if (steps === dieAfterSteps) die();
    },
  },
};
for (const removal of removals) {
  const { kind, ...rest } = await carryOutRemoval(parts, removal as RemovalId);
  // what an earlier process has sealed is found as that
  if (kind !== "sealed" && !(kind === "settled" && "state" in rest && rest.state === "sealed"))
    throw new Error(`a removal did not come to its end: ${kind}`);
}
await connection.close();
process.stdout.write("sealed\n");
