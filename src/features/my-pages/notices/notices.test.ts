import { afterAll, beforeAll, expect, test } from "vitest";
import { change, type Door } from "#platform/change.ts";
import { castVote, noticeKinds } from "#proposals";
import { type Citizen, type Citizens, newCitizen, startCitizens } from "../../../../tests/citizens.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  actorOf,
  comment,
  newExternalUser,
  newProposal,
  newSubmitted,
  staffBrowser,
  verifyNumber,
} from "../../../../tests/proposal-world.ts";
import { sendDigests } from "../../proposals/mail-notices/digests.ts";
import { tellOfClosings } from "../../proposals/votes/closing.ts";
import { tellOfGoals } from "../../proposals/votes/goals.ts";

let citizens: Citizens;
let door: Door;

beforeAll(async () => {
  citizens = await startCitizens();
  const { site } = citizens;
  door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
});
afterAll(() => citizens.stop());

/** A citizen whose number is verified. */
async function newMaker() {
  const citizen = await newCitizen(citizens);
  const { id } = await door.db
    .selectFrom("external_users")
    .select("id")
    .where("email", "=", citizen.email)
    .executeTakeFirstOrThrow();
  await verifyNumber(door, id);
  return { ...citizen, actor: await actorOf(door, id) };
}

const choose = async ({ browser }: Citizen, wanted: Record<string, string>) => {
  const usual = Object.fromEntries(noticeKinds.map((kind) => [kind, "at-once"]));
  return await browser.post("/my-pages/notices", { ...usual, ...wanted });
};

const unsubscriptionIn = (text: string | undefined) =>
  /http:\/\/localhost:\d+(\/account\/notices\/\S+)/.exec(text ?? "")?.[1] ?? "";

test("whoever makes a proposal is told of each thing that happens to it, once", async () => {
  const maker = await newMaker();
  const moderator = await staffBrowser(citizens.site, "moderate-proposals");
  const told = async () => (await citizens.mailTo(maker.email)).text ?? "";
  const id = await newSubmitted(door, maker.actor, "Fler cykelställ vid stationen");
  expect(await told()).toContain("Vi har tagit emot ditt e-förslag ”Fler cykelställ vid stationen”.");
  await moderator.post(`/proposal-reviews/${id}/publication`);
  expect(await told()).toContain("är publicerat. Alla kan läsa det");
  await door.db.updateTable("proposals").set({ vote_goal: 1 }).where("case_id", "=", id).execute();
  const voter = await newExternalUser(door);
  await change(door, voter, (tx) => castVote(tx, door.masterKey, voter, id, "for"));
  await tellOfGoals(door);
  await tellOfGoals(door);
  expect(await told()).toContain("har nått målet, med 1 röster för.");
  await door.db
    .updateTable("proposals")
    .set({ voting_from: "2025-01-01", voting_to: "2025-02-01" })
    .where("case_id", "=", id)
    .execute();
  await tellOfClosings(door);
  await tellOfClosings(door);
  expect(await told()).toContain("är avslutad med 1 röster för. Målet nåddes.");
  await moderator.post(`/proposal-reviews/${id}/handover`, { text: "Till nämnden." });
  expect(await told()).toContain("Till nämnden.");
  await moderator.post(`/proposal-reviews/${id}/decision`, { text: "Nämnden säger ja." });
  const last = await told();
  expect(last).toContain("Nämnden säger ja.");
  expect(citizens.waitingFor(maker.email)).toBe(0);
});

test("whoever is replied to is told when others can read it, and nobody of what they say to themselves", async () => {
  const writer = await newMaker();
  const neighbour = await newExternalUser(door);
  const id = await newProposal(door, neighbour, { moderates_comments: "before" }, "Prata om bänkarna");
  const first = await comment(door, writer.actor, id);
  await door.db.updateTable("comments").set({ shown_at: door.clock() }).where("id", "=", first).execute();
  await comment(door, writer.actor, id, "Jag menar de gröna", first);
  const reply = await comment(door, neighbour, id, "De är bra", first);
  expect(citizens.waitingFor(writer.email)).toBe(0);
  const moderator = await staffBrowser(citizens.site, "moderate-proposals");
  await moderator.post(`/proposal-reviews/comments/${reply}`);
  const mail = (await citizens.mailTo(writer.email)).text ?? "";
  expect(mail).toContain("Någon har svarat på din kommentar till e-förslaget ”Prata om bänkarna”.");
  expect(mail).toContain(`/proposals/${id}/comments/${reply}#comment-${reply}`);
  expect(mail).not.toContain("De är bra");
});

test("what somebody chooses holds: not at all, or together once a day", async () => {
  const maker = await newMaker();
  const answer = await choose(maker, { received: "never", published: "daily", closed: "daily" });
  expect(answer.headers.location).toBe("/my-pages/notices");
  const shown = await maker.browser.get("/my-pages/notices");
  expect(textOf(shown)).toContain("Dina val är sparade.");
  expect(shown.body).toMatch(/<option value="never" selected[^>]*>Inte alls/);
  const [one, other] = [
    await newProposal(door, maker.actor, {}, "Det ena av två"),
    await newProposal(door, maker.actor, {}, "Det andra av två"),
  ];
  await door.db
    .updateTable("proposals")
    .set({ voting_from: "2025-01-01", voting_to: "2025-02-01" })
    .where("case_id", "in", [one, other])
    .execute();
  await tellOfClosings(door);
  expect(citizens.waitingFor(maker.email)).toBe(0);
  await sendDigests(door);
  await sendDigests(door);
  const mail = (await citizens.mailTo(maker.email)).text ?? "";
  for (const title of ["Det ena av två", "Det andra av två"]) {
    expect(mail).toContain(`${title}\n- Ditt e-förslag ”${title}” är publicerat.`);
    expect(mail).toContain(`Omröstningen om ditt e-förslag ”${title}” är avslutad`);
  }
  expect(citizens.waitingFor(maker.email)).toBe(0);
});

test("a mail program stops what its reader wants no more of, with one click and without signing in", async () => {
  const maker = await newMaker();
  await newSubmitted(door, maker.actor, "Ett förslag i taget");
  const mail = await citizens.mailTo(maker.email);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? "";
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const address = unsubscriptionIn(mail.text);
  expect(header("list-unsubscribe")).toContain(address);
  expect(address).not.toContain(maker.actor.externalUser);
  const program = citizens.site.visitor();
  expect(textOf(await program.get(address))).toContain(
    "Välj Avsluta, så får du inte längre mejl när ditt e-förslag eller din synpunkt har tagits emot.",
  );
  const chosen = async () =>
    await door.db
      .selectFrom("notice_choices")
      .select(["kind", "delivery"])
      .where("external_user_id", "=", maker.actor.externalUser)
      .execute();
  expect(await chosen()).toEqual([]);
  const clicked = await program.post(address, { "List-Unsubscribe": "One-Click" });
  expect(clicked.headers.location).toBe("/account/notices-stopped");
  expect(await chosen()).toEqual([{ kind: "received", delivery: "never" }]);
  await newSubmitted(door, maker.actor, "Ett förslag till");
  await program.post(address, { "List-Unsubscribe": "One-Click" });
  expect(await chosen()).toHaveLength(1);
  expect(citizens.waitingFor(maker.email)).toBe(0);
});

test("a link that no letter has held stops nothing, and neither does that of somebody who is gone", async () => {
  const program = citizens.site.visitor();
  for (const link of ["abc", "x".repeat(120)]) {
    expect((await program.get(`/account/notices/${link}`)).statusCode).toBe(404);
    expect((await program.post(`/account/notices/${link}`)).statusCode).toBe(404);
  }
  const maker = await newMaker();
  await newSubmitted(door, maker.actor, "Sedan borta");
  const address = unsubscriptionIn((await citizens.mailTo(maker.email)).text);
  await door.db.deleteFrom("sessions").where("external_user_id", "=", maker.actor.externalUser).execute();
  await door.db
    .updateTable("cases")
    .set({ external_user_id: null, author_removal: "deleted" })
    .where("external_user_id", "=", maker.actor.externalUser)
    .execute();
  for (const table of ["external_user_passwords", "links", "known_browsers", "notices"] as const)
    await door.db.deleteFrom(table).where("external_user_id", "=", maker.actor.externalUser).execute();
  await door.db.deleteFrom("external_users").where("id", "=", maker.actor.externalUser).execute();
  expect((await program.post(address)).headers.location).toBe("/account/notices-stopped");
});
