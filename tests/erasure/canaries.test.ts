import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLog } from "#platform/audit/verify.ts";
import { analyze } from "#platform/db/analyze.ts";
import { carryOutRemoval } from "../../src/features/removals/engine/carrying-out.ts";
import type { RemovalParts } from "../../src/features/removals/engine/parts.ts";
import { openJournal } from "../../src/features/removals/journal/journal.ts";
import type { SearchResult } from "../../src/features/removals/known-values.ts";
import type { RemovalId } from "../../src/features/removals/removal.ts";
import { filesOf } from "../../src/features/removals/search/program-files.ts";
import { searchForValues } from "../../src/features/removals/search/search.ts";
import { comment, newExternalUser, newProposal } from "../proposal-world.ts";
import { queuedJobs } from "../queues.ts";
import { orderRemovalOf } from "../removing.ts";
import { newStaff } from "../staff.ts";
import type { Answer, Visitor } from "../visitor.ts";
import { canaries, password } from "./canary.ts";
import { begin, beLookedAfter, type Lived, takePart, untilRefused } from "./canary-life.ts";
import { workAndEnd, workers } from "./canary-population.ts";
import { type CanarySite, patiently, startCanarySite } from "./canary-site.ts";
import { isNoDay, type Kind, type Told, valuesOf, workersValues } from "./canary-values.ts";
import { dumpOf, everyRow } from "./logical-dump.ts";
import { type Hit, type Sought, searchIn, type Written } from "./pattern-search.ts";

let site: CanarySite;
let people: Lived[];
let sought: Sought<Told>[];
/** Where every value stood while all were there, and where any still stands. */
let before: Hit<Told>[];
let after: Hit<Told>[];
const removals = new Map<string, RemovalId>();

beforeAll(async () => {
  site = await startCanarySite();
  people = await live();
  const workersRemovals = await workAndEnd(site);
  await site.sealLog();
  for (const one of people) sought = [...(sought ?? []), ...(await valuesOf(site.connection, one))];
  for (const one of workers) sought.push(...(await workersValues(site.connection, one)));
  before = searchIn(await everything(0), sought);
  // as a server does by itself, time and again: it keeps samples of what is in the tables
  await analyze(site.connection);
  const mailsBefore = site.mails.received.length;
  await removeAll(workersRemovals);
  await settle();
  await site.sealLog();
  after = searchIn(await everything(mailsBefore), sought);
}, 600_000);
afterAll(() => site.stop());

/** Everybody's life, and then whatever is still on its way when they are removed. */
async function live(): Promise<Lived[]> {
  const { door } = site;
  const jobs = await site.startJobs();
  const neighbour = await newExternalUser(door, {
    given_name: "Greta",
    family_name: "Granne",
    display_name: "Grannen",
  });
  const proposals = [await newProposal(door, neighbour), await newProposal(door, neighbour)];
  for (const proposal of proposals) await comment(door, neighbour, proposal, "Först av alla");
  const lived: Lived[] = [];
  const all = canaries();
  for (let start = 0; start < all.length; start += 16)
    lived.push(...(await Promise.all(all.slice(start, start + 16).map((canary) => begin(site, canary)))));
  for (const one of lived)
    await takePart(
      one,
      proposals.map((id) => `/proposals/${id}`),
    );
  const mine = await site.connection.pool.query(
    "select id, case_id from comments where parent_id is null and author_name like 'Ugglan%' order by id",
  );
  // every other comment is answered, so that it leaves a placeholder
  for (const { id, case_id } of mine.rows.filter((_, index) => index % 2 === 0))
    await comment(door, neighbour, case_id, "Jag svarar", id);
  await site.connection.pool.query(
    "update proposals set voting_from = '2026-01-01', voting_to = '2026-02-01' where case_id = $1",
    [proposals[1]],
  );
  const staff = await newStaff(door, [
    ...([
      "manage-external-users",
      "set-passwords",
      "send-password-resets",
      "reveal-personal-numbers",
    ] as const),
    ...([
      "moderate-proposals",
      "delete-external-users",
      "depersonalise-external-users",
      "keep-authorship",
    ] as const),
  ]);
  const sanna = await site.signIn(staff.details.identity);
  for (const one of lived) {
    if (asksForIt(one)) await askToBeRemoved(one);
    if (one.index % 4 === 0)
      await sanna.post(`/proposal-reviews/${one.submitted.split("/").pop()}/publication`);
    await beLookedAfter(sanna, one);
    await untilRefused(site, one);
  }
  for (const one of lived.filter(asksForIt)) await approve(sanna, one);
  await settled();
  await jobs.stop();
  // left in the queues and tables, as when the program is stopped
  for (const one of lived) {
    await site.visitor().post("/account/password-reset", { email: one.email });
    await sanna.post(`/external-users/${one.id}/password-reset`);
  }
  return lived;
}

const asksForIt = ({ choices: { comments, votes } }: Lived) =>
  comments === "depersonalise-on-request" && votes === "depersonalise-on-request";

const verb = { delete: "ta bort", depersonalise: "avpersonifiera" };

async function askToBeRemoved({ browser, choices }: Lived): Promise<void> {
  const confirmation = verb[choices.account];
  const asked = await browser.post("/my-pages/removal/request", { ...choices, confirmation, password });
  if (asked.headers.location !== "/my-pages/removal") throw new Error("the request was not taken");
}

async function approve(sanna: Visitor, { reference, tag, choices }: Lived): Promise<void> {
  const { rows } = await site.connection.pool.query("select id from removals where person_reference = $1", [
    reference,
  ]);
  const at = `/removals/${rows[0]?.id}/approval`;
  const approved = await sanna.post(at, {
    ...hiddenIn(await sanna.get(at)),
    confirmation: verb[choices.account],
  });
  if (approved.statusCode !== 303) throw new Error("the request was not approved");
  removals.set(tag, rows[0]?.id);
}

function hiddenIn({ body }: Answer): Record<string, string> {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? "";
  const hidden = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
}

async function settled(): Promise<void> {
  await patiently(async () =>
    (await queuedJobs(site.connection)).every(
      ({ name, state }) => name === "carry-out-removal" || state === "completed",
    ),
  );
}

/** One after another; those who have asked for it themselves when their time has come. */
async function removeAll(workersRemovals: readonly RemovalId[]): Promise<void> {
  const { door, connection, masterKey, folder, checkpointFile, jobLog: log } = site;
  const removalsFile = join(folder, "removals.jsonl");
  const files = filesOf({
    ...{ checkpointFile, removalsFile, dataFolder: folder, keysFile: join(folder, "keys.json") },
    databaseFolder: undefined,
  });
  const parts: RemovalParts = {
    ...{ ...door, connection, log, journal: openJournal(removalsFile) },
    search: (person) => searchForValues({ connection, masterKey, files }, person),
    sendReceipt: async () => {},
  };
  for (const one of people) {
    if (removals.has(one.tag)) continue;
    const person = { externalUser: one.id, reference: one.reference } as never;
    removals.set(one.tag, await orderRemovalOf(door, person, one.choices));
  }
  site.passTime(8 * 86_400_000);
  for (const id of [...removals.values(), ...workersRemovals])
    expect(await carryOutRemoval(parts, id)).toEqual({ kind: "sealed" });
}

/** Lets everything be done that was still in the queues. */
async function settle(): Promise<void> {
  const jobs = await site.startJobs();
  await settled();
  await jobs.stop();
}

/** @param mailsBefore how many mails had been received before; those are in their receivers' hands */
async function everything(mailsBefore: number): Promise<Written[]> {
  const mails = site.mails.received
    .slice(mailsBefore)
    .map(({ raw }) => ({ place: "a mail", bytes: Buffer.from(raw) }));
  const rows = await everyRow(site.connection);
  const dump = await dumpOf(site.connection, process.env.TEST_DATABASE_URL);
  return [...rows, ...dump, ...site.files(), ...site.logs(), ...mails];
}

const hitsOf = (hits: readonly Hit<Told>[], who: string) => hits.filter(({ told }) => told.who === who);

/** Readable when the test fails: which kind stands where, and how often. */
function standing(hits: readonly Hit<Told>[]): string[] {
  const counted = new Map<string, number>();
  for (const { place, told } of hits) {
    const text = `${told.kind} in ${place}`;
    counted.set(text, 1 + (counted.get(text) ?? 0));
  }
  return [...counted].map(([text, times]) => `${times} × ${text}`).sort();
}

describe("Before they are removed", () => {
  test("every value of everybody can be found, but what is sealed", () => {
    const clear: Kind[] = [
      ...(["name", "shown name", "address", "postal code", "town", "telephone", "birth date"] as const),
      ...(["e-mail", "draft", "proposal", "comment", "reason", "id", "reference", "secret"] as const),
    ];
    for (const { tag, born } of people) {
      const kinds = new Set(hitsOf(before, tag).map(({ told }) => told.kind));
      expect(
        clear.filter((kind) => !kinds.has(kind) && !(kind === "birth date" && isNoDay(born))),
        tag,
      ).toEqual([]);
    }
    for (const { tag } of workers)
      expect(new Set(hitsOf(before, tag).map(({ told }) => told.kind)).size).toBe(3);
  });

  test("the log of the program and its files name nobody", () => {
    const outside = before.filter(({ place }) => /log|jsonl/.test(place) && !/audit/.test(place));
    expect(standing(outside)).toEqual([]);
  });
});

/** How often it is there depends on what else there is; what may be there at all does not. */
const countedElsewhere: Readonly<Record<string, readonly Kind[]>> = {
  // what happened to a reference that leads nowhere
  audit_events: ["reference"],
  // the commonest values of a column, and its bounds: what stands in the column can stand here
  pg_stats: ["reference", "proposal", "comment", "shown name", "id"],
};

const isDumped = (place: string) => place.startsWith(dumped);
const dumped = "pg_dump: ";

/** What the document's table lets stay. */
function staying({ choices: { account, comments, votes } }: Lived): string[] {
  const kept = [
    "1 × proposal in cases",
    "1 × reference in removals",
    "1 × reference in removals.jsonl",
    ...(account === "depersonalise"
      ? ["1 × id in external_users", "1 × id in cases", "1 × reference in external_users"]
      : []),
    ...(comments === "delete" ? [] : ["4 × comment in comments"]),
    ...(comments === "keep" ? ["4 × shown name in comments"] : []),
    ...(votes === "keep" ? ["2 × shown name in votes"] : []),
  ];
  return kept.sort();
}

describe("Afterwards", () => {
  test("exactly what the choices say stands where they say it", () => {
    for (const one of people) {
      const left = hitsOf(after, one.tag).filter(
        ({ place }) => !(place in countedElsewhere || isDumped(place)),
      );
      expect(standing(left), JSON.stringify(one.choices)).toEqual(staying(one));
    }
  });

  test("a dump holds no more than that (PostgreSQL only: the embedded database has no tool for it)", () => {
    for (const one of people) {
      const hits = hitsOf(after, one.tag);
      const inRows = new Set(hits.map(({ place, told }) => `${told.kind} in ${place}`));
      for (const { place, told } of hits.filter((hit) => isDumped(hit.place)))
        expect(inRows).toContain(`${told.kind} in ${place.slice(dumped.length)}`);
    }
  });

  test("what the database keeps of its columns says nothing that the columns do not", () => {
    for (const one of people) {
      const places = hitsOf(after, one.tag).filter(({ place }) => place in countedElsewhere);
      for (const { place, told, around } of places)
        expect(countedElsewhere[place], around).toContain(told.kind);
      const sampled = new Set(
        places.filter(({ place }) => place === "pg_stats").map(({ told }) => told.kind),
      );
      const { account, comments, votes } = one.choices;
      if (account === "delete") expect(sampled).not.toContain("id");
      if (comments === "delete") expect(sampled).not.toContain("comment");
      if (comments !== "keep" && votes !== "keep") expect(sampled).not.toContain("shown name");
    }
  });

  test("the program's own search agrees, and sees that what stays is kept on purpose", async () => {
    for (const { tag, choices } of people) {
      const { rows } = await site.connection.pool.query<{ search: SearchResult }>(
        "select search from removals where id = $1",
        [removals.get(tag)],
      );
      const found = rows[0]?.search.found ?? [];
      expect(
        found.filter(({ verdict }) => verdict === "left"),
        JSON.stringify(choices),
      ).toEqual([]);
      const kept = found.filter(
        ({ kind, place, verdict }) => kind === "name" && verdict === "kept" && !place.startsWith("pg_stats"),
      );
      expect(kept.map(({ place, howMany }) => `${howMany} ${place}`).sort()).toEqual([
        ...(choices.votes === "keep" ? ["2 votes.author_name"] : []),
        ...(choices.comments === "keep" ? ["4 comments.author_name"] : []),
      ]);
    }
  });

  test("the log verifies, and tells of nobody any more", async () => {
    const { connection, masterKey, checkpointFile, verifyKey, door } = site;
    const report = await verifyLog(
      { db: connection.db, verifyKey, masterKey, checkpointFile, now: door.clock() },
      () => {},
    );
    expect(report.findings).toEqual([]);
    const keys = await connection.pool.query(
      "select from keystore.person_keys where person_reference = any($1)",
      [people.map(({ reference }) => reference)],
    );
    expect(keys.rows).toEqual([]);
  });

  test("nothing is left of a removed member and a removed staff member", () => {
    for (const { tag } of workers) expect(standing(hitsOf(after, tag))).toEqual([]);
  });
});
