import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Citizens, newCitizen, startCitizens } from "../../../../tests/citizens.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  askingToLeave as asking,
  leaving as choices,
  ownRequestPage as request,
  requestsOf,
  ownRemovalPage as start,
} from "../../../../tests/own-requests.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const { rows, removalsOf, written, waiting } = requestsOf(() => citizens);
const day = 86_400_000;
const addressWith = (chosen: Record<string, string>) => `${request}?${new URLSearchParams(chosen)}`;

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

it("The waiting period and the answer's last day are told as they are stored", async () => {
  const citizen = await waiting();
  const [removal] = await removalsOf(citizen);
  expect(removal.waits_until.getTime() - removal.requested_at.getTime()).toBe(7 * day);
  const page = textOf(await citizen.browser.get(start));
  expect(page).toContain("Görs tidigast");
  expect(page).toContain("Svar senast");
});
