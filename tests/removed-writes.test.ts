import { expect, test } from "vitest";
import { correctOwnDetails, type ExternalUserId, enterAccount, findAccount } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, change, type Door, type Tx } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type CaseId, castVote } from "#proposals";
import { draftProposal } from "../src/features/proposals/cases/drafting.ts";
import { writeComment } from "../src/features/proposals/comments/commenting.ts";
import { reportComment } from "../src/features/proposals/comments/reporting.ts";
import { takeBackVote } from "../src/features/proposals/votes/voting.ts";
import { testDoor } from "./ledger.ts";
import { comment, line, newExternalUser, newProposal, text } from "./proposal-world.ts";
import { beginRemoval } from "./removed-person.ts";

type Comment = Awaited<ReturnType<typeof comment>>;
type On = {
  readonly door: Door;
  readonly gone: ExternalUser;
  readonly proposal: CaseId;
  readonly said: Comment;
};
type Write = (tx: Tx, on: On) => Promise<Change<unknown>>;

/** What somebody can be in the midst of when their removal begins: the request is let in, and then comes to its writing. */
const writes: readonly (readonly [string, Write])[] = [
  ["votes", (tx, { door, gone, proposal }) => castVote(tx, door.masterKey, gone, proposal, "for")],
  ["takes back a vote", (tx, { gone, proposal }) => takeBackVote(tx, gone, proposal)],
  [
    "comments",
    (tx, { gone, proposal }) => writeComment(tx, gone, proposal, { text: text("Hej"), replyTo: undefined }),
  ],
  [
    "replies",
    (tx, { gone, proposal, said }) => writeComment(tx, gone, proposal, { text: text("Hej"), replyTo: said }),
  ],
  [
    "reports a comment",
    (tx, { gone, proposal, said }) => reportComment(tx, gone, { proposal, comment: said }, text("Fel")),
  ],
  ["drafts", (tx, { gone }) => draftProposal(tx, gone, { title: line("Hej"), body: text("Hej") })],
  ["corrects their details", (tx, { door, gone }) => correctOwnDetails(tx, door.masterKey, gone, anything)],
];

const anything = { wanted: {}, seen: {} } as unknown as Parameters<typeof correctOwnDetails>[3];

async function newWorld() {
  const door = await testDoor();
  const [gone, other] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, other);
  const said = await comment(door, other, proposal, "Ja");
  await change(door, gone, (tx) => castVote(tx, door.masterKey, gone, proposal, "for"));
  await beginRemoval(door, gone.externalUser);
  return { door, gone, proposal, said };
}

/** Everything that holds something of the person. */
async function everything({ db }: Door, id: ExternalUserId) {
  const of = (table: "votes" | "comments" | "cases" | "comment_reports" | "sessions" | "links") =>
    db.selectFrom(table).selectAll().where("external_user_id", "=", id).execute();
  const events = db.selectFrom("audit_events").select("code").orderBy("sequence").execute();
  const row = db.selectFrom("external_users").selectAll().where("id", "=", id).execute();
  const tables = ["votes", "comments", "cases", "comment_reports", "sessions", "links"] as const;
  return { row: await row, events: await events, made: await Promise.all(tables.map(of)) };
}

test.each(writes)(
  "L25: whoever is being removed and %s is refused, and nothing is written",
  async (_what, write) => {
    const on = await newWorld();
    const { door, gone } = on;
    const before = await everything(door, gone.externalUser);
    await expect(change(door, gone, (tx) => write(tx, on))).rejects.toMatchObject({ status: 403 });
    expect(await everything(door, gone.externalUser)).toEqual(before);
  },
);

test("L25: nobody is let in to an account whose removal has begun since the password was found right", async () => {
  const { door, gone } = await newWorld();
  const entering = { acr: "password", browser: "a browser", former: undefined };
  const before = await everything(door, gone.externalUser);
  expect(await change(door, gone, (tx) => enterAccount(tx, gone.externalUser, entering))).toBeUndefined();
  expect(await findAccount(readOnly(door.db), gone.externalUser)).toBeUndefined();
  expect(await everything(door, gone.externalUser)).toEqual(before);
});
