import { beforeEach, expect, test } from "vitest";
import { textOf } from "../../../../tests/office.ts";
import {
  newExternalUser,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";
import type { CaseId } from "../proposal.ts";

async function newOffice() {
  const square = await publicSquare();
  const writer = await newExternalUser(square.door);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const browser = await square.browserOf(writer);
  const caseOf = async (id: CaseId) =>
    await square.door.db
      .selectFrom("cases")
      .select(["kind", "state"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const write = async (title: string) => {
    const answer = await browser.post("/opinions/new", { title, body: "Lampan vid porten är trasig." });
    return { answer, id: /proposals\/([^/]+)\/draft/.exec(answer.headers.location ?? "")?.[1] as CaseId };
  };
  return { ...square, writer, moderator, browser, caseOf, write };
}

let office: Awaited<ReturnType<typeof newOffice>>;
beforeEach(async () => {
  office = await newOffice();
});

test("an opinion is submitted, answered and closed, and nobody but its writer and the authority reads it", async () => {
  const { site, door, moderator, browser, caseOf, write, browserOf } = office;
  const { id } = await write("Trasig lampa vid porten");
  expect(await caseOf(id)).toEqual({ kind: "opinion", state: "submitted" });
  const own = `/proposals/${id}/draft`;
  expect(textOf(await browser.get(own))).toContain("Myndigheten har fått din synpunkt");
  expect(textOf(await browser.get("/my-pages/cases"))).toContain("Synpunkt");
  for (const other of [site.visitor(), await browserOf(await newExternalUser(door))]) {
    expect((await other.get(`/proposals/${id}`)).statusCode).toBe(404);
    expect((await other.get("/proposals?phase=all&search=Trasig+lampa")).body).not.toContain(
      "Trasig lampa vid porten",
    );
  }
  const queue = textOf(await moderator.get("/proposal-reviews"));
  expect(queue.indexOf("Trasig lampa vid porten")).toBeGreaterThan(queue.indexOf("Synpunkter att svara på"));
  const review = `/proposal-reviews/${id}`;
  expect(textOf(await moderator.get(review))).not.toContain("Publicera");
  expect((await moderator.post(`${review}/publication`)).statusCode).toBe(409);
  expect((await moderator.post(`${review}/answer`, { text: "Vi byter den på fredag." })).statusCode).toBe(
    303,
  );
  expect(await caseOf(id)).toEqual({ kind: "opinion", state: "answered" });
  expect(textOf(await browser.get(own))).toContain("Vi byter den på fredag.");
  expect((await moderator.post(`${review}/answer`, { text: "En gång till." })).statusCode).toBe(409);
  const late = await browser.post(`/proposals/${id}/withdrawal`);
  expect(late.statusCode).toBe(409);
  expect(textOf(late)).toContain("Synpunkten kan inte ändras eller tas tillbaka längre");
  await moderator.post(`${review}/closing`, { text: "Lampan är bytt." });
  expect(await caseOf(id)).toEqual({ kind: "opinion", state: "closed" });
  expect(textOf(await browser.get(own))).toContain("Lampan är bytt.");
});

test("what is no proposal becomes an opinion, and a proposal again, and its maker is told why each time", async () => {
  const { door, writer, moderator, browser, caseOf } = office;
  const id = await newSubmitted(door, writer, "Lampan vid porten är trasig igen");
  const review = `/proposal-reviews/${id}`;
  expect((await moderator.post(`${review}/proposal`, { text: "Fel håll." })).statusCode).toBe(409);
  await moderator.post(`${review}/opinion`, { text: "Det är en felanmälan." });
  expect(await caseOf(id)).toEqual({ kind: "opinion", state: "submitted" });
  const own = textOf(await browser.get(`/proposals/${id}/draft`));
  expect(own).toContain("Blev en synpunkt");
  expect(own).toContain("Det är en felanmälan.");
  await moderator.post(`${review}/proposal`, { text: "Vi tänkte om." });
  expect(await caseOf(id)).toEqual({ kind: "proposal", state: "submitted" });
  expect((await moderator.post(`${review}/publication`)).statusCode).toBe(303);
  expect(await caseOf(id)).toEqual({ kind: "proposal", state: "published" });
  const mails = await door.db
    .selectFrom("mails")
    .select("kind")
    .where("person_reference", "=", writer.reference)
    .execute();
  expect(mails).toHaveLength(4);
});

test("a form with faults keeps what was typed; the same sent twice is one; it is taken back while nobody has answered", async () => {
  const { door, browser, caseOf, write } = office;
  const faulty = await browser.post("/opinions/new", { title: "", body: "Kvar i fältet" });
  expect(faulty.statusCode).toBe(422);
  expect(textOf(faulty)).toContain("Skriv en rubrik.");
  expect(faulty.body).toContain("Kvar i fältet");
  const [one, other] = [await write("Två gånger"), await write("Två gånger")];
  expect(other.id).toBe(one.id);
  const page = textOf(await browser.get(`/proposals/${one.id}/withdrawal`));
  expect(page).toContain("Du tar tillbaka synpunkten ”Två gånger”.");
  await browser.post(`/proposals/${one.id}/withdrawal`);
  expect(await caseOf(one.id)).toEqual({ kind: "opinion", state: "withdrawn" });
  const stranger = await office.browserOf(await newExternalUser(door));
  expect((await stranger.get(`/proposals/${one.id}/draft`)).statusCode).toBe(404);
});
