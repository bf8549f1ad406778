import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { readKeys } from "#platform/audit/person-keys.ts";
import { sealPending } from "#platform/audit/seal.ts";
import { verifyLog } from "#platform/audit/verify.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { Id } from "#platform/ids.ts";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import {
  type AccountState,
  accountStates,
  newCanary,
  numberOf,
  putCases,
  putComment,
  putProposal,
  putReport,
  putVote,
  votesFor,
} from "../../../../tests/removal-world.ts";
import { removalParts, remove } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { drawn, type Node, threadsOf } from "../../../../tests/thread-tree.ts";
import type { CaseId } from "../../proposals/proposal.ts";
import { markIn } from "../../proposals/votes/number-mark.ts";
import { proposalKeys } from "../../proposals/votes/proposal-keys.ts";
import {
  type AccountChoice,
  accountChoices,
  type Choices,
  type ContentChoice,
  contentChoices,
} from "../removal.ts";
import { tablesOf } from "./found-rows.ts";

/**
 * The document's own table ("Vid borttagningen kan man välja …"), each row with its sentence and what that comes to:
 * whether the name and the words are still there, whether the vote counts in an open proposal, and how it is marked.
 */
const table: Readonly<Record<ContentChoice, Row>> = {
  // Personuppgifter som användes vid skapandet bevaras och presenteras ihop med kommentaren eller rösten.
  keep: { name: true, stays: true, mark: "kept" },
  // Kommentaren tas bort permanent i sin helhet, inklusive personuppgifter. Om kommentaren har svar kopplade till sig så
  // bevaras kommentaren men all data för kommentaren raderas. Rösten tas bort permanent och kommer inte längre att räknas.
  delete: { name: false, stays: false, mark: "deleted" },
  // Kommentaren bevaras men personuppgifter raderas. Rösten fortsätter att räknas men personuppgifter kopplade till rösten
  // raderas.
  depersonalise: { name: false, stays: true, mark: "depersonalised" },
  // Samma som Avpersonifiera men att avpersonifieringen markeras med att det var användaren som begärde [det].
  "depersonalise-on-request": { name: false, stays: true, mark: "depersonalised-on-request" },
};
type Row = { readonly name: boolean; readonly stays: boolean; readonly mark: string };

/** "… antingen Användaren borttagen eller Användaren avpersonifierad." */
const shownOnCases: Readonly<Record<AccountChoice, string>> = {
  delete: "deleted",
  depersonalise: "depersonalised",
};

const combinations: readonly Choices[] = accountChoices.flatMap((account) =>
  contentChoices.flatMap((comments) => contentChoices.map((votes) => ({ account, comments, votes }))),
);

type Subject = {
  readonly key: string;
  readonly person: ExternalUser;
  readonly state: AccountState;
  readonly choices: Choices;
  readonly submitted: CaseId;
};

let door: ScratchDoor;
let subjects: Subject[];
let survivor: ExternalUser;
let proposals: { open: CaseId; verified: CaseId; closed: CaseId };
/** The threads as the document says that they ought to be, and who wrote what. */
let expected: Node[];
const author = new Map<Node, string>();
const log = {
  keys: generateKeyPairSync("ed25519"),
  file: join(mkdtempSync(join(tmpdir(), "behorig-log-")), "c.jsonl"),
};

beforeAll(async () => {
  door = await scratchDoor();
  survivor = await newExternalUser(door, { display_name: "Kvar" });
  proposals = {
    open: await putProposal(door, survivor, { open: true, needs: "nothing" }),
    verified: await putProposal(door, survivor, { open: true, needs: "verified-personal-number" }),
    closed: await putProposal(door, survivor, { open: false, needs: "nothing" }),
  };
  subjects = [];
  for (const [index, choices] of combinations.entries()) {
    const state = accountStates[index % accountStates.length] ?? "active";
    const key = `k${index}`;
    const person = await newCanary(door, key, state);
    for (const proposal of Object.values(proposals)) await putVote(door, person, proposal);
    const submitted = await putCases(door, person, `Ärende ${key}`);
    subjects.push({ key, person, state, choices, submitted });
  }
  await putVote(door, survivor, proposals.open);
  expected = await plantThreads();
  for (const { person, state } of subjects) await turnInto(state, person);
  await sealLog();
}, 240_000);

/** What the account has become since its owner wrote and voted. */
async function turnInto(state: AccountState, { externalUser }: ExternalUser): Promise<void> {
  const now = door.clock();
  const columns =
    state === "inactive"
      ? { deactivated_at: now }
      : state === "protected"
        ? { protected_at: now }
        : undefined;
  if (columns === undefined) return;
  await door.db.updateTable("external_users").set(columns).where("id", "=", externalUser).execute();
}

/**
 * A thread in which all answer each other in turn, ninety-six deep; and for each one a comment that nobody answers, one
 * with a reply of somebody's who stays, one that only its own writer goes on with, and one below what somebody else says.
 */
async function plantThreads(): Promise<Node[]> {
  const roots: Node[] = [];
  const put = async (who: Subject | undefined, text: string, parent?: { id: Id<"comments">; node: Node }) => {
    const person = who?.person ?? survivor;
    const id = await putComment(door, person, proposals.open, text, parent?.id);
    const node: Node = { text, mark: null, name: person.displayName, replies: [] };
    author.set(node, who?.key ?? "survivor");
    (parent?.node.replies ?? roots).push(node);
    return { id, node };
  };
  let deepest = await put(subjects[0], "rot");
  for (let depth = 1; depth < 3 * subjects.length; depth++)
    deepest = await put(subjects[(depth * 7) % subjects.length], `djup ${depth}`, deepest);
  for (const subject of subjects) {
    await put(subject, `${subject.key} utan svar`);
    const answered = await put(subject, `${subject.key} med svar`);
    await putReport(door, survivor, answered.id, `${subject.key} skriver dumheter`);
    await put(undefined, `svar till ${subject.key}`, answered);
    const alone = await put(subject, `${subject.key} för sig själv`);
    await put(subject, `${subject.key} lägger till`, await put(subject, `${subject.key} mer`, alone));
    const others = await put(undefined, `före ${subject.key}`);
    await putReport(door, subject.person, others.id, `${subject.key} tycker inte om det`);
    await put(subject, `${subject.key} efter`, others);
  }
  return roots;
}

/** Does to the threads on paper what the document says. */
function removeOnPaper({ key, choices, state }: Subject): void {
  const { name, stays, mark } = table[choices.comments];
  const hollow = (node: Node): boolean => node.mark === "deleted";
  const visit = (nodes: Node[]): void => {
    for (const node of nodes) {
      visit(node.replies);
      if (author.get(node) !== key) continue;
      node.mark = mark;
      if (!name || state === "protected") node.name = null;
      if (!stays) node.text = "";
    }
    const left = nodes.filter((node) => !hollow(node) || node.replies.length > 0);
    nodes.splice(0, nodes.length, ...left);
  };
  visit(expected);
}

async function sealLog(): Promise<void> {
  const seal = { signingKey: log.keys.privateKey, masterKey: door.masterKey, checkpointFile: log.file };
  await sealPending(door.db, seal, door.clock());
}

/** Neither as they were made nor as they are listed. */
const mixed = combinations.map((_, index) => (index * 13 + 5) % combinations.length);

test("all thirty-two combinations do what the document says, in any order, and nothing else", async () => {
  const parts = { ...removalParts(door, door.connection), batch: 7 };
  for (const index of mixed) {
    const subject = subjects[index];
    if (subject === undefined) throw new Error("no such combination");
    const what = JSON.stringify({ ...subject.choices, state: subject.state });
    const before = await tallies();
    const ids = await tracesOf(subject);
    await remove(parts, subject.person, subject.choices);
    removeOnPaper(subject);
    expect(drawn(await threadsOf(door, proposals.open)), what).toBe(drawn(expected));
    await expectVotes(subject, before, what);
    await expectAccount(subject, what);
    expect(await rowsLeft(ids, subject), what).toEqual([]);
  }
  await expectWholeLog();
}, 240_000);

async function tallies() {
  const { open, verified, closed } = proposals;
  return {
    open: await votesFor(door, open),
    verified: await votesFor(door, verified),
    closed: await votesFor(door, closed),
  };
}

async function expectVotes(
  { key, choices, state, person }: Subject,
  before: Record<string, number>,
  what: string,
) {
  const { stays, name, mark } = table[choices.votes];
  const lost = stays ? 0 : 1;
  expect(await tallies(), what).toEqual({
    open: (before.open ?? 0) - lost,
    verified: (before.verified ?? 0) - lost,
    // "the result of a closed proposal is frozen, erasure never changes it"
    closed: before.closed,
  });
  const named = await door.db
    .selectFrom("votes")
    .select("removal_mark")
    .where("author_name", "=", person.displayName)
    .execute();
  const seen = name && state !== "protected" ? 3 : 0;
  expect(named, what).toEqual(Array.from({ length: seen }, () => ({ removal_mark: mark })));
  const number = numberOf(key);
  const isMarked = stays && state === "verified number";
  // what is kept keeps its mark; of what is depersonalised it stands apart from the vote (decision 29)
  const where = choices.votes === "keep" ? "votes" : "spent_votes";
  expect(await markedIn(proposals.verified, number), what).toEqual(isMarked ? [where] : []);
  expect(await markedIn(proposals.open, number), what).toEqual([]);
}

async function markedIn(proposal: CaseId, number: PersonalNumber): Promise<string[]> {
  const keys = await proposalKeys(door.db, door.masterKey, [proposal], door.clock());
  const { rows } = await door.connection.pool.query<{ where: string }>(
    `select 'votes' as where from votes where case_id = $1 and number_mark = $2
     union all select 'spent_votes' from spent_votes where case_id = $1 and mark = $2`,
    [proposal, markIn(keys, proposal, number)],
  );
  return rows.map(({ where }) => where);
}

async function expectAccount({ person, choices, key, submitted }: Subject, what: string): Promise<void> {
  const { account } = choices;
  const cases = await door.db
    .selectFrom("cases")
    .select(["id", "title", "external_user_id", "author_removal"])
    .where("title", "like", `%Ärende ${key}`)
    .execute();
  const link = account === "delete" ? null : person.externalUser;
  const shown = { external_user_id: link, author_removal: shownOnCases[account] };
  expect(cases, what).toEqual([{ id: submitted, title: `Ärende ${key}`, ...shown }]);
  const row = await door.db
    .selectFrom("external_users")
    .selectAll()
    .where("id", "=", person.externalUser)
    .executeTakeFirst();
  if (account === "delete") return expect(row, what).toBeUndefined();
  const {
    id,
    person_reference,
    removal_id,
    depersonalised_at,
    created_at,
    status_order,
    signed_in_order,
    ...emptied
  } = row ?? {};
  expect([id, person_reference], what).toEqual([person.externalUser, person.reference]);
  expect([removal_id, depersonalised_at], what).toEqual([expect.any(String), door.clock()]);
  expect(created_at, what).toEqual(new Date("2026-11-20T23:00:00.000Z"));
  const left = Object.values(emptied).filter((value) => value !== null && String(value).trim() !== "");
  expect(left, what).toEqual([]);
}

type Trace = { readonly table: string; readonly column: string; readonly value: string };

/** Where the person's rows were, by each thing that they can be found by. */
async function tracesOf({ person, key }: Subject): Promise<Trace[]> {
  const emails = [key, `gammal-${key}`, `ny-${key}`, `förr-${key}`].map((name) => `${name}@kanarie.example`);
  return tablesOf("external-user").flatMap(({ table, column, trace }): Trace[] => {
    const values = { id: [person.externalUser], reference: [person.reference], email: emails };
    const known = trace in values ? values[trace as keyof typeof values] : [];
    return known.map((value) => ({ table, column, value }));
  });
}

async function rowsLeft(traces: readonly Trace[], { choices }: Subject): Promise<string[]> {
  const stays = new Set(["removals", ...(choices.account === "delete" ? [] : ["external_users", "cases"])]);
  const left: string[] = [];
  for (const { table, column, value } of traces.filter(({ table }) => !stays.has(table))) {
    const { rows } = await door.connection.pool.query(
      `select 1 from ${table} where lower(${column}::text) = $1`,
      [value],
    );
    if (rows.length > 0) left.push(`${table}.${column}`);
  }
  const { rows } = await door.connection.pool.query("select 1 from sign_ins where session_id is null");
  return rows.length > 0 ? [...left, "sign_ins"] : left;
}

async function expectWholeLog(): Promise<void> {
  await sealLog();
  const { keys, file: checkpointFile } = log;
  const whole = { db: door.db, verifyKey: keys.publicKey, masterKey: door.masterKey, checkpointFile };
  const report = await verifyLog({ ...whole, now: door.clock() }, () => {});
  expect(report.findings).toEqual([]);
  const references = subjects.map(({ person }) => person.reference);
  expect(await readKeys(readOnly(door.db), door.masterKey, references)).toEqual(new Map());
  const events = await door.db
    .selectFrom("audit_events")
    .select(["code", "subject_reference", "details"])
    .where("code", "like", "removal-%")
    .execute();
  expect(events).toHaveLength(3 * subjects.length);
  expect(events.filter(({ subject_reference }) => subject_reference !== null)).toEqual([]);
  expect(JSON.stringify(events)).not.toMatch(/kanarie|Förnamn/);
}

test("when all are gone, what is left of their reports waits for a moderator without who and why", async () => {
  const reports = await door.db
    .selectFrom("comment_reports")
    .select(["external_user_id", "reason"])
    .execute();
  // of what was deleted nothing is left to moderate
  const deleted = subjects.filter(({ choices }) => choices.comments === "delete").length;
  expect(reports.filter(({ external_user_id }) => external_user_id !== null)).toHaveLength(
    subjects.length - deleted,
  );
  expect(reports.filter(({ external_user_id }) => external_user_id === null)).toEqual(
    subjects.map(() => ({ external_user_id: null, reason: "" })),
  );
});
