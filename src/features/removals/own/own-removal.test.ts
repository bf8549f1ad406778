import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Citizen,
  type Citizens,
  linkIn,
  newCitizen,
  newNetwork,
  password,
  startCitizens,
} from "../../../../tests/citizens.ts";
import { newStaff } from "../../../../tests/staff.ts";
import type { Answer, Visitor } from "../../../../tests/visitor.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const day = 86_400_000;
const start = "/my-pages/removal";
const request = `${start}/request`;

const choices = {
  account: "depersonalise",
  comments: "depersonalise-on-request",
  votes: "depersonalise-on-request",
};
const asking = { ...choices, confirmation: "avpersonifiera", password };

const rows = async (text: string, values: unknown[] = []) =>
  (await citizens.site.connection.pool.query(text, values)).rows;

const addressWith = (chosen: Record<string, string>) => `${request}?${new URLSearchParams(chosen)}`;

async function removalsOf({ email }: Citizen) {
  return await rows(
    `select removals.* from removals
       join external_users on external_users.person_reference = removals.person_reference
      where email = $1 order by requested_at`,
    [email],
  );
}

/** Everything that a refusal leaves as it was. */
async function written(citizen: Citizen) {
  const [events] = await rows("select count(*)::int as count from audit_events");
  const [mails] = await rows("select count(*)::int as count from mails");
  return { removals: await removalsOf(citizen), events, mails };
}

const textOf = ({ body }: Answer) =>
  body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/\s+/g, " ");

/** Somebody whose request waits, and the path of the link in its letter. */
async function waiting(chosen: Partial<typeof asking> = {}): Promise<Citizen & { link: string }> {
  const citizen = await newCitizen(citizens);
  const asked = await citizen.browser.post(request, { ...asking, ...chosen });
  expect(asked.headers.location).toBe(start);
  const letter = await citizens.mailTo(citizen.email);
  expect(letter.subject).toBe("Vi har fått din begäran");
  return { ...citizen, link: linkIn(letter) };
}

const deactivate = ({ email }: Citizen) =>
  rows(
    `with gone as (delete from sessions using external_users
                    where external_users.id = external_user_id and email = $1)
     update external_users set deactivated_at = now() where email = $1`,
    [email],
  );

async function staff(): Promise<Visitor> {
  const { site } = citizens;
  const door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  const rights = ["manage-external-users", "delete-external-users", "depersonalise-external-users"] as const;
  return await site.signIn((await newStaff(door, rights)).details.identity);
}

describe("Somebody who wants to leave", () => {
  it("finds the way from Mina sidor and from all that is held of them", async () => {
    const { browser } = await newCitizen(citizens);
    for (const page of ["/my-pages", "/my-pages/data"])
      expect((await browser.get(page)).body).toContain(`href="${start}"`);
    expect((await browser.get("/my-pages")).body).not.toContain("Du har begärt");
  });

  it("reads what each choice means, with what is likely chosen and the account left to them", async () => {
    const { browser } = await newCitizen(citizens);
    const page = await browser.get(start);
    expect(page.statusCode).toBe(200);
    const text = textOf(page);
    for (const words of [
      "Avpersonifiera",
      "Ta bort permanent",
      "Texten finns kvar med ditt namn, synlig för alla.",
      "Godkänns den görs det tidigast 7 dagar efter",
    ])
      expect(text).toContain(words);
    expect(page.body).toMatch(/id="comments"[^>]*value="depersonalise-on-request"[^>]*checked/);
    expect(page.body).toMatch(/id="votes"[^>]*value="depersonalise-on-request"[^>]*checked/);
    expect(page.body).not.toMatch(/name="account"[^>]*checked/);
  });

  it("is told all that is yet to be chosen at once, and keeps what is", async () => {
    const { browser } = await newCitizen(citizens);
    const page = await browser.get(addressWith({ account: "allt", votes: "delete" }));
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain("Välj om kontot ska avpersonifieras eller tas bort permanent.");
    expect(textOf(page)).toContain("Välj vad som ska hända med dina kommentarer.");
    expect(page.body).toMatch(/value="delete"[^>]*checked/);
    expect(textOf(page)).not.toContain("Välj vad som ska hända med dina röster.");
  });

  it("sees what would come of it before asking, which writes nothing", async () => {
    const citizen = await newCitizen(citizens);
    const before = await written(citizen);
    const page = await citizen.browser.get(addressWith({ ...choices, account: "delete" }));
    expect(page.statusCode).toBe(200);
    const text = textOf(page);
    expect(text).toContain("Så här blir det om ditt konto tas bort permanent. Inget är begärt än.");
    expect(text).toContain("Det som hör till kontot");
    expect(text).toContain("Säkerhetskopior innehåller kontot i 30 dagar till");
    expect(text).toContain("Skriv ”ta bort” för att bekräfta");
    expect(await written(citizen)).toEqual(before);
  });

  it("asks with the verb and the password, gets a letter, and follows the request", async () => {
    const citizen = await newCitizen(citizens);
    const asked = await citizen.browser.post(request, asking);
    expect([asked.statusCode, asked.headers.location]).toEqual([303, start]);
    const page = textOf(await citizen.browser.get(start));
    expect(page).toContain("Din begäran är mottagen.");
    expect(page).toContain("Väntar på beslut");
    expect(page).toContain("En handläggare hos Demomyndigheten");
    expect(page).toContain("Att logga in tar inte tillbaka begäran.");
    const [removal] = await removalsOf(citizen);
    expect(removal).toMatchObject({
      ...choices,
      state: "requested",
      ground: "own-request",
      identity_check: "signed-in",
      requested_by_kind: "external-user",
    });
    const letter = await citizens.mailTo(citizen.email);
    expect(letter.text).toContain("Vi har fått en begäran om att ditt konto på Mina sidor avpersonifieras.");
    expect(letter.text).toContain(
      "Kommentarer: Avpersonifiera på begäran. Röster: Avpersonifiera på begäran.",
    );
    expect(letter.text).not.toContain("Märta");
    const events = await rows(
      "select code, subject_reference, details from audit_events where details->>'removal' = $1",
      [removal.id],
    );
    expect(events).toMatchObject([{ code: "removal-requested", subject_reference: null }]);
    const overview = textOf(await citizen.browser.get("/my-pages"));
    expect(overview).toContain("Du har begärt att kontot tas bort");
    expect(overview).toContain("Begäran väntar på beslut.");
  });

  it("who chooses Låt vara is warned in plain words that the name stays, and may", async () => {
    const kept = { ...choices, comments: "keep", votes: "keep" };
    const { browser, ...citizen } = await newCitizen(citizens);
    await newComment(citizen.email);
    const page = textOf(await browser.get(addressWith(kept)));
    expect(page).toContain("Alla kan se att det är du som har skrivit dem, även när kontot är borta.");
    expect((await browser.post(request, { ...asking, ...kept })).headers.location).toBe(start);
  });

  it("can do all of it in English", async () => {
    const { browser } = await newCitizen(citizens);
    await browser.post("/language", { language: "en", return: start });
    expect(textOf(await browser.get(start))).toContain("Remove my account");
    const page = textOf(await browser.get(addressWith({ ...choices, account: "delete" })));
    expect(page).toContain("Type “delete” to confirm");
    const asked = await browser.post(request, { ...asking, account: "delete", confirmation: " Delete " });
    expect(asked.headers.location).toBe(start);
    expect(textOf(await browser.get(start))).toContain("Waits for a decision");
  });
});

async function newComment(email: string): Promise<void> {
  await rows(
    `insert into comments (id, case_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
     select made.id, proposals.case_id, made.id, external_users.id, 'Märta i skogen', 'Bra', now(), now()
       from external_users, (select case_id from proposals limit 1) as proposals, (select gen_random_uuid() as id) as made
      where email = $1`,
    [email],
  );
}

describe("A request that is not confirmed", () => {
  it.each([
    [
      "without anything",
      { confirmation: "", password: "" },
      ["Skriv ordet avpersonifiera.", "Skriv lösenordet."],
    ],
    [
      "with the other verb and a wrong password",
      { confirmation: "ta bort", password: "fel lösenord helt" },
      ["Skriv ordet avpersonifiera.", "Lösenordet stämmer inte."],
    ],
    ["with a wrong password", { password: "fel lösenord helt" }, ["Lösenordet stämmer inte."]],
  ])("%s is refused with all that is wrong, and nothing is asked for", async (_how, typed, sentences) => {
    const citizen = await newCitizen(citizens);
    const before = await written(citizen);
    const refused = await citizen.browser.post(request, { ...asking, ...typed });
    expect(refused.statusCode).toBe(422);
    for (const sentence of sentences) expect(textOf(refused)).toContain(sentence);
    expect(refused.body).not.toContain("fel lösenord");
    expect(await written(citizen)).toEqual(before);
  });

  it("keeps the verb that was typed and says that the password is to be typed anew", async () => {
    const { browser } = await newCitizen(citizens);
    const refused = await browser.post(request, { ...asking, confirmation: "avpersonifera" });
    expect(refused.body).toContain('value="avpersonifera"');
    expect(textOf(refused)).toContain("Skriv lösenordet på nytt.");
  });

  it.each([
    ["choices that nobody can make", { comments: "depersonalise" }, 422],
    ["none of the choices", { account: "", comments: "", votes: "" }, 422],
    ["a field that the form has not", { ground: "misuse" }, 422],
  ])("with %s is refused", async (_what, typed: Record<string, string>, status) => {
    const citizen = await newCitizen(citizens);
    const before = await written(citizen);
    expect((await citizen.browser.post(request, { ...asking, ...typed })).statusCode).toBe(status);
    expect(await written(citizen)).toEqual(before);
  });

  it("guessing passwords is slowed down as elsewhere", async () => {
    const citizen = await newCitizen(citizens);
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt++)
      answers.push(
        (await citizen.browser.post(request, { ...asking, password: `gissning ${attempt}` })).statusCode,
      );
    expect(answers).toContain(429);
    expect(await removalsOf(citizen)).toEqual([]);
  });
});

describe("Asking twice", () => {
  it("from two tabs makes one request, which the second is led to", async () => {
    const citizen = await newCitizen(citizens);
    const both = await Promise.all([
      citizen.browser.post(request, asking),
      citizen.browser.post(request, { ...asking, account: "delete", confirmation: "ta bort" }),
    ]);
    expect(both.map(({ headers }) => headers.location)).toEqual([start, start]);
    expect(await removalsOf(citizen)).toHaveLength(1);
    await citizens.mailTo(citizen.email);
    expect(citizens.waitingFor(citizen.email)).toBe(0);
    const again = await citizen.browser.post(request, asking);
    expect(again.headers.location).toBe(start);
    expect(textOf(await citizen.browser.get(start))).toContain("Du har redan en begäran som väntar.");
    expect((await citizen.browser.get(addressWith(choices))).headers.location).toBe(start);
  });
});

describe("Whoever has second thoughts", () => {
  it("takes the request back while it waits, and keeps the account as it was", async () => {
    const citizen = await waiting();
    const cancelled = await citizen.browser.post(`${start}/cancellation`);
    expect([cancelled.statusCode, cancelled.headers.location]).toEqual([303, start]);
    const page = textOf(await citizen.browser.get(start));
    expect(page).toContain("Din begäran är tillbakatagen.");
    expect(page).toContain("Tillbakatagen");
    expect(page).toContain("Ta bort mitt konto");
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["cancelled"]);
    expect((await citizens.mailTo(citizen.email)).subject).toBe("Din begäran är tillbakatagen");
    expect(textOf(await citizen.browser.get("/my-pages"))).not.toContain("Du har begärt");
    expect((await citizen.browser.get(citizen.link)).statusCode).toBe(410);
  });

  it("signing in alone takes nothing back, and says so", async () => {
    const citizen = await waiting();
    const browser = citizens.site.visitor(newNetwork());
    await browser.post("/account/sign-in", { email: citizen.email, password, return: "" });
    expect(textOf(await browser.get("/my-pages"))).toContain("Att logga in tar inte tillbaka den.");
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["requested"]);
  });

  it("is told when there is nothing to take back, also by a form that is sent twice", async () => {
    const citizen = await waiting();
    await citizen.browser.post(`${start}/cancellation`);
    const before = await written(citizen);
    await citizen.browser.post(`${start}/cancellation`);
    expect(textOf(await citizen.browser.get(start))).toContain("Det finns ingen begäran att ta tillbaka.");
    expect(await written(citizen)).toEqual(before);
  });

  it("can ask anew, and an old letter takes the new request back no more", async () => {
    const citizen = await waiting();
    await citizen.browser.post(`${start}/cancellation`);
    await citizens.mailTo(citizen.email);
    await citizen.browser.post(request, asking);
    await citizens.mailTo(citizen.email);
    expect((await citizens.site.visitor().post(citizen.link)).statusCode).toBe(410);
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["cancelled", "requested"]);
  });

  it("cannot once it has begun", async () => {
    const citizen = await waiting();
    await rows("update removals set state = 'under-way' where id = $1", [(await removalsOf(citizen))[0].id]);
    await citizen.browser.post(`${start}/cancellation`);
    const page = await citizen.browser.get(start);
    expect(textOf(page)).toContain("Begäran har redan börjat utföras");
    expect(page.body).not.toContain("Ta tillbaka begäran");
    const byLink = await citizen.browser.post(citizen.link);
    expect([byLink.statusCode, textOf(byLink).includes("Den har redan börjat utföras.")]).toEqual([
      410,
      true,
    ]);
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["under-way"]);
    await rows("update removals set state = 'cancelled' where id = $1", [(await removalsOf(citizen))[0].id]);
  });
});

describe("The letter's link", () => {
  it("takes the request back for somebody who was deactivated while it waits, once, without signing in", async () => {
    const citizen = await waiting();
    await deactivate(citizen);
    const browser = citizens.site.visitor(newNetwork());
    const page = await browser.get(citizen.link);
    expect(textOf(page)).toContain("Du har begärt att ditt konto på Mina sidor avpersonifieras.");
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["requested"]);
    const done = await browser.follow(await browser.post(citizen.link));
    expect(textOf(done)).toContain("Din begäran är tillbakatagen");
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["cancelled"]);
    expect((await citizens.mailTo(citizen.email)).subject).toBe("Din begäran är tillbakatagen");
    const before = await written(citizen);
    expect((await browser.post(citizen.link)).statusCode).toBe(410);
    expect(await written(citizen)).toEqual(before);
  });

  it("leads whoever is signed in back to their own page", async () => {
    const citizen = await waiting();
    expect((await citizen.browser.post(citizen.link)).headers.location).toBe(start);
  });

  it("does nothing for somebody who is signed in to another account, and says nothing of whose it is", async () => {
    const citizen = await waiting();
    const stranger = await newCitizen(citizens);
    const before = await written(citizen);
    for (const answer of [
      await stranger.browser.get(citizen.link),
      await stranger.browser.post(citizen.link),
    ]) {
      expect(answer.statusCode).toBe(403);
      expect(textOf(answer)).toContain("Länken hör till ett annat konto");
    }
    expect(await written(citizen)).toEqual(before);
  });

  it("that nobody was sent, or that is for something else, leads nowhere", async () => {
    const citizen = await waiting();
    const secret = citizen.link.split("/").at(-1);
    const browser = citizens.site.visitor(newNetwork());
    expect((await browser.get(`${citizen.link}x`)).statusCode).toBe(404);
    expect((await browser.get(`/account/password-reset/${secret}`)).statusCode).toBe(404);
    expect((await browser.post(`/account/email-change/${secret}`, { password })).statusCode).toBe(404);
  });

  it("outlives a change of the account's address, and a month ends it", async () => {
    const citizen = await waiting();
    await rows("update external_users set email = 'ny.' || email where email = $1", [citizen.email]);
    const browser = citizens.site.visitor(newNetwork());
    expect((await browser.get(citizen.link)).statusCode).toBe(200);
    await rows("update links set expires_at = now() - interval '1 minute' where kind = 'cancel-removal'");
    expect((await browser.post(citizen.link)).statusCode).toBe(410);
  });

  it("stands in the database as a digest alone", async () => {
    const { link } = await waiting();
    const secret = link.split("/").at(-1) ?? "";
    const found = await rows("select 1 from links where encode(id, 'escape') like '%' || $1 || '%'", [
      secret,
    ]);
    expect(found).toEqual([]);
  });
});

describe("A request that staff refuse", () => {
  const reason = "Ett ärende som du har skickat in är under beslut.";

  it("tells the person why, by letter and on their page, and how to complain", async () => {
    const citizen = await waiting();
    const [removal] = await removalsOf(citizen);
    const sanna = await staff();
    const refused = await sanna.post(`/removals/${removal.id}/refusal`, { list: "", reason });
    expect(refused.statusCode).toBe(303);
    const letter = await citizens.mailTo(citizen.email);
    expect(letter.subject).toBe("Beslut om din begäran");
    expect(letter.text).toContain(`Skälet är: ${reason}`);
    expect(letter.text).toContain("Integritetsskyddsmyndigheten");
    const page = textOf(await citizen.browser.get(start));
    expect(page).toContain("är avslagen");
    expect(page).toContain(reason);
    expect(page).toContain("överklaga");
    expect(page).toContain("Ta bort mitt konto");
    const file = JSON.parse((await citizen.browser.get("/my-pages/data/download")).body);
    expect(JSON.stringify(file.tables.removals)).toContain(reason);
  });
});

describe("A request that staff approve", () => {
  /** What the form of the preview sends, with the verb that it asks for. */
  async function approve(citizen: Citizen) {
    const [removal] = await removalsOf(citizen);
    const address = `/removals/${removal.id}/approval`;
    const sanna = await staff();
    const { body } = await sanna.get(address);
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";
    const seen = { seen: hidden("seen"), seenCounts: hidden("seenCounts") };
    const verb = removal.account === "delete" ? "ta bort" : "avpersonifiera";
    return await sanna.post(address, { list: "", ...seen, confirmation: verb });
  }

  it("is answered by letter, with when it begins and a link that takes it back without signing in", async () => {
    const citizen = await waiting();
    expect((await approve(citizen)).statusCode).toBe(303);
    const letter = await citizens.mailTo(citizen.email);
    expect(letter.subject).toBe("Din begäran är godkänd");
    expect(letter.text).toContain("avpersonifieras är godkänd.");
    expect(letter.text).toMatch(/Det börjar tidigast \d+ \w+ \d{4} kl\. \d\d\.\d\d\. Till dess/);
    expect(letter.html).toContain("Ta tillbaka begäran");
    const browser = citizens.site.visitor(newNetwork());
    expect((await browser.follow(await browser.post(linkIn(letter)))).statusCode).toBe(200);
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["cancelled"]);
    expect((await citizens.mailTo(citizen.email)).subject).toBe("Din begäran är tillbakatagen");
    // one use is the use of all, the first letter's too
    expect((await browser.post(citizen.link)).statusCode).toBe(410);
  });

  it("is answered in the person's language", async () => {
    const citizen = await waiting({ account: "delete", confirmation: "ta bort" });
    await rows("update external_users set language = 'en' where email = $1", [citizen.email]);
    await approve(citizen);
    const letter = await citizens.mailTo(citizen.email);
    expect(letter.subject).toBe("Your request is approved");
    expect(letter.text).toContain("to delete your account on My pages permanently is approved.");
    expect(letter.text).toMatch(/It begins on \d+ \w+ \d{4}/);
  });

  it("whose waiting is over is begun at once, and answered by its receipt", async () => {
    const citizen = await waiting({ account: "delete", confirmation: "ta bort" });
    const [{ id }] = await removalsOf(citizen);
    await rows("update removals set waits_until = now() - interval '1 minute' where id = $1", [id]);
    await approve(citizen);
    const subjects = ["Din begäran är godkänd", "Kvitto på borttagning"];
    const first = await citizens.mailTo(citizen.email);
    expect(subjects).toContain(first.subject);
    if (first.subject === subjects[1]) return;
    expect(first.text).toContain("Det börjar nu och går inte att ångra.");
    expect(first.text).not.toContain("/account/removal-cancellation");
  });

  it("is answered by no letter where it was settled before", async () => {
    const citizen = await waiting();
    await citizen.browser.post(`${start}/cancellation`);
    // the staff member of the test signs in, which the log tells of
    const { events: _before, ...before } = await written(citizen);
    await approve(citizen);
    const { events: _after, ...after } = await written(citizen);
    expect(after).toEqual(before);
  });

  it("and then stop tells the person why, by letter and on their page", async () => {
    const citizen = await waiting();
    await approve(citizen);
    expect((await citizens.mailTo(citizen.email)).subject).toBe("Din begäran är godkänd");
    const [{ id }] = await removalsOf(citizen);
    const stopped = await (await staff()).post(`/removals/${id}/stop`, {
      list: "",
      reason: "Fel person bad.",
    });
    expect(stopped.statusCode).toBe(303);
    const letter = await citizens.mailTo(citizen.email);
    expect(letter.subject).toBe("Din begäran har stoppats");
    expect(letter.text).toContain("var godkänd men har stoppats.");
    expect(letter.text).toContain("Skälet är: Fel person bad.");
    expect(letter.text).toContain("Integritetsskyddsmyndigheten");
    const page = textOf(await citizen.browser.get(start));
    expect(page).toMatch(/Din begäran .* var godkänd men har stoppats Skälet: Fel person bad\./);
    expect(page).toContain("Ta bort mitt konto");
    expect((await citizen.browser.post(citizen.link)).statusCode).toBe(410);
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["stopped"]);
  });

  it("can be taken back by the person on their page while it waits", async () => {
    const citizen = await waiting();
    await approve(citizen);
    expect(textOf(await citizen.browser.get(start))).toContain("Din begäran är godkänd.");
    expect(textOf(await citizen.browser.get("/my-pages"))).toContain("Begäran är godkänd.");
    await citizen.browser.post(`${start}/cancellation`);
    expect((await removalsOf(citizen)).map(({ state }) => state)).toEqual(["cancelled"]);
  });
});

it("The waiting period and the answer's last day are told as they are stored", async () => {
  const citizen = await waiting();
  const [removal] = await removalsOf(citizen);
  expect(removal.waits_until.getTime() - removal.requested_at.getTime()).toBe(7 * day);
  const page = textOf(await citizen.browser.get(start));
  expect(page).toContain("Görs tidigast");
  expect(page).toContain("Svar senast");
});
