import { beforeAll, describe, expect, it } from "vitest";
import { addMember, changePermissions } from "#members";
import { system } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { endAgreement, newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { addTo, hrefOf, officeWithUser, suspend, textOf } from "../../../tests/office.ts";

const address = "/members/hindrance";
let office: Awaited<ReturnType<typeof officeWithUser>>;

beforeAll(async () => {
  office = await officeWithUser();
});

const hsaId = () => office.details.hsaId.canonical;
const ask = (sent: Record<string, string> = {}) =>
  office.ada.post(address, { hsaId: hsaId(), what: "", ...sent });
const give = async () => {
  const { door, municipality, member } = office;
  const { key, permissions } = municipality.schools;
  const ticks = { seen: new Map(), ticked: new Set([permissions[0]]) };
  await change(door, municipality.ada, (tx) => changePermissions(tx, municipality.ada, member, key, ticks));
};

describe("An administrator who asks why somebody does not get in", () => {
  it("is asked for an HSA-id and what the person does not get at, at the address that the form is sent to", async () => {
    const page = await office.ada.get(address);
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain("Skriv personens HSA-id");
    expect(page.body).toContain(`<option value="${office.municipality.schools.key}/one">`);
    expect(textOf(page)).toContain(`${office.municipality.schools.name}: Behörighet old (finns inte längre)`);
  });

  it("is told that nobody has it, and where to add the person", async () => {
    const nobody = newDetails().hsaId.canonical;
    const page = await ask({ hsaId: nobody });
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain(`Ingen i ${office.municipality.name} har HSA-id ${nobody}.`);
    expect(textOf(page)).toContain("Kan rättas till av: organisationens administratörer .");
    expect(hrefOf(page, "Lägg till användare")).toBe("/members/new");
  });

  it("gets the same answer about somebody of another organisation as about nobody", async () => {
    const elsewhere = await newMunicipality(office.door);
    const details = newDetails();
    await change(office.door, elsewhere.ada, (tx) => addMember(tx, elsewhere.ada, details));
    const asked = async (about: string) => (await ask({ hsaId: about })).body.replaceAll(about, "HSA-ID");
    const nobody = await asked(newDetails().hsaId.canonical);
    expect(await asked(elsewhere.ada.details.hsaId)).toBe(nobody);
    expect(await asked(details.hsaId.canonical)).toBe(nobody);
  });

  it("sees each step with its state in words, up to the first that is broken", async () => {
    const page = await ask({ what: office.municipality.schools.key });
    const text = textOf(page);
    expect(text).toMatch(/Nils Nord har inte någon behörighet i E-tjänst schools-\d+\. Ge behörigheten/);
    expect(text).toMatch(
      /Legitimering Syns inte härifrån Har aldrig loggat in här.*Registrering I ordning HSA-id SE2120009994-T\d+ hör till Nils Nord.*Åtkomst I ordning Användare, inte avstängd.*Organisation I ordning Provköping \d+\. Avtal I ordning .*Behörighet Hindrar .*Giltighetstid Inte prövat än/,
    );
    expect(hrefOf(page, "Ändra och lägg till behörigheter")).toBe(
      `/members/${office.member}/permissions/${office.municipality.schools.key}`,
    );
    expect(hrefOf(page, "Visa användaren")).toBe(`/members/${office.member}`);
  });

  it("finds the HSA-id in no address of the page", async () => {
    const { body } = await ask();
    const addresses = [...body.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((one) => one?.includes(hsaId()))).toEqual([]);
  });

  it("is told of an HSA-id that is none, with what was typed kept", async () => {
    const what = office.municipality.schools.key;
    const page = await ask({ hsaId: "SE2120009995-T1", what });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain("kontrollsiffran stämmer inte");
    expect(page.body).toContain('value="SE2120009995-T1"');
    expect(page.body).toContain(`<option value="${what}" selected>`);
    expect((await ask({ hsaId: "" })).statusCode).toBe(422);
  });

  it("cannot send what the form does not offer", async () => {
    const sent: Record<string, string>[] = [{ what: "nowhere" }, { what: "a/b/c" }, { organisation: "x" }];
    for (const one of sent) expect((await ask(one)).statusCode).toBe(422);
  });

  it("reads the same answer in English, without typing again", async () => {
    const { ada, municipality } = office;
    const { body } = await ask({ what: municipality.schools.key });
    const fields = [...body.matchAll(/name="(sent-[^"]*)" value="([^"]*)"/g)];
    const kept = fields.map(([, name, value]) => [name, value]);
    expect(kept).toEqual([
      ["sent-hsaId", hsaId()],
      ["sent-what", municipality.schools.key],
    ]);
    const sent = Object.fromEntries(kept);
    const chosen = await ada.post("/language", { language: "en", return: address, ...sent });
    expect([chosen.statusCode, chosen.headers.location]).toEqual([307, address]);
    const page = await ada.post(address, { language: "en", return: address, ...sent });
    expect(textOf(page)).toContain("Nils Nord does not have any permission in");
    expect(textOf(page)).toMatch(/Permission Stands in the way .* Validity Not tried yet/);
    await ada.post("/language", { language: "sv", return: address });
  });

  it("finds what they typed as text, whatever it looks like", async () => {
    const { body } = await ask({ hsaId: '"><script>alert(1)</script>' });
    expect(body).not.toContain("<script>alert");
    expect(body).toContain("&lt;script");
  });

  it("changes nothing by asking, and leaves no event", async () => {
    const before = await office.all();
    await ask();
    await office.ada.get(`/members/${office.member}/hindrance`);
    expect(await office.all()).toEqual(before);
  });
});

describe("The answer about a user", () => {
  const about = (what = "") =>
    office.ada.get(`/members/${office.member}/hindrance?what=${encodeURIComponent(what)}`);

  it("can be had from the user's page, and leads back to it and to the list as it was", async () => {
    const from = await office.ada.get(`/members/${office.member}?list=${encodeURIComponent("search=nord")}`);
    const page = await office.ada.get(hrefOf(from, "Varför kommer personen inte in?"));
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain("Varför kommer Nils Nord inte in?");
    expect(hrefOf(page, "Visa användaren")).toBe(`/members/${office.member}?list=search%3Dnord`);
    expect(textOf(page)).toContain("Nils Nord har inte någon behörighet.");
  });

  it("is that nothing stands in the way, and what is left to look at, once a permission is given", async () => {
    await give();
    const { schools } = office.municipality;
    const text = textOf(await about(`${schools.key}/one`));
    expect(text).toContain("Härifrån syns inget hinder");
    expect(text).toMatch(/Nils Nord har aldrig loggat in\. Jämför HSA-id på kortet med SE2120009994-T\d+/);
    expect(text).toContain("personen själv, och den som har hand om HSA-katalogen där personen arbetar");
    expect(textOf(await about(`${schools.key}/two`))).toContain("har inte behörigheten ”Behörighet two”");
    expect(textOf(await about(`${schools.key}/old`))).toContain(
      "”Behörighet old” finns inte längre. Den gällde till och med 31 december 2020.",
    );
  });

  it.each([
    ["2099-01-01", null, "gäller för personen först från och med 1 januari 2099"],
    ["2020-01-01", "2020-12-31", "gällde för personen till och med 31 december 2020"],
  ])(
    "is the validity of what was given, from %s to %s, and what it says to do helps",
    async (from, to, told) => {
      const { ada, door, member, municipality } = office;
      const { key, permissions } = municipality.schools;
      const [permission] = permissions;
      const ofMember = door.db
        .updateTable("grants")
        .where("member_id", "=", member)
        .where("revoked_at", "is", null);
      await ofMember.set({ valid_from: from, valid_to: to }).execute();
      const page = await about(`${key}/one`);
      expect(textOf(page)).toContain(`Behörigheten ”Behörighet one” ${told}`);
      const ticking = await ada.get(hrefOf(page, "Ändra och lägg till behörigheter"));
      expect(ticking.statusCode).toBe(200);
      const held = await door.db
        .selectFrom("grants")
        .select(["id", "permission_id"])
        .where("member_id", "=", member)
        .where("revoked_at", "is", null)
        .execute();
      const seen = new Map(held.map(({ id, permission_id }) => [permission_id, id]));
      const changeTicks = (ticks: Parameters<typeof changePermissions>[4]) =>
        change(door, municipality.ada, (tx) => changePermissions(tx, municipality.ada, member, key, ticks));
      if (to === null) await changeTicks({ seen, ticked: new Set() });
      await changeTicks({ seen: new Map(), ticked: new Set([permission]) });
      expect(textOf(await about(`${key}/one`))).toContain("Härifrån syns inget hinder");
    },
  );

  it("tells when the person was last here, and that the agreement has ended", async () => {
    await office.site.signIn(hsaId());
    expect(textOf(await about())).toMatch(/Nils Nord loggade in senast \d+ \w+ \d+ kl\. \d\d\.\d\d\. Kommer/);
    await endAgreement(office.door, office.municipality, office.municipality.schools);
    const text = textOf(await about(office.municipality.schools.key));
    expect(text).toMatch(/Avtalet om E-tjänst schools-\d+ gällde till och med 31 december 2020\./);
    expect(text).toContain("Kan rättas till av: myndigheten, genom kontaktcenter");
  });

  it("tells of a suspension, and of the attempt that was refused for it", async () => {
    await suspend(office.door, office.member);
    await office.site.signIn(hsaId());
    const text = textOf(await about());
    expect(text).toContain("Myndigheten har stängt av Nils Nord sedan 2 mars 2026.");
    expect(text).toMatch(/Personen försökte senast logga in \d+ \w+ \d+ kl\. \d\d\.\d\d och nekades/);
  });

  it("tells of a removal, and where to add the person again", async () => {
    await office.ada.post(`/members/${office.member}/removal`);
    const page = await about();
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toMatch(/Nils Nord togs bort som användare i Provköping \d+ \d+ \w+ \d+\./);
    expect(hrefOf(page, "Lägg till användare")).toBe("/members/new");
    expect(textOf(await ask())).toContain("togs bort som användare");
  });

  it("is that an administrator uses no e-services, of a colleague who is one", async () => {
    const { bosse, schools } = office.municipality;
    const asked = async (what: string) => textOf(await ask({ hsaId: bosse.details.hsaId, what }));
    expect(await asked("")).toContain("En administratör kommer in utan, men använder inte e-tjänsterna.");
    expect(await asked(office.municipality.housing.key)).toContain("Bosse Berg är administratör i");
    expect(await asked(schools.key)).toContain("Avtalet om");
  });

  it("says that the identification service is silent, and what else stands in the way, until it answers", async () => {
    const { door, site, municipality } = office;
    const silence = {
      code: "sign-in-refused",
      outcome: "refused",
      details: { reason: "unavailable" },
    } as const;
    await change(door, system, async () => record(undefined, silence));
    const asked = async () =>
      textOf(await ask({ hsaId: municipality.bosse.details.hsaId, what: municipality.housing.key }));
    const text = await asked();
    expect(text).toMatch(
      /Svar Observera: Legitimeringstjänsten svarar inte\. Ingen som har försökt logga in sedan/,
    );
    expect(text).toMatch(/Behörighet Hindrar Bosse Berg är administratör/);
    await site.signIn(municipality.bosse.details.hsaId);
    expect(await asked()).toMatch(/Svar Observera: Bosse Berg är administratör/);
  });

  it("is 404 for whoever is not of the organisation, the same to the byte as for nobody", async () => {
    const foreign = await addTo(office.door, await newMunicipality(office.door));
    const bodies = [];
    for (const id of [foreign, "01890a5d-ac96-774b-bcce-b302099a8057", "x"]) {
      const page = await office.ada.get(`/members/${id}/hindrance`);
      expect(page.statusCode).toBe(404);
      bodies.push(page.body);
    }
    expect(new Set(bodies).size).toBe(1);
  });
});
