import { beforeEach, describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  newDraft,
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";
import { tallyOf } from "../proposal.queries.ts";
import type { CaseId } from "../proposal.ts";
import { tellOfClosings } from "../votes/closing.ts";
import { castVote, takeBackVote } from "../votes/voting.ts";
import { presetNames, presets } from "./presets.ts";
import { rulesInWords } from "./rules-in-words.ts";
import { proposalSettings } from "./settings.queries.ts";
import { defaultSettings, type ProposalSettings } from "./settings.ts";
import { typedOf } from "./settings-form.ts";
import { proposalSettingsRow } from "./settings-row.ts";

async function newOffice() {
  const square = await publicSquare();
  const { door, site } = square;
  const browser = await staffBrowser(site, "choose-proposal-rules", "moderate-proposals");
  const stored = () => proposalSettings(readOnly(door.db));
  const form = async (typed: Partial<Record<string, string>>) => {
    const shown = await browser.get("/proposal-settings");
    const seen = /name="seen" value="([^"]*)"/.exec(shown.body)?.[1] ?? "";
    return { ...typedOf(await stored()), seen, ...typed } as Record<string, string>;
  };
  const save = async (typed: Partial<Record<string, string>>) =>
    browser.post("/proposal-settings", await form(typed));
  const choose = async (settings: Partial<ProposalSettings>) => {
    await door.db.deleteFrom("proposal_settings").execute();
    await door.db
      .insertInto("proposal_settings")
      .values(proposalSettingsRow({ ...defaultSettings, ...settings }))
      .execute();
  };
  const stateOf = async (id: CaseId) =>
    (await door.db.selectFrom("cases").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
  return { ...square, browser, stored, form, save, choose, stateOf };
}

let office: Awaited<ReturnType<typeof newOffice>>;
beforeEach(async () => {
  office = await newOffice();
  await office.choose({});
});

describe("The page of rules", () => {
  test("says what they mean, and saves others for proposals that are published from then on", async () => {
    const { door, site, save, stored } = office;
    const earlier = await newProposal(door, await newExternalUser(door), {}, "Tidigare förslag om regler");
    const wanted = {
      voteGoal: "1 250",
      votingPeriods: "60, 30",
      allowsAgainst: "yes",
      conditions: "För alla i kommunen.",
    };
    const answer = await save(wanted);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, "/proposal-settings"]);
    expect(await stored()).toMatchObject({
      ...{ voteGoal: 1250, votingPeriods: [30, 60], allowsAgainst: true, conditions: "För alla i kommunen." },
    });
    const rules = textOf(await site.visitor().get("/proposals/rules"));
    expect(rules).toContain("Målet är 1 250 röster för förslaget.");
    expect(rules).toContain("30 eller 60 dagar");
    expect(rules).toContain("För alla i kommunen.");
    const { vote_goal } = await door.db
      .selectFrom("proposals")
      .select("vote_goal")
      .where("case_id", "=", earlier)
      .executeTakeFirstOrThrow();
    expect(vote_goal).toBe(defaultSettings.voteGoal);
  });

  test("tells all that is wrong at once, keeps it, and saves nothing", async () => {
    const { save, stored } = office;
    const typed = { voteGoal: "många", votingPeriods: "30, 0", guardianBelow: "99", coolingOffMonths: "" };
    const answer = await save(typed);
    expect(answer.statusCode).toBe(422);
    const shown = textOf(answer);
    for (const fault of [
      "Skriv målet som ett helt tal med siffror.",
      "Antalet dagar måste vara mellan 1 och 3 650.",
      "Åldern måste vara mellan 1 och 21 år.",
      "Fyll i spärrtiden.",
    ]) {
      expect(shown).toContain(fault);
    }
    expect(answer.body).toContain('value="många"');
    expect(await stored()).toEqual(defaultSettings);
  });

  test("fills the form from an example, says what that would mean, and has saved nothing", async () => {
    const { browser, choose, stored } = office;
    await choose({ conditions: "Våra egna ord." });
    for (const preset of presetNames) {
      const shown = await browser.get(`/proposal-settings?preset=${preset}`);
      expect(textOf(shown)).toContain("ingenting är sparat än");
      for (const rule of rulesInWords(presets[preset], "sv")) expect(textOf(shown), preset).toContain(rule);
      expect(shown.body).toContain(`name="voteGoal" type="text" value="${presets[preset].voteGoal}"`);
      expect(textOf(shown)).toContain("Våra egna ord.");
    }
    expect((await stored()).voteGoal).toBe(defaultSettings.voteGoal);
  });

  test("overwrites no colleague's choice unseen", async () => {
    const { browser, form, choose, stored } = office;
    const mine = await form({ voteGoal: "300" });
    await choose({ voteGoal: 70 });
    const answer = await browser.post("/proposal-settings", mine);
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer)).toContain("En kollega har ändrat reglerna");
    expect(textOf(answer)).toContain("Målet är 70 röster");
    expect(answer.body).toContain('value="300"');
    expect((await stored()).voteGoal).toBe(70);
  });
});

describe("By the rules", () => {
  test("voting ends for good with the vote that reaches the goal, and the log says so without naming a voter", async () => {
    const { door, stateOf, all } = office;
    const [maker, ...voters] = await Promise.all([1, 2, 3, 4].map(() => newExternalUser(door)));
    if (maker === undefined) throw new Error("nobody");
    const id = await newProposal(door, maker, { vote_goal: 2, closes_at_goal: true }, "Stäng vid målet");
    const cast = [];
    for (const voter of voters)
      cast.push(await change(door, voter, (tx) => castVote(tx, door.masterKey, voter, id, "for")));
    expect(cast.map(({ kind }) => kind)).toEqual(["cast", "cast", "closed"]);
    expect(await stateOf(id)).toBe("closed");
    expect(await tallyOf(readOnly(door.db), id)).toEqual({ for: 2, against: 0 });
    const [first] = voters;
    if (first === undefined) throw new Error("nobody");
    expect(await change(door, first, (tx) => takeBackVote(tx, first, id))).toEqual({ kind: "closed" });
    await tellOfClosings(door);
    await tellOfClosings(door);
    const closings = (await all()).events.filter(
      ({ code, details }) => code === "case-closed" && (details as { case: string }).case === id,
    );
    expect(closings).toHaveLength(1);
    expect(closings[0]?.details).toMatchObject({ votesFor: 2, reached: true });
  });

  test("voting goes on beyond the goal where they say nothing else", async () => {
    const { door, stateOf } = office;
    const id = await newProposal(door, await newExternalUser(door), { vote_goal: 1 }, "Fortsätt efter målet");
    for (const voter of [await newExternalUser(door), await newExternalUser(door)]) {
      expect(await change(door, voter, (tx) => castVote(tx, door.masterKey, voter, id, "for"))).toEqual({
        kind: "cast",
      });
    }
    expect(await stateOf(id)).toBe("published");
  });

  test("whoever makes a proposal chooses among the periods, and it is open for as long", async () => {
    const { door, browserOf, choose, browser } = office;
    await choose({ votingPeriods: [30, 180] });
    const maker = await newExternalUser(door);
    const citizen = await browserOf(maker);
    const id = await newDraft(door, maker, "Välj tid");
    const seen =
      /name="seen" value="([^"]*)"/.exec((await citizen.get(`/proposals/${id}/submission`)).body)?.[1] ?? "";
    for (const votingDays of ["", "60"]) {
      const refused = await citizen.post(`/proposals/${id}/submission`, { seen, votingDays });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain("Välj hur länge förslaget ska vara öppet för röster.");
    }
    expect((await citizen.post(`/proposals/${id}/submission`, { seen, votingDays: "180" })).statusCode).toBe(
      303,
    );
    expect((await browser.post(`/proposal-reviews/${id}/publication`)).statusCode).toBe(303);
    const { days } = await door.db
      .selectFrom("proposals")
      .select(({ eb }) => eb("voting_to", "-", eb.ref("voting_from")).as("days"))
      .where("case_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(Number(days)).toBe(179);
  });

  test("one has one proposal at a time, and the draft stays", async () => {
    const { door, browserOf, choose, stateOf } = office;
    await choose({ oneAtATime: true });
    const maker = await newExternalUser(door);
    await newSubmitted(door, maker, "Det första");
    const id = await newDraft(door, maker, "Det andra");
    const citizen = await browserOf(maker);
    const seen =
      /name="seen" value="([^"]*)"/.exec((await citizen.get(`/proposals/${id}/submission`)).body)?.[1] ?? "";
    const refused = await citizen.post(`/proposals/${id}/submission`, { seen });
    expect([refused.statusCode, await stateOf(id)]).toEqual([409, "draft"]);
    expect(textOf(refused)).toContain("Man kan ha ett förslag i taget");
  });

  test("what a child has made is published when a guardian has approved it, and the log says so", async () => {
    const { door, browser, choose, stateOf, all } = office;
    await choose({ guardianBelow: 16 });
    const [child, grown] = [
      await newExternalUser(door, { birth_date: "2015-06-01" }),
      await newExternalUser(door),
    ];
    const [id, other] = [
      await newSubmitted(door, child, "En ny lekplats"),
      await newSubmitted(door, grown, "En bänk"),
    ];
    expect(textOf(await browser.get(`/proposal-reviews/${id}/publication`))).toContain("under 16 år");
    const refused = await browser.post(`/proposal-reviews/${id}/publication`);
    expect([refused.statusCode, await stateOf(id)]).toEqual([422, "submitted"]);
    expect(textOf(refused)).toContain("först när en vårdnadshavare har godkänt det");
    const form = { guardian: "approved" };
    expect((await browser.post(`/proposal-reviews/${id}/publication`, form)).statusCode).toBe(303);
    expect(textOf(await browser.get(`/proposal-reviews/${other}/publication`))).not.toContain(
      "vårdnadshavare",
    );
    expect((await browser.post(`/proposal-reviews/${other}/publication`)).statusCode).toBe(303);
    const told = (await all()).events
      .filter(({ code }) => code === "case-published")
      .map(({ details }) => details);
    expect(told).toContainEqual(expect.objectContaining({ case: id, byGuardian: true }));
    expect(told).toContainEqual(expect.objectContaining({ case: other, byGuardian: false }));
  });

  test("nobody comments where they let nobody", async () => {
    const { door, browserOf, site } = office;
    const reader = await newExternalUser(door);
    const id = await newProposal(door, reader, { commenting_needs: "nobody" }, "Utan kommentarer");
    const citizen = await browserOf(reader);
    expect(textOf(await citizen.get(`/proposals/${id}`))).toContain(
      "Det här förslaget kan inte kommenteras.",
    );
    expect(textOf(await site.visitor().get(`/proposals/${id}`))).not.toContain("Logga in för att kommentera");
    const refused = await citizen.post(`/proposals/${id}/comments`, { text: "Ändå!" });
    expect(refused.statusCode).toBe(409);
    expect(textOf(refused)).toContain("Ändå!");
  });
});

test("whoever reviews takes a proposal up, sees what is like it and what is still cooling off", async () => {
  const { door, browser, browserOf, choose, stateOf } = office;
  await choose({ coolingOffMonths: 12 });
  const maker = await newExternalUser(door);
  await newProposal(door, maker, { daysAgo: 120 }, "Bygg en cykelväg till simhallen");
  const id = await newSubmitted(door, maker, "Bygg cykelvägen till simhallen");
  const page = textOf(await browser.get(`/proposal-reviews/${id}`));
  expect(page).toContain("Liknande förslag");
  expect(page).toContain("Bygg en cykelväg till simhallen");
  expect(page).toContain("Inom spärrtiden.");
  expect((await browser.post(`/proposal-reviews/${id}/taking-up`)).headers.location).toBe(
    `/proposal-reviews/${id}`,
  );
  expect(await stateOf(id)).toBe("under-review");
  expect(textOf(await (await browserOf(maker)).get(`/proposals/${id}/draft`))).toContain("Under granskning");
  expect(textOf(await browser.get(`/proposal-reviews/${id}`))).not.toContain("Börja granska");
});

test("what has reached its goal waits to be handed over, and then to be decided", async () => {
  const { door, browser } = office;
  const [maker, voter] = [await newExternalUser(door), await newExternalUser(door)];
  const title = "Nådde målet i våras";
  const id = await newProposal(door, maker, { vote_goal: 1 }, title);
  await change(door, voter, (tx) => castVote(tx, door.masterKey, voter, id, "for"));
  expect(textOf(await browser.get("/proposal-reviews"))).not.toContain(title);
  await door.db
    .updateTable("proposals")
    .set({ voting_from: "2025-01-01", voting_to: "2025-03-31" })
    .where("case_id", "=", id)
    .execute();
  expect(textOf(await browser.get("/proposal-reviews"))).toContain(title);
  await browser.post(`/proposal-reviews/${id}/handover`, { text: "Till nämnden." });
  const queue = textOf(await browser.get("/proposal-reviews"));
  expect(queue.indexOf(title)).toBeGreaterThan(queue.indexOf("Överlämnade förslag"));
});
