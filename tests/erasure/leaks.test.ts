import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change, type Door } from "#platform/change.ts";
import { castVote } from "#proposals";
import { comment, newDraft, newExternalUser, newProposal, newSubmitted } from "../proposal-world.ts";
import { newCanary } from "../removal-world.ts";
import { removalParts, remove } from "../removing.ts";
import { scratchDoor } from "../scratch.ts";
import { encodingsOf } from "./encodings.ts";
import { elsewhere } from "./leaks-elsewhere.ts";
import { everyRow } from "./logical-dump.ts";
import { searchIn } from "./pattern-search.ts";

/** Every leak that has been seen somewhere; a number that is left out was none, or is part of another. */
const known = [
  ...[
    1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 32, 33,
    34, 35,
  ],
  ...[
    37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 48, 49, 50, 53, 55, 56, 57, 58, 59, 60, 61, 63, 64, 65, 66, 67,
    68, 69,
  ],
  ...[
    71, 72, 74, 75, 76, 78, 80, 81, 83, 84, 85, 86, 87, 89, 90, 91, 93, 94, 96, 97, 98, 99, 100, 101, 102,
    103, 106,
  ],
  ...[107, 109, 110],
];

const readHere = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("Every leak that is known", () => {
  const here = new Set(
    [...readHere("tests/erasure/leaks.test.ts").matchAll(/test\("((?:L\d+ ?)+):/g)].flatMap(
      ([, leaks = ""]) => leaks.split(" ").map((leak) => Number(leak.slice(1))),
    ),
  );
  const explained = new Set(
    [...readHere("docs/ERASURE-LEAKS.md").matchAll(/^\| L(\d+) \|/gm)].map(([, number]) => Number(number)),
  );

  test("has a test, here or elsewhere, or a sentence that says why it cannot be", () => {
    const covered = (leak: number) => here.has(leak) || explained.has(leak) || leak in elsewhere;
    expect(known.filter((leak) => !covered(leak))).toEqual([]);
  });

  test("is one that is known", () => {
    const all = [...here, ...explained, ...Object.keys(elsewhere).map(Number)];
    expect(all.filter((leak) => !known.includes(leak))).toEqual([]);
  });

  test("is not said to be impossible where it is tested", () => {
    expect([...explained].filter((leak) => here.has(leak) || leak in elsewhere)).toEqual([]);
  });
});

describe("The test elsewhere", () => {
  const named = Object.entries(elsewhere).flatMap(([leak, tests]) =>
    tests.map(([file, title]) => ({ leak, file, title })),
  );
  test.each(named)("of L$leak is there: $file", ({ file, title }) => {
    expect(readHere(file)).toContain(title);
  });
});

describe("Somebody who is gone", () => {
  let door: Door & Awaited<ReturnType<typeof scratchDoor>>;
  let parts: ReturnType<typeof removalParts>;
  let neighbour: ExternalUser;

  beforeAll(async () => {
    door = await scratchDoor();
    parts = removalParts(door, door.connection);
    neighbour = await newExternalUser(door);
  });

  const rows = async (text: string, values: unknown[] = []) =>
    (await door.connection.pool.query(text, values)).rows;
  const placesOf = async (...values: string[]) => {
    const sought = values.map((value) => ({ forms: encodingsOf(value), told: value }));
    return searchIn(await everyRow(door.connection), sought).map(({ place }) => place);
  };
  const all = (account: "delete" | "depersonalise", content: "delete" | "depersonalise") =>
    ({ account, comments: content, votes: content }) as const;

  test("L3 L4: has no verification left, neither of now nor of before it was taken back", async () => {
    const one = await newCanary(door, "Lverifierad", "verified number");
    const [before] = await rows(
      "select personal_number, personal_number_index from external_users where id = $1",
      [one.externalUser],
    );
    await rows(
      `update external_users set personal_number_verified_at = null, personal_number_verified_by = null,
              personal_number_blocked_at = now() where id = $1`,
      [one.externalUser],
    );
    await remove(parts, one, all("depersonalise", "depersonalise"));
    expect(
      await placesOf(before.personal_number.toString("hex"), before.personal_number_index.toString("hex")),
    ).toEqual([]);
    const left = await rows("select * from external_users where personal_number_blocked_at is not null");
    expect(left).toEqual([]);
  });

  test("L6: has no attempts counted by name, number or address", async () => {
    const columns = await rows(
      "select column_name from information_schema.columns where table_name = 'attempt_counts' order by 1",
    );
    expect(columns.map(({ column_name }) => column_name)).toEqual(["attempts", "ends_at", "id"]);
    // a digest that nobody can make without the key from outside the database
    expect(readHere("src/features/external-users/account/attempt-counts.ts")).toContain("createHmac");
  });

  test("L13: is in no digest that could be made again from what is known of them", async () => {
    const one = await newCanary(door, "Ldigest", "verified number");
    const { externalUser: id, reference } = one;
    const proposal = await newProposal(door, neighbour, { voting_needs: "nothing" });
    await comment(door, one, proposal, "Mina ord");
    await change(door, one, (tx) => castVote(tx, door.masterKey, one, proposal, "for"));
    await remove(parts, one, all("depersonalise", "depersonalise"));
    const digests = ["md5", "sha1", "sha256", "sha512"].flatMap((name) =>
      [
        "Ldigest@kanarie.example",
        "ldigest@kanarie.example",
        id,
        reference,
        `${id}${proposal}`,
        `${reference}${proposal}`,
      ].map((text) => createHash(name).update(text).digest("hex")),
    );
    expect(await placesOf(...digests)).toEqual([]);
  });

  test("L14: is known by ids that are drawn by lot and tell no time", async () => {
    const ids = await rows(
      "select id::text as id from votes where removal_mark is not null union select id::text from comments where removal_mark is not null",
    );
    expect(ids.length).toBeGreaterThan(0);
    for (const { id } of ids) expect(id[14]).toBe("4");
  });

  test("L15 L83: leaves an empty row, with no trait of theirs and no address that mail could be sent to", async () => {
    const one = await newCanary(door, "Lspår", "never signed in");
    await remove(parts, one, all("depersonalise", "delete"));
    const [row] = await rows("select * from external_users where id = $1", [one.externalUser]);
    const kept = Object.entries(row).filter(([, value]) => value !== null && value !== "");
    const names = kept.map(([name]) => name).sort();
    expect(names).toEqual(
      [
        "created_at",
        "depersonalised_at",
        "id",
        "person_reference",
        "removal_id",
        "search_text",
        "signed_in_order",
        "status_order",
      ].filter((name) => names.includes(name)),
    );
    expect(row.email).toBe("");
    expect(String(row.search_text).trim()).toBe("");
  });

  test("L29: was never shown by an address or a number where the name was to stand", async () => {
    const one = await newCanary(door, "Lnamn", "verified number");
    const proposal = await newProposal(door, neighbour);
    await comment(door, one, proposal);
    const [written] = await rows("select author_name from comments where external_user_id = $1", [
      one.externalUser,
    ]);
    expect(written.author_name).toBe(one.displayName);
    expect((await rows("select from comments where author_name like '%@%'")).length).toBe(0);
  });

  test("L97: is removed though they have written hundreds of comments, in small portions", async () => {
    const one = await newExternalUser(door, { display_name: "Mycket" });
    const proposal = await newProposal(door, neighbour);
    await comment(door, one, proposal);
    await rows(
      `insert into comments (id, case_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
       select fresh, case_id, fresh, external_user_id, author_name, text, created_at, shown_at
         from (select gen_random_uuid() as fresh, comments.* from comments, generate_series(1, 699)
                where external_user_id = $1) as many`,
      [one.externalUser],
    );
    const removal = await remove({ ...parts, batch: 100 }, one, all("delete", "delete"));
    const [{ counts }] = await rows("select counts from removals where id = $1", [removal]);
    expect(counts.comments.deleted).toBe(700);
    expect(await rows("select from comments where author_name = 'Mycket'")).toEqual([]);
  });

  test("L107: leaves a name that somebody else can take, who gets nothing of theirs", async () => {
    const name = { display_name: "Samma namn" };
    const one = await newExternalUser(door, name);
    const proposal = await newProposal(door, neighbour);
    await comment(door, one, proposal);
    await newSubmitted(door, one);
    await newDraft(door, one);
    await remove(parts, one, { account: "delete", comments: "keep", votes: "keep" });
    const namesake = await newExternalUser(door, name);
    for (const table of ["comments", "cases", "votes"])
      expect(
        await rows(`select from ${table} where external_user_id = $1`, [namesake.externalUser]),
        table,
      ).toEqual([]);
    await remove(parts, namesake, all("delete", "delete"));
    // and going again takes nothing of whoever bore the name before
    const [kept] = await rows("select count(*)::int as count from comments where author_name = 'Samma namn'");
    expect(kept.count).toBe(1);
  });
});
