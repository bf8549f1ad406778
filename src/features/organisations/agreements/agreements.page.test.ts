import { describe, expect, test } from "vitest";
import { changePermissions } from "#members";
import { change } from "#platform/change.ts";
import { daysLater } from "#platform/time/days.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { officeWithUser, textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

/** A municipality of the test's own, and staff of the authority who look after agreements. */
async function officeOfAgreements() {
  const office = await officeWithUser();
  const keeper = await newStaff(office.door, ["manage-organisations", "manage-agreements"]);
  const staff = await office.site.signIn(keeper.details.identity);
  const address = `/organisations/${office.municipality.id}`;
  const today = stockholmDate(office.site.now());
  const endings = async () => {
    const { body } = await staff.get(address);
    return [...body.matchAll(/href="([^"]*\/ending)"/g)].map(([, href = ""]) => href);
  };
  const grant = async () => {
    const { ada, schools } = office.municipality;
    const [one, two] = schools.permissions;
    const ticks = { seen: new Map(), ticked: new Set([one, two]) };
    await change(office.door, ada, (tx) => changePermissions(tx, ada, office.member, schools.key, ticks));
  };
  return { ...office, staff, address, today, endings, grant };
}

describe("an agreement is ended", () => {
  test("after it was told who loses what; the day after nobody has it, and nothing is deleted", async () => {
    const { staff, address, today, endings, grant, ada, municipality, site, door } =
      await officeOfAgreements();
    await grant();
    const [ending = ""] = await endings();
    expect(textOf(await staff.get(ending))).toContain("1 användare förlorar sammanlagt 2 behörigheter");
    const done = await staff.post(ending, { lastDay: today, seen: "" });
    expect(done.headers.location).toBe(address);
    expect(textOf(await staff.get(address))).toContain("Avtalet är avslutat.");
    const grants = await door.db
      .selectFrom("grants")
      .select("revoked_at")
      .where("organisation_id", "=", municipality.id)
      .execute();
    expect(grants).toEqual([{ revoked_at: null }, { revoked_at: null }]);
    expect(textOf(await ada.get("/log"))).toContain(`med ${today} som sista dag`);
    site.passTime(0);
    const [, second] = await endings();
    expect(second).toBeDefined();
  });

  test("only on a day on which it holds, and not twice", async () => {
    const { staff, today, endings } = await officeOfAgreements();
    const [ending = ""] = await endings();
    for (const lastDay of ["", "i morgon", "2026-02-30", "1999-01-01"]) {
      const page = await staff.post(ending, { lastDay, seen: "" });
      expect(page.statusCode, lastDay).toBe(422);
    }
    await staff.post(ending, { lastDay: today, seen: "" });
    const again = await staff.post(ending, { lastDay: today, seen: today });
    expect(again.statusCode).toBe(422);
    expect(textOf(again)).toContain("Avtalet slutar redan den dagen.");
  });

  test("in two windows, by the first; the second is told what it says now, and can decide anew", async () => {
    const { staff, today, endings } = await officeOfAgreements();
    const [ending = ""] = await endings();
    const later = daysLater(today, 30);
    expect((await staff.post(ending, { lastDay: later, seen: "" })).statusCode).toBe(303);
    const second = await staff.post(ending, { lastDay: today, seen: "" });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toContain(`Nu är den ${later}. Inget är sparat.`);
    expect(second.body).toContain(`name="seen" value="${later}"`);
    expect((await staff.post(ending, { lastDay: today, seen: later })).statusCode).toBe(303);
  });

  test("of another organisation, or with another's id, it is not found", async () => {
    const one = await officeOfAgreements();
    const other = await officeOfAgreements();
    const [ending = ""] = await one.endings();
    const theirs = ending.replace(one.municipality.id, other.municipality.id);
    expect((await other.staff.get(theirs)).statusCode).toBe(404);
    expect((await other.staff.post(theirs, { lastDay: one.today })).statusCode).toBe(404);
  });
});

describe("an agreement is reinstated", () => {
  const reinstatementOf = (ending: string) => ending.replace(/ending$/, "reinstatement");

  test("before its last day has come it goes on, and nobody has lost anything", async () => {
    const { staff, address, today, endings, grant } = await officeOfAgreements();
    await grant();
    const [ending = ""] = await endings();
    expect((await staff.get(address)).body).not.toContain("/reinstatement");
    const lastDay = daysLater(today, 7);
    await staff.post(ending, { lastDay, seen: "" });
    expect((await staff.get(address)).body).toContain(`href="${reinstatementOf(ending)}"`);
    const preview = textOf(await staff.get(reinstatementOf(ending)));
    expect(preview).toContain("1 användare behåller sammanlagt 2 behörigheter");
    const done = await staff.post(reinstatementOf(ending), { seen: lastDay });
    expect(done.headers.location).toBe(address);
    const page = await staff.get(address);
    expect(textOf(page)).toContain("Avtalet är återupptaget.");
    expect(textOf(page)).not.toContain(lastDay);
    expect(page.body).not.toContain("/reinstatement");
  });

  test("after it, from today: what was given counts again, and the days between stay without", async () => {
    const { staff, address, today, endings, grant, ada, site } = await officeOfAgreements();
    await grant();
    const [ending = ""] = await endings();
    await staff.post(ending, { lastDay: daysLater(today, -1), seen: "" });
    const preview = textOf(await staff.get(reinstatementOf(ending)));
    expect(preview).toContain("1 användare får tillbaka sammanlagt 2 behörigheter");
    await staff.post(reinstatementOf(ending), { seen: daysLater(today, -1) });
    const page = textOf(await staff.get(address));
    expect(page).toContain(`${daysLater(today, -1)}`);
    expect(page).toMatch(new RegExp(`${today} Tills vidare \\S+.* Gäller`));
    expect(textOf(await ada.get("/log"))).toContain(`från ${today} tills vidare`);
    expect(stockholmDate(site.now())).toBe(today);
  });

  test("once: the second of two windows, and one that saw another last day, are told", async () => {
    const { staff, today, endings, all } = await officeOfAgreements();
    const [ending = ""] = await endings();
    const lastDay = daysLater(today, 7);
    await staff.post(ending, { lastDay, seen: "" });
    for (const seen of ["", today, "nonsens"]) {
      const refused = await staff.post(reinstatementOf(ending), { seen });
      expect(refused.statusCode, seen).toBe(409);
      expect(textOf(refused)).toContain(`Nu är den ${lastDay}. Inget är sparat.`);
      expect(refused.body).toContain(`name="seen" value="${lastDay}"`);
    }
    expect((await staff.post(reinstatementOf(ending), { seen: lastDay })).statusCode).toBe(303);
    const before = await all();
    const second = await staff.post(reinstatementOf(ending), { seen: lastDay });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toContain("Avtalet har ingen sista dag längre");
    expect(await all()).toEqual(before);
  });

  test("at the same moment as a new one is added on the e-service: one of the two is there, and the other told", async () => {
    const { staff, address, municipality, today, endings } = await officeOfAgreements();
    const [ending = ""] = await endings();
    const lastDay = daysLater(today, -1);
    await staff.post(ending, { lastDay, seen: "" });
    const added = { eServices: municipality.schools.key, from: today, to: "", reference: "DM-NY" };
    const answers = await Promise.all([
      staff.post(reinstatementOf(ending), { seen: lastDay }),
      staff.post(`${address}/agreements/new`, added),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.includes(303) && (codes.includes(409) || codes.includes(422)), String(codes)).toBe(true);
  });

  test("of another organisation it is not found, and without the right it is refused", async () => {
    const one = await officeOfAgreements();
    const other = await officeOfAgreements();
    const [ending = ""] = await one.endings();
    const theirs = reinstatementOf(ending).replace(one.municipality.id, other.municipality.id);
    expect((await other.staff.get(theirs)).statusCode).toBe(404);
    expect((await other.staff.post(theirs, { seen: "" })).statusCode).toBe(404);
    const reader = await one.site.signIn(
      (await newStaff(one.door, ["manage-organisations"])).details.identity,
    );
    expect((await reader.get(reinstatementOf(ending))).statusCode).toBe(403);
  });
});

describe("an agreement is added", () => {
  test("and its e-service is open to the organisation at once", async () => {
    const { staff, address, municipality, today, endings } = await officeOfAgreements();
    const [ending = ""] = await endings();
    await staff.post(ending, { lastDay: today, seen: "" });
    const from = daysLater(today, 1);
    const form = { eServices: municipality.schools.key, from, to: "", reference: "  DM-2026  77 " };
    const overlapping = await staff.post(`${address}/agreements/new`, { ...form, from: today });
    expect(overlapping.statusCode).toBe(422);
    expect(textOf(overlapping)).toContain("har redan avtal om någon av e-tjänsterna");
    expect(overlapping.body).toContain('value="  DM-2026  77 "');
    const done = await staff.post(`${address}/agreements/new`, form);
    expect(done.headers.location).toBe(address);
    const page = textOf(await staff.get(address));
    expect(page).toContain("Avtalet är upplagt.");
    expect(page).toMatch(new RegExp(`${from} Tills vidare DM-2026 77 Kommande`));
  });

  test.each([
    [{ eServices: undefined }, "Välj minst en e-tjänst."],
    [{ eServices: "landsting" }, "Välj bland e-tjänsterna i listan."],
    [{ from: "" }, "Fyll i första dag."],
    [{ from: "31/12" }, "Skriv dagen så här"],
    [{ to: "2001-01-01" }, "Sista dagen ligger före första dagen."],
    [{ reference: " " }, "Fyll i beteckning."],
    [{ reference: "x".repeat(101) }, "högst 100 tecken"],
  ])("unless something is wrong: %o", async (wrong, sentence) => {
    const { staff, address, municipality, all } = await officeOfAgreements();
    const before = await all();
    const right = { eServices: municipality.schools.key, from: "2030-01-01", to: "", reference: "DM-1" };
    const form = Object.entries({ ...right, ...wrong }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    const page = await staff.post(`${address}/agreements/new`, Object.fromEntries(form));
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain(sentence);
    expect(await all()).toEqual(before);
  });
});

test("whoever may see organisations alone is shown no way to change an agreement, and has none", async () => {
  const { site, door, address, endings, today } = await officeOfAgreements();
  const [ending = ""] = await endings();
  const reader = await site.signIn((await newStaff(door, ["manage-organisations"])).details.identity);
  const page = await reader.get(address);
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toContain("/agreements/new");
  expect(page.body).not.toContain("/ending");
  expect((await reader.post(ending, { lastDay: today })).statusCode).toBe(403);
  expect((await reader.get(`${address}/agreements/new`)).statusCode).toBe(403);
});
