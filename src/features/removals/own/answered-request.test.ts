import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Citizen,
  type Citizens,
  linkIn,
  newNetwork,
  startCitizens,
} from "../../../../tests/citizens.ts";
import { textOf } from "../../../../tests/office.ts";
import { requestsOf, ownRemovalPage as start } from "../../../../tests/own-requests.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const { rows, removalsOf, written, waiting, staff } = requestsOf(() => citizens);

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
