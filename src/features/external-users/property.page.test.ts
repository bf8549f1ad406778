import { beforeAll, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newId, newRandomId } from "#platform/ids.ts";
import {
  type ExternalOffice,
  newExternalOffice,
  type Person,
  type StaffVisitor,
} from "../../../tests/external-office.ts";
import { hrefOf, textOf, withoutIds } from "../../../tests/office.ts";
import type { Answer } from "../../../tests/visitor.ts";
import { findAccount } from "./account/account.queries.ts";
import { event } from "./events.ts";
import { subjectOf } from "./external-user.ts";

let office: ExternalOffice;
let petra: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  petra = await office.staff();
});

const hostile = `"><script>alert(1)</script>`;

describe("the property page", () => {
  test("shows properties, masked number and account information in the document's four parts", async () => {
    const person = await office.person(
      {
        street_address: "Storgatan 3",
        postal_code: "123 45",
        town: "Exempelköping",
        telephone: "070-174 06 05",
        last_signed_in_at: new Date("2026-07-01T08:05:00Z"),
      },
      "19900111-2383",
    );
    const page = await petra.get(`/external-users/${person.id}`);
    for (const value of ["Märta", "Ängskog", "Märta i skogen", "Storgatan 3", "123 45", "070-174 06 05"]) {
      expect(page.body).toContain(`value="${value}"`);
    }
    expect(textOf(page)).toMatch(/E-postadress\s+medborgare-\d+@post\.example/);
    expect(textOf(page)).toMatch(/Personnummer\s+1990-01-11 \(de fyra sista siffrorna är dolda\)/);
    expect(withoutIds(page.body)).not.toContain("2383");
    expect(textOf(page)).toMatch(
      /Kontoinformation\s+Allmänt\s+Skapad.*Senast inloggad\s+1 juli 2026 kl\. 10\.05.*Ärenden\s+0 registrerade\s+Röster\s+0 lagda\s+Kommentarer\s+0 lagda/,
    );
  });

  test("counts cases, votes and comments, and leads to lists of them", async () => {
    const person = await office.person();
    await propose(person, `En cykelväg ${hostile}`);
    expect(await petra.get(`/external-users/${person.id}/votes`)).toMatchObject({ statusCode: 403 });
    const moderator = await office.staff(["moderate-proposals"]);
    const page = await moderator.get(`/external-users/${person.id}?list=size%3D25`);
    expect(textOf(page)).toMatch(/Ärenden\s+1 registrerat\s+Röster\s+1 lagd\s+Kommentarer\s+1 lagd /);
    const expected = {
      "1 registrerat": /Ärenden\s+Märta Ängskog.*Ärende\s+Status\s+Skapat\s+En cykelväg .*Publicerat/,
      "1 lagd": /Röster\s+Märta Ängskog.*Ärende\s+Röst\s+Lagd\s+En cykelväg .*För/,
    };
    for (const [label, shown] of Object.entries(expected)) {
      const list = await moderator.get(hrefOf(page, label));
      expect(textOf(list)).toMatch(shown);
      expect(list.body).not.toContain("<script>alert");
      expect(hrefOf(list, "Tillbaka till Märta Ängskog")).toBe(`/external-users/${person.id}?list=size%3D25`);
    }
    const comments = await petra.get(`/external-users/${person.id}/comments`);
    expect(textOf(comments)).toMatch(/Kommentar.*Bra!/);
  });

  test("what they have made leads to where everybody can read it, and nowhere while nobody can", async () => {
    const person = await office.person();
    await propose(person, "En gångväg");
    const { db } = office.door;
    const { id } = await db
      .selectFrom("cases")
      .select("id")
      .where("external_user_id", "=", person.id)
      .executeTakeFirstOrThrow();
    const moderator = await office.staff(["moderate-proposals"]);
    const list = (noun: string) => moderator.get(`/external-users/${person.id}/${noun}`);
    for (const noun of ["cases", "votes", "comments"])
      expect(hrefOf(await list(noun), "En gångväg"), noun).toBe(`/proposals/${id}`);
    expect(textOf(await list("comments"))).not.toContain("Läs den i sammanhanget");
    const [comment] = await db
      .updateTable("comments")
      .set({ shown_at: office.door.clock() })
      .where("case_id", "=", id)
      .returning("id")
      .execute();
    expect(hrefOf(await list("comments"), "Läs den i sammanhanget")).toBe(
      `/proposals/${id}/comments/${comment?.id}#comment-${comment?.id}`,
    );
    await db.updateTable("cases").set({ published_at: null }).where("id", "=", id).execute();
    for (const noun of ["cases", "votes", "comments"])
      expect((await list(noun)).body, noun).not.toContain('href="/proposals/');
  });

  test("neither counts nor shows what somebody has only drafted", async () => {
    const person = await office.person();
    await office.door.db
      .insertInto("cases")
      .values({
        id: newId<"cases">(office.door.clock()),
        kind: "proposal",
        external_user_id: person.id,
        state: "draft",
        title: "Ett halvfärdigt utkast",
        body: "Text",
        created_at: office.door.clock(),
      })
      .execute();
    expect(textOf(await petra.get(`/external-users/${person.id}`))).toMatch(/Ärenden\s+0 registrerade/);
    const list = await petra.get(`/external-users/${person.id}/cases`);
    expect(textOf(list)).toContain("Användaren har inte registrerat några ärenden.");
    expect(list.body).not.toContain("halvfärdigt");
  });

  test("pages what somebody has made by the hundred, forwards and backwards", async () => {
    const person = await office.person();
    await office.door.db
      .insertInto("cases")
      .values(
        Array.from({ length: 230 }, (_, number) => ({
          id: newId<"cases">(office.door.clock()),
          kind: "proposal" as const,
          external_user_id: person.id,
          state: "withdrawn" as const,
          title: `Ärende nr ${number}.`,
          body: "Text",
          created_at: new Date(Date.UTC(2026, 0, 1, 0, number)),
          submitted_at: new Date(Date.UTC(2026, 0, 2)),
        })),
      )
      .execute();
    let list = await petra.get(`/external-users/${person.id}/cases`);
    const met: string[][] = [];
    for (;;) {
      met.push([...textOf(list).matchAll(/Ärende nr (\d+)\./g)].map(([, number]) => number ?? ""));
      if (!list.body.includes('rel="next"')) break;
      list = await petra.get(hrefOf(list, "Nästa"));
    }
    expect(met.map((page) => page.length)).toEqual([100, 100, 30]);
    expect(met.flat()).toEqual(Array.from({ length: 230 }, (_, number) => String(229 - number)));
    const back = await petra.get(hrefOf(list, "Föregående"));
    expect(textOf(back)).toContain("Ärende nr 129.");
    const last = await petra.get(hrefOf(await petra.get(hrefOf(list, "Första")), "Sista"));
    expect(textOf(last)).toContain("Ärende nr 0.");
    const astray = await petra.get(`/external-users/${person.id}/cases?after=${person.id}`);
    expect(textOf(astray)).toContain("Ärende nr 229.");
  });

  test("says that a mail could not be delivered, until a later one is", async () => {
    const person = await office.person();
    const mail = async (status: "sent" | "given-up", minute: number) => {
      const at = new Date(Date.UTC(2026, 4, 12, 10, minute));
      await office.door.db
        .insertInto("mails")
        .values({
          id: newRandomId<"mails">(),
          kind: "password-reset",
          person_reference: person.reference,
          status,
          created_at: at,
          sent_at: status === "sent" ? at : null,
          given_up_at: status === "sent" ? null : at,
          last_fault: status === "sent" ? null : "recipient-refused",
        })
        .execute();
    };
    const address = `/external-users/${person.id}`;
    await mail("given-up", 1);
    expect(textOf(await petra.get(address))).toContain("gick inte att leverera 12 maj 2026");
    await mail("sent", 2);
    expect(textOf(await petra.get(address))).not.toContain("gick inte att leverera");
  });

  test("tells what has happened to all who look after people, and why to those who may read the log", async () => {
    const person = await office.person();
    await petra.post(`/external-users/${person.id}/deactivation`, { reason: "Skrev hotfulla kommentarer." });
    const reader = await office.staff(["read-log"]);
    const [own, read] = await Promise.all(
      [petra, reader].map(async (browser) => textOf(await browser.get(`/external-users/${person.id}`))),
    );
    expect(own).toMatch(/Historik.*Petra Prov inaktiverade kontot för Märta Ängskog\./);
    expect(own).not.toContain("hotfulla");
    expect(read).toContain("Skäl: Skrev hotfulla kommentarer.");
  });

  test("leads to the whole history, which is read page by page", async () => {
    const person = await office.person();
    const account = await findAccount(readOnly(office.door.db), person.id);
    if (account === undefined) throw new Error("nobody is there");
    const activated = event("external-user-activated", {}, { subject: subjectOf(account) });
    const more = Array.from({ length: 118 }, () => activated);
    await change(office.door, system, async () => record(undefined, activated, ...more));
    await petra.post(`/external-users/${person.id}/deactivation`, { reason: "Prov" });
    const page = await petra.get(`/external-users/${person.id}`);
    const told = (list: Answer) => textOf(list).match(/(in)?aktiverade kontot/gi)?.length;
    const newest = await petra.get(hrefOf(page, "Visa alla 120 händelser"));
    expect(told(newest)).toBe(100);
    expect(textOf(newest)).toContain("Petra Prov inaktiverade");
    const oldest = await petra.get(hrefOf(newest, "Nästa"));
    expect(told(oldest)).toBe(20);
    expect(textOf(oldest)).not.toContain("inaktiverade");
    const last = await petra.get(hrefOf(newest, "Sista"));
    expect(told(last)).toBe(100);
    expect(textOf(last)).not.toContain("inaktiverade");
    expect(textOf(await petra.get(hrefOf(oldest, "Föregående")))).toContain("Petra Prov inaktiverade");
  });

  test("shows hostile text as text, in every column that can hold it", async () => {
    const person = await office.person({
      given_name: hostile,
      family_name: hostile,
      display_name: hostile,
      street_address: hostile,
      postal_code: "><b>1",
      town: hostile,
      telephone: hostile,
      email: `${hostile}@x.example`,
    });
    const sanna = await office.staff(["change-emails", "verify-emails"]);
    for (const below of ["", "/deactivation", "/email-verification", "/email-change", "/cases", "/history"]) {
      const { statusCode, body } = await sanna.get(`/external-users/${person.id}${below}`);
      expect(statusCode, below).toBe(200);
      expect(body, below).not.toContain("<script>alert");
      expect(body, below).not.toContain("<b>1");
    }
    expect((await sanna.get("/external-users")).body).not.toContain("<script>alert");
  });

  test("has English words in English", async () => {
    const person = await office.person();
    const anna = await office.staff(["verify-emails"]);
    await anna.post("/language", { language: "en", return: "/external-users" });
    const page = textOf(await anna.get(`/external-users/${person.id}`));
    expect(page).toMatch(/E-mail: Unverified\s+The account is active\s+Save\s+Save &amp; close\s+Close/);
    expect(page).toMatch(/Account information\s+General.*Cases.*Votes.*Comments.*History/);
  });
});

/** A published proposal of the person's, which they have voted for and commented on. */
async function propose(person: Person, title: string): Promise<void> {
  const now = office.door.clock();
  const id = newId<"cases">(now);
  const { db } = office.door;
  await db
    .insertInto("cases")
    .values({
      id,
      kind: "proposal",
      external_user_id: person.id,
      state: "published",
      title,
      body: "Mellan torget och stationen.",
      created_at: now,
      submitted_at: now,
      published_at: now,
    })
    .execute();
  await db
    .insertInto("proposals")
    .values({
      case_id: id,
      voting_from: "2026-01-01",
      voting_to: "2027-01-01",
      vote_goal: 100,
      allows_against: true,
      voting_needs: "nothing",
      commenting_needs: "nothing",
      shown_name: "display-name",
      publishes_supporters: false,
      moderates_comments: "after",
    })
    .execute();
  await db
    .insertInto("votes")
    .values({
      id: newRandomId<"votes">(),
      case_id: id,
      external_user_id: person.id,
      direction: "for",
      cast_at: now,
    })
    .execute();
  const comment = newRandomId<"comments">();
  await db
    .insertInto("comments")
    .values({
      id: comment,
      thread_id: comment,
      case_id: id,
      external_user_id: person.id,
      text: "Bra!",
      created_at: now,
    })
    .execute();
}
