import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { newRandomId, newReference } from "#platform/ids.ts";
import { openJournal, readJournal } from "./journal.ts";
import { formatEntry, type JournalEntry } from "./journal-entry.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-journal-"));
const file = join(folder, "removals.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(file, { force: true }));

function newEntry(changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    removal: newRandomId(),
    population: "external-user",
    reference: newReference(),
    account: "delete",
    comments: "depersonalise-on-request",
    votes: "keep",
    ground: "own-request",
    identityCheck: "signed-in",
    at: new Date("2026-11-21T10:00:00.000Z"),
    ...changes,
  };
}

test("what was appended is read, each removal once and in the order in which they began", async () => {
  const [first, second] = [newEntry(), newEntry({ ground: "misuse", identityCheck: null })];
  const journal = openJournal(file);
  await Promise.all([first, second, first].map((entry) => journal.append(entry)));
  expect(await readJournal(file)).toEqual({ entries: [first, second], damaged: [], torn: false });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("no journal is another answer than an empty one", async () => {
  expect(await readJournal(file)).toBeUndefined();
  writeFileSync(file, "");
  expect(await readJournal(file)).toEqual({ entries: [], damaged: [], torn: false });
});

test.each([1, 40, 200])(
  "a line that a crash cut off after %i characters is said again in whole",
  async (kept) => {
    const [first, second] = [newEntry(), newEntry()];
    const journal = openJournal(file);
    await journal.append(first);
    const { size } = statSync(file);
    await journal.append(second);
    truncateSync(file, size + kept);
    expect(await readJournal(file)).toEqual({ entries: [first], damaged: [], torn: true });
    // another removal may come before the one that was cut off
    const third = newEntry();
    await openJournal(file).append(third);
    await openJournal(file).append(second);
    expect(await readJournal(file)).toEqual({ entries: [first, third, second], damaged: [], torn: false });
  },
);

test("a line that lacks nothing but its end is an entry", async () => {
  const entry = newEntry();
  writeFileSync(file, formatEntry(entry));
  expect(await readJournal(file)).toEqual({ entries: [entry], damaged: [], torn: false });
});

test("what is no entry is told by its line", async () => {
  const entry = newEntry();
  const nobodySure = formatEntry(newEntry({ identityCheck: null }));
  writeFileSync(file, `${formatEntry(entry)}\nremoved\n${nobodySure}\n{"removal":"${entry.removal}"}\n`);
  expect(await readJournal(file)).toEqual({ entries: [entry], damaged: [2, 3, 4], torn: false });
});

test("an entry says nothing but references and choices", () => {
  const said = formatEntry(newEntry());
  appendFileSync(file, said);
  const names = Object.keys(JSON.parse(readFileSync(file, "utf8")));
  expect(names).toEqual([
    "removal",
    "population",
    "reference",
    "account",
    "comments",
    "votes",
    "ground",
    "identityCheck",
    "at",
  ]);
});
