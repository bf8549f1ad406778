import { describe, expect, test } from "vitest";
import { daysLater } from "#platform/time/days.ts";
import { catalogueOffice } from "../../../../tests/catalogue-office.ts";
import { textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

describe("a permission is withdrawn", () => {
  test("after it was told who loses it; the day after nobody has it, and nothing that was given is deleted", async () => {
    const { staff, permission, municipality, today, grant, ada, door, member, stored } =
      await catalogueOffice();
    await grant();
    const preview = textOf(await staff.get(`${permission}/withdrawal`));
    expect(preview).toContain("1 användare i 1 organisation har behörigheten i dag.");
    expect(preview).toContain(`${municipality.name}: 1`);
    const yesterday = daysLater(today, -1);
    const done = await staff.post(`${permission}/withdrawal`, { lastDay: yesterday, seen: "" });
    expect(done.headers.location).toBe(permission);
    const page = textOf(await staff.get(permission));
    expect(page).toContain("Behörigheten är indragen.");
    expect(page).toContain("Läge Indragen");
    expect(page).toContain("1 användare i 1 organisation har den kvar utan verkan.");
    expect(await stored()).toMatchObject({ valid_to: yesterday, set_by_staff: ["validTo"] });
    const grants = await door.db
      .selectFrom("grants")
      .select("revoked_at")
      .where("member_id", "=", member)
      .execute();
    expect(grants).toEqual([{ revoked_at: null }]);
    expect(textOf(await ada.get(`/members/${member}`))).toContain(
      "Behörigheten finns inte längre i e-tjänsten.",
    );
  });

  test("on a coming day, which everybody who gives it or has it is told until then", async () => {
    const { staff, permission, today, grant, ada, member, municipality } = await catalogueOffice();
    await grant();
    const lastDay = daysLater(today, 30);
    await staff.post(`${permission}/withdrawal`, { lastDay, seen: "" });
    expect(textOf(await ada.get(`/members/${member}`))).toContain(`Dras in, sista dag ${lastDay}`);
    const granting = await ada.get(`/members/${member}/permissions/${municipality.schools.key}`);
    expect(textOf(granting)).toContain(`Dras in, sista dag ${lastDay}`);
    expect(textOf(await staff.get(permission))).toContain("Ändra sista dag");
  });

  test.each([
    ["", "Fyll i sista dag."],
    ["i morgon", "Skriv dagen så här"],
    ["2026-02-30", "Skriv dagen så här"],
    ["2001-01-01", "Det som har gällt ändras inte i efterhand."],
  ])("but not with %o as its last day", async (lastDay, sentence) => {
    const { staff, permission, stored } = await catalogueOffice();
    const before = await stored();
    const page = await staff.post(`${permission}/withdrawal`, { lastDay, seen: "" });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  test("in two windows, by the first; the second is told what it says now, and can decide anew", async () => {
    const { staff, permission, today, stored } = await catalogueOffice();
    const [soon, later] = [daysLater(today, 10), daysLater(today, 30)];
    await staff.post(`${permission}/withdrawal`, { lastDay: later, seen: "" });
    const second = await staff.post(`${permission}/withdrawal`, { lastDay: soon, seen: "" });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toContain(`Nu är den ${later}. Inget är sparat.`);
    expect(second.body).toContain(`name="seen" value="${later}"`);
    expect(await stored()).toMatchObject({ valid_to: later });
    await staff.post(`${permission}/withdrawal`, { lastDay: soon, seen: later });
    expect(await stored()).toMatchObject({ valid_to: soon });
  });

  test("once and for all by another who was first: the page says so and offers nothing", async () => {
    const { staff, permission, today } = await catalogueOffice();
    const yesterday = daysLater(today, -1);
    await staff.post(`${permission}/withdrawal`, { lastDay: yesterday, seen: "" });
    const second = await staff.post(`${permission}/withdrawal`, { lastDay: daysLater(today, 9), seen: "" });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toContain(`med ${yesterday} som sista dag. Inget är sparat.`);
    expect(second.body).not.toContain('name="lastDay"');
  });
});

describe("a withdrawal is taken back", () => {
  test("before its last day, and nobody has lost anything", async () => {
    const { staff, permission, today, grant, stored } = await catalogueOffice();
    await grant();
    expect((await staff.get(permission)).body).not.toContain("/taking-back");
    const lastDay = daysLater(today, 7);
    await staff.post(`${permission}/withdrawal`, { lastDay, seen: "" });
    const before = await stored();
    const preview = textOf(await staff.get(`${permission}/taking-back`));
    expect(preview).toContain("1 användare i 1 organisation behåller den");
    const done = await staff.post(`${permission}/taking-back`, { seen: lastDay });
    expect(done.headers.location).toBe(permission);
    expect(await stored()).toMatchObject({ valid_to: null, valid_from: before.valid_from });
    expect(textOf(await staff.get(permission))).toContain("Indragningen är tagen tillbaka.");
  });

  test("after it, from today: what was given counts again, and the days between stay without", async () => {
    const { staff, permission, today, grant, stored, ada, member } = await catalogueOffice();
    await grant();
    const yesterday = daysLater(today, -1);
    await staff.post(`${permission}/withdrawal`, { lastDay: yesterday, seen: "" });
    const preview = textOf(await staff.get(`${permission}/taking-back`));
    expect(preview).toContain("1 användare i 1 organisation får tillbaka den genast.");
    await staff.post(`${permission}/taking-back`, { seen: yesterday });
    expect(await stored()).toMatchObject({ valid_from: today, valid_to: null });
    expect(textOf(await ada.get(`/members/${member}`))).not.toContain(
      "Behörigheten finns inte längre i e-tjänsten.",
    );
  });

  test("once: the second of two windows, and one that saw another last day, are told", async () => {
    const { staff, permission, today, stored } = await catalogueOffice();
    const lastDay = daysLater(today, 7);
    await staff.post(`${permission}/withdrawal`, { lastDay, seen: "" });
    for (const seen of ["", today, "nonsens"]) {
      const refused = await staff.post(`${permission}/taking-back`, { seen });
      expect(refused.statusCode, seen).toBe(409);
      expect(textOf(refused)).toContain(`Nu är den ${lastDay}. Inget är sparat.`);
    }
    expect((await staff.post(`${permission}/taking-back`, { seen: lastDay })).statusCode).toBe(303);
    const before = await stored();
    const second = await staff.post(`${permission}/taking-back`, { seen: lastDay });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toContain("Den har ingen sista dag längre. Inget är ändrat.");
    expect(await stored()).toEqual(before);
  });
});

test("whoever lacks the right changes nothing", async () => {
  const { site, door, permission, today, stored } = await catalogueOffice();
  const other = await site.signIn((await newStaff(door, ["manage-organisations"])).details.identity);
  const before = await stored();
  expect((await other.post(`${permission}/withdrawal`, { lastDay: today, seen: "" })).statusCode).toBe(403);
  expect((await other.post(`${permission}/taking-back`, { seen: "" })).statusCode).toBe(403);
  expect(await stored()).toEqual(before);
});
