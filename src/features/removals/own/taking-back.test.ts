import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Citizen,
  type Citizens,
  newCitizen,
  newNetwork,
  password,
  startCitizens,
} from "../../../../tests/citizens.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  askingToLeave as asking,
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

const deactivate = ({ email }: Citizen) =>
  rows(
    `with gone as (delete from sessions using external_users
                    where external_users.id = external_user_id and email = $1)
     update external_users set deactivated_at = now() where email = $1`,
    [email],
  );

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
