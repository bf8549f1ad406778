import { describe, expect, test } from "vitest";
import { daysLater } from "#platform/time/days.ts";
import { catalogueOffice } from "../../../../tests/catalogue-office.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

describe("a permission is added", () => {
  const right = {
    name: "Ny rätt",
    nameEn: "",
    description: "Om den.",
    descriptionEn: "",
    kind: "type",
    key: "",
  };

  async function additionOffice() {
    const office = await catalogueOffice();
    const rows = async () =>
      await office.door.db
        .selectFrom("permissions")
        .select(["key", "name", "valid_from", "position"])
        .where("e_service_id", "=", office.municipality.schools.id)
        .orderBy("position")
        .execute();
    return { ...office, address: `${office.eService}/permissions/new`, rows };
  }

  test("last in its e-service, and nobody has it until an administrator gives it", async () => {
    const { staff, address, eService, today, ada, member, municipality, rows } = await additionOffice();
    const before = await rows();
    expect(textOf(await staff.get(address))).toContain("Administratörer i 1 organisation kan ge den");
    const done = await staff.post(address, { ...right, from: today });
    const page = textOf(await staff.get(String(done.headers.location)));
    expect(page).toContain("Behörigheten är tillagd.");
    expect(page).toContain("Ingen användare har behörigheten.");
    expect((await rows()).at(-1)).toMatchObject({ key: "ny-ratt", valid_from: today });
    expect(await rows()).toHaveLength(before.length + 1);
    expect(hrefOf(await staff.get(eService), "Ny rätt")).toBe(done.headers.location);
    const granting = await ada.get(`/members/${member}/permissions/${municipality.schools.key}`);
    expect(textOf(granting)).toContain("Ny rätt");
  });

  test("from a coming day, and cannot be given before", async () => {
    const { staff, address, today, ada, member, municipality } = await additionOffice();
    const done = await staff.post(address, { ...right, from: daysLater(today, 1) });
    expect(textOf(await staff.get(String(done.headers.location)))).toContain("Läge Kommande");
    const granting = await ada.get(`/members/${member}/permissions/${municipality.schools.key}`);
    expect(textOf(granting)).not.toContain("Ny rätt");
  });

  test("with everything that is wrong told at once, and what was typed kept", async () => {
    const { staff, address, rows } = await additionOffice();
    const before = await rows();
    const page = await staff.post(address, {
      ...right,
      name: "",
      description: "",
      kind: "",
      from: "",
      key: "Å",
    });
    expect(page.statusCode).toBe(422);
    for (const sentence of [
      "Fyll i namn.",
      "Fyll i beskrivning.",
      "Välj slag.",
      "Fyll i första dag.",
      "bara ha a–z",
    ])
      expect(textOf(page)).toContain(sentence);
    expect(page.body).toContain('value="Å"');
    expect(await rows()).toEqual(before);
  });

  test.each([
    [{ from: "2001-01-01" }, "Ingen har haft behörigheten förut."],
    [{ name: "Привет" }, "går det inte att göra någon nyckel"],
  ])("but not with %o", async (wrong, sentence) => {
    const { staff, address, today, rows } = await additionOffice();
    const before = await rows();
    const page = await staff.post(address, { ...right, from: today, ...wrong });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain(sentence);
    expect(await rows()).toEqual(before);
  });

  test("once: in a second window its name, and its key, are taken", async () => {
    const { staff, address, today, rows } = await additionOffice();
    const answers = await Promise.all([1, 2].map(() => staff.post(address, { ...right, from: today })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422]);
    const before = await rows();
    const other = await staff.post(address, { ...right, name: "Annat", key: "ny-ratt", from: today });
    expect(textOf(other)).toContain("Nyckeln finns redan.");
    expect(await rows()).toEqual(before);
  });
});

describe("an e-service is added", () => {
  test("last in the catalogue; organisations of its kind can have agreements on it", async () => {
    const { staff, site, door, municipality } = await catalogueOffice();
    const name = `Ny tjänst för ${municipality.name}`;
    const form = { name, nameEn: "New", description: "Om den.", descriptionEn: "", address: "", key: "" };
    const faulty = textOf(await staff.post("/catalogue/new", form));
    expect(faulty).toContain("Välj vilka e-tjänsten är öppen för.");
    const done = await staff.post("/catalogue/new", { ...form, audience: "municipality" });
    const page = textOf(await staff.get(String(done.headers.location)));
    expect(page).toContain("E-tjänsten är tillagd.");
    expect(page).toContain("E-tjänsten har inga behörigheter.");
    const again = await staff.post("/catalogue/new", { ...form, audience: "municipality" });
    expect(textOf(again)).toContain("En annan heter redan så.");
    const keeper = await newStaff(door, ["manage-organisations", "manage-agreements"]);
    const colleague = await site.signIn(keeper.details.identity);
    const agreement = await colleague.get(`/organisations/${municipality.id}/agreements/new`);
    expect(textOf(agreement)).toContain(name);
  });
});

test("whoever lacks the right adds nothing", async () => {
  const { site, door, eService } = await catalogueOffice();
  const other = await site.signIn((await newStaff(door, ["manage-organisations"])).details.identity);
  for (const address of ["/catalogue/new", `${eService}/permissions/new`]) {
    expect((await other.get(address)).statusCode).toBe(403);
    expect((await other.post(address)).statusCode).toBe(403);
  }
});
