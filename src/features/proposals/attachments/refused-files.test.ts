import { beforeEach, expect, test } from "vitest";
import { answerForm } from "../../../../tests/attaching.ts";
import { pdf, pdfWith } from "../../../../tests/documents-to-attach.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  newExternalUser,
  newProposal,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";
import type { SentForm } from "../../../../tests/visitor.ts";
import { attachmentLimits } from "./attachment.ts";

async function newOffice() {
  const square = await publicSquare();
  const maker = await newExternalUser(square.door);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const id = await newProposal(square.door, maker, { voting_from: "2025-01-01", voting_to: "2025-02-01" });
  const stateOf = async () =>
    (await square.door.db.selectFrom("cases").select("state").where("id", "=", id).executeTakeFirstOrThrow())
      .state;
  return {
    ...square,
    moderator,
    stateOf,
    address: `/proposal-reviews/${id}/handover`,
    before: await square.all(),
  };
}

let office: Awaited<ReturnType<typeof newOffice>>;
beforeEach(async () => {
  office = await newOffice();
});

const tooLarge = Buffer.concat([pdf(), Buffer.alloc(attachmentLimits.largest)]);

test.each([
  ["that is empty", "tom.pdf", Buffer.alloc(0), 422, "Filen är tom"],
  ["that is too large", "stor.pdf", tooLarge, 413, "Filen är större än 10 MB"],
  ["that is a program", "beslut.pdf", Buffer.from("MZ\x90\0"), 422, "varken PDF, PNG eller JPEG"],
  [
    "that is a web page",
    "beslut.pdf",
    Buffer.from("<script>alert(1)</script>"),
    422,
    "varken PDF, PNG eller JPEG",
  ],
  ["that is cut off", "beslut.pdf", pdf().subarray(0, 100), 422, "skadad eller ofullständig"],
  [
    "with a program in it",
    "beslut.pdf",
    pdfWith("/OpenAction << /S /JavaScript /JS (1) >>"),
    422,
    "innehåller program",
  ],
  ["that is locked", "beslut.pdf", pdfWith("/Encrypt 9 0 R"), 422, "skyddad med lösenord"],
])(
  "a file %s is refused with a sentence about it, and what was typed is kept",
  async (_what, name, bytes, status, sentence) => {
    const { moderator, address, all, before } = office;
    const answer = await moderator.upload(
      address,
      answerForm("Mina egna ord", ["bra.pdf", pdf()], [name, bytes]),
    );
    expect(answer.statusCode).toBe(status);
    expect(textOf(answer)).toContain(sentence);
    expect(textOf(answer)).toContain("Filerna är inte sparade. Välj dem igen.");
    expect(answer.body).toMatch(/<textarea[^>]*>Mina egna ord<\/textarea>/);
    expect(answer.body).toMatch(/<a class="ds-link" href="#attachment-2"/);
    expect(answer.body).not.toMatch(/<a class="ds-link" href="#attachment-1"/);
    expect(await all()).toEqual(before);
  },
);

test("a good file is not kept either where the text is missing, and the page says so", async () => {
  const { moderator, address, all, before } = office;
  const answer = await moderator.upload(address, answerForm(" ", ["bra.pdf", pdf()]));
  expect(answer.statusCode).toBe(422);
  expect(textOf(answer)).toContain("Skriv en text.");
  expect(textOf(answer)).toContain("Välj dem igen.");
  expect(textOf(await moderator.upload(address, answerForm(" ")))).not.toContain("Välj dem igen.");
  expect(await all()).toEqual(before);
});

test("changing the language after an error keeps what was typed, says that the files are gone, and saves nothing", async () => {
  const { moderator, address, all, before } = office;
  const faulty = await moderator.upload(address, answerForm("Mina egna ord", ["tom.pdf", Buffer.alloc(0)]));
  const taken = [...faulty.body.matchAll(/name="(sent-[^"]*)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value],
  );
  const changed = await moderator.post(address, Object.fromEntries(taken));
  expect(changed.body).toMatch(/<textarea[^>]*>Mina egna ord<\/textarea>/);
  expect(textOf(changed)).toContain("Filerna är inte sparade. Välj dem igen.");
  const again = [...changed.body.matchAll(/name="(sent-[^"]*)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value],
  );
  expect(again).toEqual(taken);
  expect(await all()).toEqual(before);
});

test.each<[string, number, FormData | SentForm]>([
  ["a fourth file", 413, files(["attachment-1", "attachment-2", "attachment-3", "attachment-4"])],
  ["two files in one field", 422, files(["attachment-1", "attachment-1"])],
  ["a file in a field of its own", 422, files(["virus"])],
  ["a file named as what every object has", 400, files(["__proto__"])],
  [
    "text where a file belongs",
    422,
    texts([
      ["text", "Ja"],
      ["attachment-1", "%PDF-1.7"],
    ]),
  ],
  [
    "a text twice",
    400,
    texts([
      ["text", "Ja"],
      ["text", "Nej"],
    ]),
  ],
  ["NUL in the text", 400, texts([["text", "Ja\0"]])],
  ["a text longer than any field", 400, texts([["text", "a".repeat(100_001)]])],
  ["sixty fields", 413, texts(Array.from({ length: 60 }, (_, at) => [`f${at}`, "x"]))],
  ["a text that is not UTF-8", 400, raw("\xff\xfe")],
  ["a text that says it is JSON", 400, raw('{"a":1}', "content-type: application/json\r\n")],
  ["a form that breaks off", 400, { ...raw("Ja"), payload: raw("Ja").payload.subarray(0, -12) }],
  ["no boundary", 400, { type: "multipart/form-data", payload: raw("Ja").payload }],
  ["no form at all", 400, { type: "multipart/form-data; boundary=x", payload: "ingenting" }],
])("a form with %s, which no page of ours sends, saves nothing", async (_what, status, form) => {
  const { moderator, address, all, before } = office;
  const answer = await moderator.upload(address, form);
  expect(answer.statusCode).toBe(status);
  expect(answer.body).toContain("<h1");
  expect(await all()).toEqual(before);
});

test("what is larger than anything that is read is refused before it is read", async () => {
  const { moderator, site, address, all, before } = office;
  const { type, payload } = raw("Ja");
  const headers = {
    host: site.config.origin.host,
    cookie: moderator.cookieHeader("/"),
    "content-type": type,
  };
  const url = address;
  const huge = { ...headers, "sec-fetch-site": "same-origin", "content-length": String(200 * 1024 * 1024) };
  expect((await site.app.inject({ method: "POST", url, headers: huge, payload })).statusCode).toBe(413);
  expect(await all()).toEqual(before);
});

test("files that another site sends, or somebody who may not, are not taken", async () => {
  const { moderator, site, address, all } = office;
  const form = answerForm("Ja", ["bra.pdf", pdf()]);
  const stranger = await staffBrowser(site, "manage-external-users");
  const before = await all();
  expect((await stranger.upload(address, form)).statusCode).toBe(403);
  expect((await site.visitor().upload(address, form)).statusCode).toBe(303);
  const { type, payload } = raw("Ja");
  const headers = {
    host: site.config.origin.host,
    cookie: moderator.cookieHeader("/"),
    "content-type": type,
  };
  const foreign = { ...headers, "sec-fetch-site": "cross-site" };
  expect(
    (await site.app.inject({ method: "POST", url: address, headers: foreign, payload })).statusCode,
  ).toBe(403);
  expect(await all()).toEqual(before);
});

test("a field in which nothing was chosen is no fault, as browsers send it", async () => {
  const { moderator, address, stateOf } = office;
  const empty =
    'content-disposition: form-data; name="attachment-1"; filename=""\r\ncontent-type: application/octet-stream';
  const { type, payload } = raw("Ja");
  const sent = Buffer.concat([Buffer.from(`--x\r\n${empty}\r\n\r\n\r\n`), payload]);
  expect((await moderator.upload(address, { type, payload: sent })).statusCode).toBe(303);
  expect(await stateOf()).toBe("handed-over");
});

function files(fields: readonly string[]): FormData {
  const form = new FormData();
  form.set("text", "Ja");
  for (const field of fields) form.append(field, new Blob([new Uint8Array(pdf())]), "bra.pdf");
  return form;
}

function texts(pairs: readonly (readonly string[])[]): FormData {
  const form = new FormData();
  for (const [name = "", value = ""] of pairs) form.append(name, value);
  return form;
}

/** One text, byte for byte. */
function raw(text: string, header = ""): SentForm & { payload: Buffer } {
  const part = `--x\r\ncontent-disposition: form-data; name="text"\r\n${header}\r\n`;
  const payload = Buffer.from(`${part}${text}\r\n--x--\r\n`, "latin1");
  return { type: "multipart/form-data; boundary=x", payload };
}
