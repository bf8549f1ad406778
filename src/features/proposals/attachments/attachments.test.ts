import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { answerForm, decideWith, documentsOn } from "../../../../tests/attaching.ts";
import { jpeg, pdf, pdfWith, png } from "../../../../tests/documents-to-attach.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";
import type { CaseId } from "../proposal.ts";

const closed = { voting_from: "2025-01-01", voting_to: "2025-02-01" };

async function newOffice() {
  const square = await publicSquare();
  const maker = await newExternalUser(square.door);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const browser = await square.browserOf(maker);
  const id = await newProposal(square.door, maker, closed);
  return { ...square, maker, moderator, browser, id, visitor: square.site.visitor() };
}

let office: Awaited<ReturnType<typeof newOffice>>;
beforeEach(async () => {
  office = await newOffice();
});

const ask = (url: string, headers: Record<string, string> = {}, method: "GET" | "HEAD" = "GET") =>
  office.site.app.inject({ method, url, headers: { host: office.site.config.origin.host, ...headers } });

test("a decision is published with its documents, which everybody can fetch and nobody can run", async () => {
  const { moderator, visitor, id, door } = office;
  const [decision, minutes, map] = [pdf("Beslut"), png(), jpeg()];
  const decided = await decideWith(
    moderator,
    id,
    ["Beslut § 12.pdf", decision],
    ["Kvitto.PNG", minutes],
    ["karta.jpeg", map],
  );
  expect([decided.statusCode, decided.headers.location]).toEqual([303, "/proposal-reviews"]);
  const page = await visitor.get(`/proposals/${id}`);
  expect(textOf(page)).toMatch(
    /Beslut § 12\.pdf\s+\(PDF, \d+ byte\).*Kvitto\.png\s+\(PNG, \d+ byte\).*karta\.jpg\s+\(JPEG, \d+ byte\)/,
  );
  const addresses = documentsOn(page);
  const files = await Promise.all(addresses.map((address) => ask(address)));
  expect(files.map(({ rawPayload }) => rawPayload)).toEqual([decision, minutes, map]);
  expect(files.map(({ headers }) => headers["content-type"])).toEqual([
    "application/pdf",
    "image/png",
    "image/jpeg",
  ]);
  expect(files[0]?.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "public, no-cache",
    "content-disposition": `attachment; filename="Beslut ? 12.pdf"; filename*=UTF-8''Beslut%20%C2%A7%2012.pdf`,
  });
  const events = await door.db
    .selectFrom("audit_events")
    .select("details")
    .where("code", "=", "attachment-added")
    .orderBy("sequence", "desc")
    .limit(3)
    .execute();
  const sha256 = createHash("sha256").update(decision).digest("hex");
  expect(events.map(({ details }) => details)).toContainEqual({
    ...{ case: id, attachment: addresses[0]?.slice(-36), type: "pdf", size: decision.length, sha256 },
  });
});

test("who has a document already is told so, and who asks for its head gets no body", async () => {
  const { moderator, visitor, id } = office;
  await decideWith(moderator, id, ["Beslut.pdf", pdf()]);
  const [address = ""] = documentsOn(await visitor.get(`/proposals/${id}`));
  const etag = String((await ask(address)).headers.etag);
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = await ask(address, { "if-none-match": known });
    expect([again.statusCode, again.body, again.headers.etag], known).toEqual([304, "", etag]);
  }
  expect((await ask(address, { "if-none-match": '"other"' })).statusCode).toBe(200);
  const head = await ask(address, {}, "HEAD");
  expect([head.statusCode, head.body, head.headers["content-length"]]).toEqual([
    200,
    "",
    String(pdf().length),
  ]);
});

test("what is answered about an opinion only its maker and moderators fetch, and nothing between them keeps it", async () => {
  const { door, maker, moderator, browser, visitor, site } = office;
  const opinion = await newSubmitted(door, maker, "En trasig lampa");
  await moderator.post(`/proposal-reviews/${opinion}/opinion`, { text: "Det är en synpunkt." });
  const answered = await moderator.upload(
    `/proposal-reviews/${opinion}/answer`,
    answerForm("Den är lagad.", ["Kvitto.pdf", pdf()]),
  );
  expect(answered.statusCode).toBe(303);
  const [address = ""] = documentsOn(await browser.get(`/proposals/${opinion}/draft`));
  const own = await browser.get(address);
  expect([own.statusCode, own.headers["cache-control"]]).toEqual([200, "private, no-store"]);
  expect((await moderator.get(address)).statusCode).toBe(200);
  const neighbour = await office.browserOf(await newExternalUser(door));
  const stranger = await staffBrowser(site, "manage-external-users");
  const nowhere = await visitor.get(address.replace(/[0-9a-f]{4}$/, "0000"));
  for (const other of [visitor, neighbour, stranger]) {
    const refused = await other.get(address);
    expect(refused.statusCode).toBe(404);
    if (other === visitor) expect(refused.body).toBe(nowhere.body);
  }
});

test("a document is found under its own case alone", async () => {
  const { door, maker, moderator, visitor, id } = office;
  await decideWith(moderator, id, ["Beslut.pdf", pdf()]);
  const [address = ""] = documentsOn(await visitor.get(`/proposals/${id}`));
  const other = await newProposal(door, maker, closed, "Ett annat förslag");
  for (const wrong of [
    address.replace(id, other),
    address.slice(0, -1),
    `${address}%00`,
    `/proposals/${id}/attachments/x`,
  ]) {
    expect((await visitor.get(wrong)).statusCode, wrong).toBe(404);
    expect((await moderator.get(wrong)).statusCode, wrong).toBe(404);
  }
});

test("an answer without files is sent as before, and a form without room for files takes none", async () => {
  const { door, maker, moderator, id } = office;
  expect((await decideWith(moderator, id)).statusCode).toBe(303);
  expect(
    await door.db.selectFrom("attachments").select("id").where("answer_id", "in", answersTo(id)).execute(),
  ).toEqual([]);
  const waiting = await newSubmitted(door, maker, "Något annat");
  const page = await moderator.get(`/proposal-reviews/${waiting}/return`);
  expect(page.body).not.toContain("multipart");
  const sent = await moderator.upload(`/proposal-reviews/${waiting}/return`, answerForm("Nej"));
  expect(sent.statusCode).toBe(400);
});

test("a document that should not have been attached is gone with its name, and that it was there stays", async () => {
  const { moderator, visitor, id, door, site, all } = office;
  await decideWith(moderator, id, ["Beslut om Anna Ek.pdf", pdf()]);
  const [address = ""] = documentsOn(await visitor.get(`/proposals/${id}`));
  const removal = `${address.replace("/proposals/", "/proposal-reviews/")}/removal`;
  expect(textOf(await moderator.get(`/proposal-reviews/${id}`))).toContain("Ta bort bilagan");
  expect(textOf(await visitor.get(`/proposals/${id}`))).not.toContain("Ta bort bilagan");
  const asked = await moderator.get(removal);
  expect(textOf(asked)).toContain("Beslut om Anna Ek.pdf");
  const stranger = await staffBrowser(site, "manage-external-users");
  const before = await all();
  const faulty = await moderator.post(removal);
  expect([faulty.statusCode, textOf(faulty).includes("Välj varför bilagan tas bort.")]).toEqual([422, true]);
  expect((await stranger.post(removal, { ground: "mistaken" })).statusCode).toBe(403);
  expect((await visitor.post(removal, { ground: "mistaken" })).statusCode).toBe(303);
  expect(await all()).toEqual(before);

  const removed = await moderator.post(removal, { ground: "personal-data" });
  expect([removed.statusCode, removed.headers.location]).toEqual([303, `/proposal-reviews/${id}`]);
  const page = textOf(await visitor.get(`/proposals/${id}`));
  expect(page).toContain("Bilagan har tagits bort");
  expect(page).not.toContain("Anna Ek");
  expect((await visitor.get(address)).statusCode).toBe(404);
  expect((await moderator.get(address)).statusCode).toBe(404);
  expect((await ask(address, { "if-none-match": "*" })).statusCode).toBe(404);
  const attachment = address.slice(-36);
  const { rows } = await site.connection.pool.query(
    "select (select count(*) from attachment_contents where attachment_id = $1) as bytes, name from attachments where id = $1",
    [attachment],
  );
  expect(rows).toEqual([{ bytes: 0, name: null }]);
  const event = await door.db
    .selectFrom("audit_events")
    .select("details")
    .where("code", "=", "attachment-removed")
    .orderBy("sequence", "desc")
    .executeTakeFirstOrThrow();
  const sha256 = createHash("sha256").update(pdf()).digest("hex");
  expect(event.details).toEqual({ case: id, attachment, ground: "personal-data", sha256 });
  const after = await all();
  expect((await moderator.post(removal, { ground: "mistaken" })).statusCode).toBe(303);
  expect((await moderator.get(removal)).headers.location).toBe(`/proposal-reviews/${id}`);
  expect(await all()).toEqual(after);
});

test("names that mislead, hide or break out are made harmless", async () => {
  const { moderator, visitor, id } = office;
  const hostile = [
    "..\\..\\<b>\u202efdp.exe",
    `x"; filename=evil.html; y="${"å".repeat(300)}`,
    "\u0001\u0000",
  ];
  const [one = "", two = "", three = ""] = hostile;
  await decideWith(moderator, id, [one, pdf()], [two, pdf("2")], [three, pdf("3")]);
  const page = await visitor.get(`/proposals/${id}`);
  expect(page.body).not.toContain("<b>");
  const shown = [...page.body.matchAll(/<bdi>([^<]*)<\/bdi> \(PDF/g)].map(([, name]) => name);
  expect(shown[0]).toBe("_b_fdp.pdf");
  expect([...(shown[1] ?? "")]).toHaveLength(100);
  expect(shown[2]).toBe("Bilaga.pdf");
  for (const address of documentsOn(page)) {
    const { headers } = await ask(address);
    expect(headers["content-type"]).toBe("application/pdf");
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename=("[^"\r\n]*\.pdf"|[\w.]+\.pdf)(; filename\*=utf-8''[\w%.'()*!~-]+\.pdf)?$/i,
    );
  }
});

test("a name in Swedish and a long text come through as they were typed", async () => {
  const { moderator, visitor, id } = office;
  await decideWith(moderator, id, ["Ångströms ärende 🦆.pdf", pdfWith("")]);
  expect((await visitor.get(`/proposals/${id}`)).body).toContain("<bdi>Ångströms ärende 🦆.pdf</bdi>");
});

function answersTo(id: CaseId) {
  return office.door.db.selectFrom("case_answers").select("id").where("case_id", "=", id);
}
