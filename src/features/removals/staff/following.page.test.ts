import { beforeAll, describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { daysLater } from "#platform/time/days.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { nobodysId } from "../../../../tests/addresses.ts";
import {
  allRights,
  type ExternalOffice,
  newExternalOffice,
  type StaffVisitor,
  takeRight,
} from "../../../../tests/external-office.ts";
import { hrefOf, mainOf, textOf } from "../../../../tests/office.ts";
import { actorOf, comment, newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import { orderRemovalOf, removalParts, remove } from "../../../../tests/removing.ts";
import type { Answer } from "../../../../tests/visitor.ts";
import { carryOutRemoval } from "../engine/carrying-out.ts";
import { fence } from "../engine/fence.ts";
import { requestOwnRemoval } from "../engine/own-request.ts";
import type { RemovalParts } from "../engine/parts.ts";
import type { Choices, RemovalId } from "../removal.ts";

let office: ExternalOffice;
/** Has every right. */
let sanna: StaffVisitor;
let parts: RemovalParts;

beforeAll(async () => {
  office = await newExternalOffice();
  parts = removalParts(office.door, office.site.connection);
  sanna = await office.staff(allRights, { givenName: "Sanna", familyName: "Sund" });
});

const mild: Choices = {
  account: "depersonalise",
  comments: "depersonalise-on-request",
  votes: "depersonalise-on-request",
};
const hard: Choices = { account: "delete", comments: "delete", votes: "delete" };

/** Somebody who has asked to be removed. */
async function asking(choices = mild, columns = {}) {
  const person = await office.person({ given_name: "Disa", family_name: "Duva", ...columns });
  const actor = await actorOf(office.door, person.id);
  const outcome = await change(office.door, actor, (tx) =>
    requestOwnRemoval(tx, actor, choices, { check: "e-id", waitDays: 7 }),
  );
  return { ...person, removal: outcome.removal, at: `/removals/${outcome.removal}` };
}

async function rowOf(id: RemovalId) {
  return await office.door.db
    .selectFrom("removals")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

async function refused(id: RemovalId, act: () => Promise<Answer>, status: number): Promise<Answer> {
  const before = await rowOf(id);
  const answer = await act();
  expect(answer.statusCode).toBe(status);
  expect(await rowOf(id)).toEqual(before);
  return answer;
}

/** What the form of a preview sends. */
function confirming({ body }: Answer, confirmation: string): Record<string, string> {
  const form = body.split(/<form class="b-form"/)[1] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), confirmation };
}

describe("A person's own request", () => {
  test("waits first in the list, with its deadline in words when that is near or past", async () => {
    // what other tests have asked for and never begun would stand in the list, too
    await office.door.db.deleteFrom("removals").where("fenced_at", "is", null).execute();
    const [later, sooner, late] = [await asking(), await asking(), await asking()];
    const today = stockholmDate(office.site.now());
    for (const [{ removal }, days] of [
      [sooner, 2],
      [late, -3],
    ] as const) {
      await office.door.db
        .updateTable("removals")
        .set({ answer_by: daysLater(today, days) })
        .where("id", "=", removal)
        .execute();
    }
    await orderRemovalOf(office.door, await newExternalUser(office.door), hard);
    const page = await sanna.get("/removals");
    const ids = [...page.body.matchAll(/<a class="ds-link" href="\/removals\/([0-9a-f-]{36})"/g)].map(
      ([, id]) => id,
    );
    expect(ids.slice(0, 3)).toEqual([late.removal, sooner.removal, later.removal]);
    const text = textOf(page);
    expect(text).toMatch(
      /Disa Duva Väntar på beslut Avpersonifiera Användarens egen begäran .* Användaren själv .* 3 dagar för sent/,
    );
    expect(text).toMatch(/2 dagar kvar/);
    const decided = textOf(await sanna.get("/removals?state=approved"));
    expect(decided).toContain("1 borttagning");
    expect(decided).not.toContain("Väntar på beslut Avpersonifiera");
    expect(decided).toMatch(/Petra Prov|Beslutad/);
    expect(textOf(await sanna.get("/removals?state=cancelled"))).toContain(
      "Ingen borttagning har den status som du har valt.",
    );
  });

  test("is told of on the person's page, and leads to where it is decided", async () => {
    const disa = await asking();
    const page = await sanna.get(`/external-users/${disa.id}`);
    expect(textOf(page)).toMatch(
      /Användaren begärde \d+ \w+ \d{4} att avpersonifieras\. Begäran väntar på beslut\./,
    );
    expect(hrefOf(page, "Visa begäran")).toBe(disa.at);
    const request = textOf(await sanna.get(disa.at));
    expect(request).toMatch(/Beslut .* Godkänn\s+Avslå .* Användare Disa Duva Kontot Avpersonifiera/);
    expect(request).toMatch(/Identiteten kontrollerad Med e-legitimation .* ska ha svar senast/);
  });

  test("is approved after the same preview and the same verb, and begins when the waiting is over", async () => {
    const disa = await asking();
    const preview = await sanna.get(`${disa.at}/approval`);
    expect(textOf(preview)).toMatch(
      /Kontrollera innan du avpersonifierar .* Till dess kan användaren ångra sig, /,
    );
    const untyped = await refused(
      disa.removal,
      () => sanna.post(`${disa.at}/approval`, confirming(preview, "ja")),
      422,
    );
    expect(textOf(untyped)).toContain("Skriv ordet avpersonifiera.");
    const done = await sanna.follow(
      await sanna.post(`${disa.at}/approval`, confirming(preview, "avpersonifiera")),
    );
    expect(textOf(done)).toMatch(/Begäran är godkänd\. .* börjar tidigast \d+ \w+ \d{4} kl\./);
    expect(await rowOf(disa.removal)).toMatchObject({ state: "approved" });
    const again = await sanna.follow(
      await sanna.post(`${disa.at}/approval`, confirming(preview, "avpersonifiera")),
    );
    expect(textOf(again)).toContain("Någon annan hann före");
  });

  test("is stopped while it waits, with a reason; once it has begun that is too late, in words", async () => {
    const [disa, late] = [await asking(), await asking()];
    for (const { at } of [disa, late])
      await sanna.post(`${at}/approval`, confirming(await sanna.get(`${at}/approval`), "avpersonifiera"));
    const page = await sanna.get(disa.at);
    expect(textOf(page)).toContain("Till dess kan du också stoppa den");
    expect(hrefOf(page, "Stoppa borttagningen")).toBe(`${disa.at}/stop`);
    expect(textOf(await sanna.get(`${disa.at}/stop`))).toContain("Du stoppar borttagningen av Disa Duva");
    const unreasoned = await refused(disa.removal, () => sanna.post(`${disa.at}/stop`, { reason: " " }), 422);
    expect(textOf(unreasoned)).toContain("Skriv skälet.");
    const done = await sanna.follow(
      await sanna.post(`${disa.at}/stop`, { list: "", reason: "Fel person bad." }),
    );
    expect(textOf(done)).toMatch(/Borttagningen är stoppad\. .* Stoppad .* var godkänd men stoppades/);
    expect(textOf(done)).toMatch(
      /Beslutad .* av Sanna Sund Stoppad .* av Sanna Sund Skäl .* Fel person bad\./,
    );
    expect(textOf(await sanna.get("/removals?state=stopped"))).toContain("Disa Duva Stoppad");
    const again = await sanna.follow(await sanna.post(`${disa.at}/stop`, { list: "", reason: "Igen" }));
    expect(textOf(again)).toContain("Inget är ändrat");
    await office.door.db
      .updateTable("removals")
      .set({ waits_until: office.site.now() })
      .where("id", "=", late.removal)
      .execute();
    await change(parts, { kind: "system", role: "system" }, (tx) => fence(tx, parts.masterKey, late.removal));
    for (const come of [
      () => sanna.get(`${late.at}/stop`),
      () => sanna.post(`${late.at}/stop`, { list: "", reason: "För sent" }),
    ])
      expect(textOf(await sanna.follow(await come()))).toContain("har redan börjat och går inte att stoppa");
    expect((await rowOf(late.removal)).state).toBe("under-way");
  });

  test("tells when it begins, until when it can be taken back, and until when backups hold the person after that", async () => {
    const disa = await asking();
    const { waits_until } = await rowOf(disa.removal);
    if (waits_until === null) throw new Error("it waits for nothing");
    const begins = stockholmDate(waits_until);
    const told = textOf(await sanna.get(`${disa.at}/approval`));
    expect(told).toContain(`är de sista slängda ${formatDate(daysLater(begins, 30), "sv", "text")}`);
    expect(told).toContain(`börjar borttagningen tidigast ${formatDateTime(waits_until, "sv", "text")}.`);
    expect(told).toContain("Till dess kan användaren ångra sig, och du kan stoppa den. När den har börjat");
    expect(told).not.toContain("Det går inte att ångra.");
    await office.door.db
      .updateTable("removals")
      .set({ waits_until: office.site.now() })
      .where("id", "=", disa.removal)
      .execute();
    const late = textOf(await sanna.get(`${disa.at}/approval`));
    expect(late).toContain("Godkänner du börjar borttagningen genast. Det går inte att ångra.");
    expect(late).not.toContain("Till dess");
  });

  test("is shown anew where the person has made more meanwhile", async () => {
    const disa = await asking();
    const preview = await sanna.get(`${disa.at}/approval`);
    const proposal = await newProposal(office.door, await newExternalUser(office.door));
    await office.door.db
      .updateTable("external_users")
      .set({ email_verified_at: office.site.now() })
      .where("id", "=", disa.id)
      .execute();
    await comment(office.door, await actorOf(office.door, disa.id), proposal);
    const clash = await refused(
      disa.removal,
      () => sanna.post(`${disa.at}/approval`, confirming(preview, "avpersonifiera")),
      409,
    );
    expect(textOf(clash)).toContain("Kommentarer: 0 då, 1 nu.");
  });

  test("is refused with a reason, which is asked for, sealed, and shown to those who decide", async () => {
    const disa = await asking();
    const unreasoned = await refused(
      disa.removal,
      () => sanna.post(`${disa.at}/refusal`, { reason: " " }),
      422,
    );
    expect(textOf(unreasoned)).toContain("Skriv skälet.");
    const done = await sanna.follow(
      await sanna.post(`${disa.at}/refusal`, { list: "", reason: "Ärendet pågår till maj." }),
    );
    expect(textOf(done)).toMatch(/Begäran är avslagen\. .* Skäl till avslaget Ärendet pågår till maj\./);
    const row = await rowOf(disa.removal);
    expect(row.state).toBe("refused");
    expect(JSON.stringify(row)).not.toContain("maj");
    const late = await sanna.follow(await sanna.post(`${disa.at}/refusal`, { reason: "En gång till" }));
    expect(textOf(late)).toContain("Någon annan hann före");
  });

  test("is decided only by whoever holds every right that it needs, also between page and click", async () => {
    const disa = await asking({ account: "depersonalise", comments: "keep", votes: "delete" });
    const colleague = await office.staff(["depersonalise-external-users"]);
    expect(textOf(await colleague.get(disa.at))).toMatch(
      /Det krävs rättigheten ”Avpersonifiera externa användare” och ”Låta vara vid borttagning”\./,
    );
    for (const noun of ["approval", "refusal"]) {
      expect((await colleague.get(`${disa.at}/${noun}`)).statusCode).toBe(403);
      const sent = { seen: "", seenCounts: "", confirmation: "avpersonifiera" };
      const form = noun === "approval" ? sent : { reason: "Nej" };
      await refused(disa.removal, () => colleague.post(`${disa.at}/${noun}`, form), 403);
    }
    const able = await office.staff(["depersonalise-external-users", "keep-authorship"]);
    const preview = await able.get(`${disa.at}/approval`);
    await takeRight(office.door, able, "keep-authorship");
    await refused(
      disa.removal,
      () => able.post(`${disa.at}/approval`, confirming(preview, "avpersonifiera")),
      403,
    );
  });

  test("of somebody whose identity is protected is nobody's to see without the right to it", async () => {
    const pia = await asking(mild, { protected_at: new Date("2026-02-03T04:05:06Z"), family_name: "Hemlig" });
    const colleague = await office.staff(["delete-external-users", "depersonalise-external-users"]);
    expect((await colleague.get("/removals?size=500")).body).not.toContain(pia.removal);
    for (const below of ["", "/approval", "/refusal"]) {
      const [there, nowhere] = [
        await colleague.get(`${pia.at}${below}`),
        await colleague.get(`/removals/${nobodysId}${below}`),
      ];
      expect([there.statusCode, there.body], below).toEqual([404, nowhere.body]);
    }
    await refused(pia.removal, () => colleague.post(`${pia.at}/refusal`, { reason: "Nej" }), 404);
    const list = await sanna.get("/removals?size=500");
    expect(list.body).toContain(pia.removal);
    expect(list.body).not.toContain("Hemlig");
    expect(textOf(list)).toContain("Skyddade personuppgifter");
    expect(textOf(await sanna.get(pia.at))).toContain("Hemlig");
    const { events } = await office.all(pia);
    expect(events.map(({ code }) => code)).toContain("protected-identity-seen");
  });
});

describe("A removal that is under way", () => {
  test("shuts every other act on the person, in words, and shows how far it has come", async () => {
    const person = await office.person({ given_name: "Disa", family_name: "Duva" });
    const removal = await orderRemovalOf(office.door, await actorOf(office.door, person.id), mild);
    await change(parts, { kind: "system", role: "system" }, (tx) => fence(tx, parts.masterKey, removal));
    const property = await sanna.get(`/external-users/${person.id}`);
    expect(property.statusCode).toBe(200);
    expect(textOf(property)).toMatch(/Borttagning pågår\s+Användaren håller på att tas bort\..* Stäng/);
    expect(property.body).not.toMatch(/Disa|Duva/);
    expect(hrefOf(property, "Till borttagningen")).toBe(`/removals/${removal}`);
    for (const [noun, form] of [
      ["", { givenName: "Ny" }],
      ["/deactivation", { reason: "Prov" }],
      ["/email-change", { email: "ny@post.example" }],
      ["/removal", {}],
      ["/deletion", {}],
    ] as const) {
      const before = await office.all(person);
      const answer = await sanna.post(`/external-users/${person.id}${noun}`, form);
      expect(answer.statusCode, noun).toBe(409);
      expect(textOf(answer), noun).toContain("Inget är ändrat, eftersom användaren tas bort");
      expect(await office.all(person), noun).toEqual(before);
    }
    for (const noun of ["cases", "comments", "history", "deactivation", "removal"]) {
      const page = await sanna.get(`/external-users/${person.id}/${noun}`);
      expect(textOf(page), noun).toContain("Borttagning pågår");
      expect(page.body, noun).not.toMatch(/Disa|Duva/);
    }
    const progress = await sanna.get(`/removals/${removal}`);
    expect(textOf(progress)).toMatch(
      /1 av 11 steg är klara\s+Inloggningar och länkar Klart .* underlag för sökningen Pågår/,
    );
    expect(progress.body).toContain('<turbo-frame id="progress"');
    expect(progress.body).toContain("data-follows");
    expect(hrefOf(progress, "Uppdatera")).toBe(`/removals/${removal}`);
    expect(progress.body).not.toMatch(/Disa|Duva/);
  });

  test("and does not come to its end says so, why, and when it is tried again", async () => {
    const person = await newExternalUser(office.door);
    const removal = await orderRemovalOf(office.door, person, hard);
    const failing: RemovalParts = { ...parts, search: () => Promise.reject(new Error("prov")) };
    await expect(carryOutRemoval(failing, removal)).rejects.toThrow();
    const page = await sanna.get(`/removals/${removal}`);
    expect(textOf(page)).toMatch(
      /Borttagningen är inte klar\s+Det gick inte att söka efter uppgifter .*\. Det har gjorts 1 försök\.\s+Nästa försök görs/,
    );
    expect(page.body).not.toContain("data-follows");
    expect(textOf(page)).toMatch(/9 av 11 steg är klara/);
    expect(textOf(await sanna.get("/removals?state=under-way"))).toMatch(/Pågår\s+Görs om/);
    await carryOutRemoval(parts, removal);
    expect(textOf(await sanna.get(`/removals/${removal}`))).toContain("Borttagningen blev klar");
  });
});

describe("The receipt", () => {
  test("tells what went, what stays and why, who decided and on which ground, and nothing of the person", async () => {
    const { door } = office;
    const [kim, sam] = [
      await newExternalUser(door, { family_name: "Kvittotest" }),
      await newExternalUser(door),
    ];
    const proposal = await newProposal(door, sam);
    await newProposal(door, kim);
    const answered = await comment(door, kim, proposal);
    await comment(door, sam, proposal, "Ett svar", answered);
    await comment(door, kim, proposal);
    const searching: RemovalParts = {
      ...parts,
      search: async () => ({
        places: [
          { place: "comments", searched: 1200, unit: "rows" },
          { place: "log", searched: 5000, unit: "bytes" },
        ],
        found: [{ place: "comments.text", kind: "name", howMany: 2, verdict: "mention" }],
      }),
    };
    const removal = await remove(searching, kim, { ...hard, votes: "keep" });
    const page = await sanna.get(`/removals/${removal}`);
    const text = textOf(page);
    expect(text).toMatch(
      /Borttagningen blev klar .* Allt vilar på samma grund: Kontot är ett misstag eller en dubblett\./,
    );
    expect(text).toMatch(
      /Togs bort .* Kontot 1 .* Kommentarer 1 Togs bort .* Kommentarer med svar från andra 1 /,
    );
    expect(text).toMatch(/Finns kvar, och varför .* Inskickade ärenden 1 Visar ”Användaren borttagen”/);
    expect(text).toContain("2 platser och 1 200 rader söktes igenom");
    expect(text).toMatch(/i vad andra har skrivit, .*: Kommentarers text: namn \(2\)/);
    expect(text).toMatch(/innehåller kontot tills de slängs, senast \d+ \w+ \d{4}/);
    expect(text).toMatch(/Beslutad \d+ \w+ \d{4} kl\. \d\d\.\d\d av /);
    expect(page.body).toContain("data-print");
    expect(page.body).not.toMatch(/Kvittotest|Vera/);
    expect(page.body).not.toContain(kim.externalUser);
    expect(page.body).not.toContain(kim.reference);
    expect((await sanna.get(`/external-users/${kim.externalUser}`)).statusCode).toBe(404);
    expect(
      (await sanna.post(`/external-users/${kim.externalUser}/deactivation`, { reason: "x" })).statusCode,
    ).toBe(404);
  });

  test("of somebody who was depersonalised leaves a page that says so, with nothing on it but Stäng", async () => {
    const { door } = office;
    const kim = await newExternalUser(door, { family_name: "Kvittotest" });
    const removal = await remove(parts, kim, mild);
    const receipt = textOf(await sanna.get(`/removals/${removal}`));
    expect(receipt).toMatch(/Avpersonifierades .* Kontot 1 Alla personuppgifter raderades\./);
    expect(receipt).not.toMatch(/Togs bort permanent, med alla uppgifter/);
    const property = await sanna.get(`/external-users/${kim.externalUser}`);
    expect(property.statusCode).toBe(200);
    expect(textOf(property)).toMatch(/Användaren avpersonifierad\s+Alla personuppgifter raderades .* Stäng/);
    expect(mainOf(property)).not.toMatch(/Byt lösenord|Spara|Ta bort|Egenskaper|Kvittotest/);
    const act = await sanna.post(`/external-users/${kim.externalUser}/deactivation`, { reason: "x" });
    expect(act.statusCode).toBe(409);
    expect(textOf(act)).toContain("Inget är ändrat, eftersom användaren");
  });
});

test("a stranger's removal, and what is none, is 404; without the right the pages are 403", async () => {
  const disa = await asking();
  const petra = await office.staff();
  for (const below of ["", "/approval", "/refusal"]) {
    for (const id of [nobodysId, "1' or '1'='1", disa.id]) {
      const address = `/removals/${encodeURIComponent(id)}${below}`;
      expect((await sanna.get(address)).statusCode, address).toBe(404);
      if (below !== "") expect((await sanna.post(address, {})).statusCode, address).toBe(404);
    }
    expect((await petra.get(`${disa.at}${below}`)).statusCode).toBe(403);
  }
  expect((await petra.get("/removals")).statusCode).toBe(403);
  expect((await petra.get("/external-users")).body).not.toContain('href="/removals"');
});

test("the list is turned page by page, and the way back to it is kept", async () => {
  for (let made = 0; made < 27; made += 1) await asking();
  const first = await sanna.get("/removals?size=25&state=requested");
  const next = await sanna.get(hrefOf(first, "Nästa"));
  expect(next.statusCode).toBe(200);
  expect(textOf(next)).toMatch(/Rad 26–\d+ av \d+/);
  const [, row = ""] = /href="(\/removals\/[0-9a-f-]{36}\?list=[^"]*)"/.exec(first.body) ?? [];
  const page = await sanna.get(row.replaceAll("&amp;", "&"));
  expect(hrefOf(page, "Tillbaka till borttagningar")).toBe("/removals?state=requested&size=25");
});
