import { describe, expect, test } from "vitest";
import { catalogueOffice } from "../../../../tests/catalogue-office.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

/** The office and what the form of the permission shows. */
async function correctionOffice() {
  const office = await catalogueOffice();
  const { name, description } = await office.stored();
  const seen = { seenName: name, seenNameEn: "", seenDescription: description, seenDescriptionEn: "" };
  const right = {
    name: `${name} igen`,
    nameEn: "Again",
    description: "Ny text.",
    descriptionEn: "New text.",
  };
  const address = `${office.permission}/correction`;
  const events = async () =>
    (
      await office.door.db
        .selectFrom("audit_events")
        .select(["code", "details"])
        .orderBy("sequence")
        .execute()
    ).filter(({ details }) => JSON.stringify(details).includes(office.municipality.schools.key));
  return { ...office, name, seen, right, address, events };
}

describe("a permission gets another name and other texts", () => {
  test("which everybody sees at once, in both languages; who has it has it still, and the former name is kept", async () => {
    const { staff, permission, address, seen, right, name, grant, ada, member, stored, municipality } =
      await correctionOffice();
    await grant();
    const done = await staff.post(address, { ...right, ...seen });
    expect(done.headers.location).toBe(permission);
    expect(await stored()).toMatchObject({ name: right.name, name_en: "Again", description_en: "New text." });
    const page = textOf(await staff.get(permission));
    expect(page).toContain("Texterna är sparade.");
    expect(page).toContain(`Tidigare namn ${name}`);
    expect(page).toContain(`Namn: ”${right.name}”, tidigare ”${name}”`);
    expect(page).toContain("Namn på engelska: ”Again”, tidigare inget");
    expect(page).toContain("Lades till i katalogen.");
    expect(textOf(await ada.get(`/members/${member}`))).toContain(right.name);
    const granting = await ada.get(`/members/${member}/permissions/${municipality.schools.key}`);
    expect(textOf(granting)).toContain(`”${name}”`);
  });

  test("and the log tells of the name, and of what else was changed", async () => {
    const { staff, address, seen, right, name, events } = await correctionOffice();
    const before = await events();
    await staff.post(address, { ...right, ...seen });
    const told = (await events()).slice(before.length);
    expect(told.map(({ code }) => code)).toEqual(["permission-renamed", "permission-changed"]);
    expect(told[0]?.details).toMatchObject({ formerName: name });
    expect(told[1]?.details).toMatchObject({ changes: { nameEn: { from: null, to: "Again" } } });
  });

  test.each([
    [{ name: " " }, "Fyll i namn."],
    [{ name: "x".repeat(201) }, "Namnet får ha högst 200 tecken."],
    [{ name: "<b>" }, "Namnet innehåller ett tecken som inte får stå där"],
    [{ nameEn: "x".repeat(201) }, "Det engelska namnet får ha högst 200 tecken."],
    [{ description: "" }, "Fyll i beskrivning."],
    [{ description: "x".repeat(1001) }, "Beskrivningen får ha högst 1000 tecken."],
    [{ descriptionEn: "\u0007" }, "Den engelska beskrivningen innehåller ett tecken"],
  ])("unless something is wrong: %o", async (wrong, sentence) => {
    const { staff, address, seen, right, stored } = await correctionOffice();
    const before = await stored();
    const page = await staff.post(address, { ...right, ...wrong, ...seen });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  test("never the name of another in the same e-service, in capitals or not", async () => {
    const { staff, address, seen, right, stored, municipality, door } = await correctionOffice();
    const [, second] = municipality.schools.permissions;
    const other = await door.db
      .selectFrom("permissions")
      .select("name")
      .where("id", "=", second)
      .executeTakeFirstOrThrow();
    const before = await stored();
    const page = await staff.post(address, { ...right, name: other.name.toUpperCase(), ...seen });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain("En annan heter redan så.");
    expect(await stored()).toEqual(before);
  });

  test("in two windows, each its own; where both wrote the same the second sees both, and can decide anew", async () => {
    const { staff, address, seen, right, name, stored } = await correctionOffice();
    const first = { ...right, name, descriptionEn: "", nameEn: "First" };
    await staff.post(address, { ...first, description: seen.seenDescription, ...seen });
    const own = { name, nameEn: "", description: "Bara denna.", descriptionEn: "" };
    expect((await staff.post(address, { ...own, ...seen })).statusCode).toBe(303);
    expect(await stored()).toMatchObject({ name_en: "First", description: "Bara denna." });
    const before = await stored();
    const second = await staff.post(address, { ...own, nameEn: "Second", ...seen });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toMatch(/Namn på engelska\s+First\s+Second/);
    expect(second.body).toContain('name="seenNameEn" value="First"');
    expect(await stored()).toEqual(before);
  });

  test("not at all where nothing is changed", async () => {
    const { staff, permission, address, seen, stored } = await correctionOffice();
    const before = await stored();
    const same = { name: seen.seenName, nameEn: "", description: seen.seenDescription, descriptionEn: "" };
    const done = await staff.post(address, { ...same, ...seen });
    expect(done.headers.location).toBe(permission);
    expect(textOf(await staff.get(permission))).toContain("Inget var ändrat.");
    expect(await stored()).toEqual(before);
  });
});

describe("an e-service gets other texts and another address", () => {
  const seenOf = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/name="(seen\w+)" value="([^"]*)"/g)].map(([, field = "", value = ""]) => [
        field,
        value,
      ]),
    );

  test("and is the same e-service, with its agreements and permissions", async () => {
    const { staff, eService, municipality } = await catalogueOffice();
    const seen = seenOf((await staff.get(`${eService}/correction`)).body);
    const wanted = {
      name: `${municipality.schools.name} ny`,
      nameEn: "New",
      description: "Ny.",
      descriptionEn: "",
      address: "https://ny.example/",
    };
    await staff.post(`${eService}/correction`, { ...wanted, ...seen });
    const page = textOf(await staff.get(eService));
    expect(page).toContain("Adress https://ny.example/");
    expect(page).toContain("Adress: ”https://ny.example/”, tidigare inget");
    expect(hrefOf(await staff.get("/catalogue"), wanted.name)).toBe(eService);
  });

  test.each([
    ["ny.example", "Skriv en adress som börjar med https://"],
    ["javascript:alert(1)", "Skriv en adress som börjar med https://"],
    ["https://olle:geheim@ny.example", "Adressen får inte ha användarnamn eller lösenord."],
    [`https://ny.example/${"x".repeat(500)}`, "Adressen får ha högst 500 tecken."],
  ])("but not %s", async (address, sentence) => {
    const { staff, eService } = await catalogueOffice();
    const seen = seenOf((await staff.get(`${eService}/correction`)).body);
    const texts = { name: "Ny", nameEn: "", description: "Ny.", descriptionEn: "" };
    const page = await staff.post(`${eService}/correction`, { ...texts, address, ...seen });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain(sentence);
  });
});

test("whoever lacks the right changes nothing", async () => {
  const { site, door, address, seen, right, stored } = await correctionOffice();
  const other = await site.signIn((await newStaff(door, ["manage-organisations"])).details.identity);
  const before = await stored();
  expect((await other.post(address, { ...right, ...seen })).statusCode).toBe(403);
  expect(await stored()).toEqual(before);
});
