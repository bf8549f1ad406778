import { beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#members";
import { change } from "#platform/change.ts";
import { newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { hrefOf, officeWithUser, suspend, textOf } from "../../../tests/office.ts";
import { newStaff } from "../../../tests/staff.ts";
import type { Visitor } from "../../../tests/visitor.ts";

const anywhere = "/organisations/hindrance";
let office: Awaited<ReturnType<typeof officeWithUser>>;
let kim: Visitor;

beforeAll(async () => {
  office = await officeWithUser();
  kim = await staffWith("explain-access", "manage-agreements", "appoint-administrators");
});

async function staffWith(...rights: Parameters<typeof newStaff>[1]): Promise<Visitor> {
  const staff = await newStaff(office.door, ["manage-organisations", ...rights]);
  return await office.site.signIn(staff.details.identity);
}

const hsaId = () => office.details.hsaId.canonical;
const ask = (sent: Record<string, string> = {}, address = anywhere) =>
  kim.post(address, { hsaId: hsaId(), what: "", ...sent });

async function looks(organisation: string | null): Promise<unknown[]> {
  const { rows } = await office.site.connection.pool.query(
    `select code, outcome, actor_kind, subject_reference is not null as about, details from audit_events
      where code = 'hindrance-sought' and organisation_id is not distinct from $1 order by sequence`,
    [organisation],
  );
  return rows;
}

describe("Somebody of the staff who asks why anybody does not get in", () => {
  it("is answered for every organisation that knows the person, each by itself", async () => {
    const elsewhere = await newMunicipality(office.door);
    const { details, door } = office;
    const { member } = await change(door, elsewhere.ada, (tx) => addMember(tx, elsewhere.ada, details));
    await suspend(door, member);
    const text = textOf(await ask());
    expect(text).toContain("Nils Nord har inte någon behörighet.");
    expect(text).toContain("Myndigheten har stängt av Nils Nord sedan 2 mars 2026.");
    const headings = [...(await ask()).body.matchAll(/<h2[^>]*>(Provköping \d+)</g)].map(([, name]) => name);
    expect(headings.toSorted()).toEqual([office.municipality.name, elsewhere.name].toSorted());
  });

  it("is told of a sign-in in one of them as of the card, which is the same in all", async () => {
    const [first, second] = [await newMunicipality(office.door), await newMunicipality(office.door)];
    const details = newDetails();
    const add = ({ ada }: typeof first) => change(office.door, ada, (tx) => addMember(tx, ada, details));
    await add(first);
    await office.site.signIn(details.hsaId.canonical);
    await add(second);
    const text = textOf(await ask({ hsaId: details.hsaId.canonical }));
    expect(text.match(/Loggade in senast/g)).toHaveLength(2);
    expect(text).not.toContain("Har aldrig loggat in");
  });

  it("leaves an event where the person was found, which the organisation's administrators read too", async () => {
    const before = await looks(office.municipality.id);
    await ask();
    expect((await looks(office.municipality.id)).slice(before.length)).toEqual([
      {
        ...{ code: "hindrance-sought", outcome: "done", actor_kind: "staff" },
        ...{ about: true, details: { found: true } },
      },
    ]);
    expect(textOf(await office.ada.get("/log"))).toContain("tog reda på varför Nils Nord inte kommer in.");
  });

  it("leaves one without a person where nobody has the HSA-id, and is told so", async () => {
    const before = await looks(null);
    const nobody = newDetails().hsaId.canonical;
    const page = await ask({ hsaId: nobody });
    expect(textOf(page)).toContain(`Ingen kommun eller region har någon med HSA-id ${nobody}.`);
    expect((await looks(null)).slice(before.length)).toMatchObject([
      { about: false, details: { found: false } },
    ]);
  });

  it("leaves none by looking at the form, or by sending what is no HSA-id", async () => {
    const all = async () => [await looks(office.municipality.id), await looks(null)];
    const before = await all();
    expect((await kim.get(anywhere)).statusCode).toBe(200);
    expect((await ask({ hsaId: "SE1" })).statusCode).toBe(422);
    expect((await ask({ what: "nowhere" })).statusCode).toBe(422);
    expect(await all()).toEqual(before);
  });

  it("is told from an organisation's page that it does not know the person, and who does", async () => {
    const other = await newMunicipality(office.door);
    const organisation = await kim.get(`/organisations/${other.id}`);
    const address = hrefOf(organisation, "Varför kommer någon inte in?");
    expect(address).toBe(`/organisations/${other.id}/hindrance`);
    expect((await kim.get(address)).statusCode).toBe(200);
    const text = textOf(await ask({}, address));
    expect(text).toContain(`Ingen i ${other.name} har HSA-id ${hsaId()}.`);
    expect(text).toContain("Nils Nord har inte någon behörighet.");
    expect((await kim.get("/organisations/01890a5d-ac96-774b-bcce-b302099a8057/hindrance")).statusCode).toBe(
      404,
    );
  });

  it("is led to what is theirs to mend, and only where they may", async () => {
    const leaderless = await newMunicipality(office.door);
    const details = newDetails();
    const { door } = office;
    await change(door, leaderless.ada, (tx) => addMember(tx, leaderless.ada, details));
    for (const one of [leaderless.ada.member, leaderless.bosse.member]) await suspend(door, one);
    const sent = { hsaId: details.hsaId.canonical, what: office.municipality.schools.key };
    const page = await ask(sent);
    expect(textOf(page)).toMatch(/har inget avtal om E-tjänst schools.*Kan rättas till av: myndigheten/);
    expect(textOf(page)).toContain("så myndigheten behöver först utse en");
    expect(hrefOf(page, "Lägg till avtal")).toBe(`/organisations/${leaderless.id}/agreements/new`);
    expect(hrefOf(page, "Utse administratör")).toBe(`/organisations/${leaderless.id}/administrators/new`);
    const reader = await (await staffWith("explain-access")).post(anywhere, sent);
    expect(() => hrefOf(reader, "Lägg till avtal")).toThrow();
    expect(hrefOf(reader, `Visa ${leaderless.name}`)).toBe(`/organisations/${leaderless.id}`);
  });

  it("needs the right to it: without it there is no way there, and nothing at the address", async () => {
    const without = await staffWith();
    expect((await without.get(anywhere)).statusCode).toBe(403);
    for (const address of ["/organisations", `/organisations/${office.municipality.id}`]) {
      expect((await without.get(address)).body).not.toContain("hindrance");
      expect((await kim.get(address)).body).toContain("hindrance");
    }
  });
});
