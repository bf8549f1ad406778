import { beforeAll, describe, expect, test } from "vitest";
import { readOnly } from "#platform/db/read-only.ts";
import { type Id, newReference } from "#platform/ids.ts";
import { daysLater } from "#platform/time/days.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { newExternalUser, newProposal, newSubmitted } from "../../../../tests/proposal-world.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import type { CaseId } from "../proposal.ts";
import { listProposals } from "./list.queries.ts";
import type { ListQuestion } from "./list-statement.ts";

let door: ScratchDoor;
const today = stockholmDate(new Date("2026-11-21T10:00:00Z"));

/** Sixty proposals: the first was published last, ends last and has the most votes; every fifth is closed. */
beforeAll(async () => {
  door = await scratchDoor();
  const maker = await newExternalUser(door);
  for (let number = 0; number < 60; number += 1) {
    const daysAgo = number % 5 === 4 ? 100 + number : number;
    const id = await newProposal(door, maker, { daysAgo }, `Förslag ${String(number).padStart(2, "0")}`);
    const published_at = new Date(door.clock().getTime() - daysAgo * 86_400_000);
    await door.db.updateTable("cases").set({ published_at }).where("id", "=", id).execute();
    const votes = Array.from({ length: 60 - number }, () => ({
      id: newReference() as Id<"votes">,
      case_id: id,
      direction: "for" as const,
      cast_at: published_at,
    }));
    await door.db.insertInto("votes").values(votes).execute();
  }
  await newSubmitted(door, maker, "Förslag som ingen ser");
}, 120_000);

const everything: ListQuestion = {
  search: "",
  phase: "all",
  sort: "newest",
  place: { kind: "first" },
  today,
};

const ask = (question: Partial<ListQuestion>) =>
  listProposals(readOnly(door.db), { ...everything, ...question });
const titles = async (question: Partial<ListQuestion>) =>
  (await ask(question)).proposals.map(({ title }) => title);

describe("The public list", () => {
  test("counts exactly what one may vote for, what is closed, and both, and shows nothing unpublished", async () => {
    for (const [phase, found] of [
      ["open", 48],
      ["closed", 12],
      ["all", 60],
    ] as const)
      expect((await ask({ phase })).found, phase).toBe(found);
    expect(await titles({ search: "ingen ser" })).toEqual([]);
  });

  test("has the newest first, or the most votes, or what ends soonest and then what ended latest", async () => {
    expect((await titles({ phase: "open" }))[0]).toBe("Förslag 00");
    expect((await titles({ sort: "most-votes" })).slice(0, 3)).toEqual([
      "Förslag 00",
      "Förslag 01",
      "Förslag 02",
    ]);
    expect((await titles({ sort: "ending", phase: "open" }))[0]).toBe("Förslag 58");
    expect((await titles({ sort: "ending", phase: "closed" }))[0]).toBe("Förslag 04");
  });

  test("shows each proposal's votes", async () => {
    const { proposals } = await ask({ sort: "most-votes" });
    expect(proposals.slice(0, 2).map(({ tally }) => tally.for)).toEqual([60, 59]);
  });

  test.each(["newest", "most-votes", "ending"] as const)(
    "turned page by page by %s shows each once, there and back",
    async (sort) => {
      const seen: CaseId[] = [];
      let page = await ask({ sort });
      const first = page.proposals.map(({ id }) => id);
      for (;;) {
        expect(page.before).toBe(seen.length);
        seen.push(...page.proposals.map(({ id }) => id));
        const last = page.proposals.at(-1);
        if (last === undefined || seen.length === page.found) break;
        page = await ask({ sort, place: { kind: "after", row: last.id } });
      }
      expect(new Set(seen).size).toBe(60);
      const last = await ask({ sort, place: { kind: "last" } });
      expect(last.proposals.map(({ id }) => id)).toEqual(seen.slice(48));
      const second = seen[24];
      if (second === undefined) throw new Error("there is no second page");
      const back = await ask({ sort, place: { kind: "before", row: second } });
      expect(back.proposals.map(({ id }) => id)).toEqual(first);
      expect(back.before).toBe(0);
    },
  );

  test("finds letters of any kind for themselves, and words in whatever case", async () => {
    expect(await titles({ search: "FÖRSLAG 07" })).toEqual(["Förslag 07"]);
    expect(await titles({ search: "cykelväg" })).not.toEqual([]);
    for (const search of ["%", "_", "\\", "'"]) expect(await titles({ search }), search).toEqual([]);
  });

  test("moves what ends today to what is closed when the day is over", async () => {
    const { id, votingTo } = (await ask({ sort: "ending", phase: "open" })).proposals[0] ?? {};
    if (id === undefined || votingTo === undefined) throw new Error("nothing is open");
    const openOn = async (day: typeof today) =>
      (await ask({ sort: "ending", phase: "open", today: day })).proposals.some(
        (proposal) => proposal.id === id,
      );
    expect(await openOn(votingTo)).toBe(true);
    expect(await openOn(daysLater(votingTo, 1))).toBe(false);
  });

  test("at the place of a proposal that nobody knows begins from the beginning", async () => {
    const nobodys = newReference() as CaseId;
    const { before, proposals } = await ask({ place: { kind: "after", row: nobodys } });
    expect([before, proposals.length]).toEqual([0, 24]);
  });
});
