import { spawn } from "node:child_process";
import { openAsBlob, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Door } from "#platform/change.ts";
import { type ConnectOptions, connect } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type Choices, contentChoices, type RemovalId } from "../src/features/removals/removal.ts";
import { copyTemplate } from "./database.ts";
import type { Origin } from "./prepare-database.ts";
import { newExternalUser } from "./proposal-world.ts";
import type { RemovalOrders } from "./removal-process.ts";
import { newCanary, putCases, putComment, putProposal, putVote } from "./removal-world.ts";
import { orderRemovalOf } from "./removing.ts";

/** How many steps a removal of an external user has that a process can be killed after, batches counted each by itself. */
export const stepsOfOne = 27;

const program = ["--import", "tsx", fileURLToPath(new URL("removal-process.ts", import.meta.url))];
const now = new Date("2026-11-21T10:00:00Z");

type Place = { readonly url: string } | { readonly folder: string };

/** What a process is told to do before it is killed: so many steps, or so many milliseconds. */
export type Death = Pick<RemovalOrders, "dieAfterSteps"> | Pick<RemovalOrders, "dieAfterTime">;

/** A database of its own with people whom it has been decided to remove, and processes that are killed while they do. */
export async function removalsToKill(origin: Origin, folder: string, people: number) {
  const place: Place =
    origin.engine === "postgresql"
      ? { url: await copyTemplate(origin) }
      : { folder: join(folder, "database") };
  const journal = join(folder, "removals.jsonl");
  const snapshot = origin.engine === "pglite" ? { snapshot: await openAsBlob(origin.snapshot) } : {};
  const { removals, proposal } = await atTheDoor({ ...place, ...snapshot }, (door) => prepare(door, people));
  const run = (death: Death | undefined) =>
    runProcess({ place, journal, removals, now: now.toISOString(), ...death });
  return {
    ...{ removals, proposal, run },
    look: <T>(look: (door: Door) => Promise<T>) => atTheDoor(place, look),
    journalled: () => readFileSync(journal, "utf8").trim().split("\n"),
  };
}

async function atTheDoor<T>(options: ConnectOptions, act: (door: Door) => Promise<T>): Promise<T> {
  const { db, close } = await connect(options);
  try {
    return await act({ db, clock: () => now, masterKey: Buffer.alloc(32, 7) as MasterKey });
  } finally {
    await close();
  }
}

/** Each with twelve comments in a thread that somebody else answers in, twelve votes and a case. */
async function prepare(door: Door, people: number) {
  const survivor = await newExternalUser(door, { display_name: "Kvar" });
  const proposal = await putProposal(door, survivor, { open: true, needs: "verified-personal-number" });
  const others = [];
  for (let number = 0; number < 11; number++)
    others.push(await putProposal(door, survivor, { open: number % 2 === 0, needs: "nothing" }));
  const removals: RemovalId[] = [];
  for (let index = 0; index < people; index++) {
    const person = await newCanary(door, `k${index}`, "verified number");
    for (const on of [proposal, ...others]) await putVote(door, person, on);
    await putCases(door, person, `Ärende k${index}`);
    let last = await putComment(door, person, proposal, `rot k${index}`);
    for (let depth = 1; depth < 12; depth++)
      last = await putComment(door, person, proposal, `svar k${index}`, last);
    await putComment(door, survivor, proposal, `sist k${index}`, last);
    removals.push(await orderRemovalOf(door, person, choicesOf(index)));
  }
  return { removals, proposal };
}

export function choicesOf(index: number): Choices {
  const [comments = "keep", votes = "keep"] = [
    contentChoices[(index + 1) % 4],
    contentChoices[(index + 2) % 4],
  ];
  return { account: index % 2 === 0 ? "delete" : "depersonalise", comments, votes };
}

/** How the process ended: by itself, or killed. */
async function runProcess(orders: RemovalOrders): Promise<"sealed" | "killed"> {
  const child = spawn(process.execPath, [...program, JSON.stringify(orders)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  const signal = await new Promise<string | null>((resolve) => child.on("close", (_, by) => resolve(by)));
  if (signal === "SIGKILL") return "killed";
  if (said !== "sealed\n") throw new Error(`the process ended without being killed and said: ${said}`);
  return "sealed";
}
