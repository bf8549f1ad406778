import { describe, expect, test } from "vitest";
import { daysLater } from "#platform/time/days.ts";
import { catalogueOffice } from "../../../../tests/catalogue-office.ts";
import { textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

async function eServiceOffice() {
  const office = await catalogueOffice();
  const { schools } = office.municipality;
  const lastDays = async () =>
    (
      await office.door.db
        .selectFrom("permissions")
        .select("valid_to")
        .where("id", "in", schools.permissions)
        .orderBy("position")
        .execute()
    ).map(({ valid_to }) => valid_to);
  const codes = async () =>
    (
      await office.door.db
        .selectFrom("audit_events")
        .select(["code", "details"])
        .orderBy("sequence")
        .execute()
    )
      .filter(({ details }) => JSON.stringify(details).includes(schools.key))
      .map(({ code }) => code);
  return { ...office, lastDays, codes, yesterday: daysLater(office.today, -1) };
}

describe("an e-service is withdrawn", () => {
  test("with every permission in it, after it was told who loses what; agreements and grants are kept", async () => {
    const { staff, eService, yesterday, grant, lastDays, ada, member, municipality, codes, site, door } =
      await eServiceOffice();
    await grant();
    const preview = textOf(await staff.get(`${eService}/withdrawal`));
    expect(preview).toContain("1 användare i 1 organisation har sammanlagt 1 behörighet i e-tjänsten i dag.");
    expect(preview).toContain(`${municipality.name}: 1`);
    const before = await codes();
    const done = await staff.post(`${eService}/withdrawal`, { lastDay: yesterday, seen: "" });
    expect(done.headers.location).toBe(eService);
    const page = await staff.get(eService);
    expect(textOf(page)).toContain("E-tjänsten är indragen.");
    expect(page.body).not.toContain("/permissions/new");
    expect(await lastDays()).toEqual([yesterday, yesterday, yesterday]);
    expect((await codes()).slice(before.length)).toEqual([
      "e-service-withdrawn",
      ...Array(3).fill("permission-withdrawn"),
    ]);
    expect(textOf(await ada.get(`/members/${member}`))).toContain(
      "Behörigheten finns inte längre i e-tjänsten.",
    );
    expect(textOf(await ada.get(`/members/${member}/permissions`))).not.toContain(municipality.schools.name);
    const keeper = await newStaff(door, ["manage-organisations", "manage-agreements"]);
    const colleague = await site.signIn(keeper.details.identity);
    const agreement = textOf(await colleague.get(`/organisations/${municipality.id}/agreements/new`));
    expect(agreement).toContain(municipality.housing.name);
    expect(agreement).not.toContain(municipality.schools.name);
  });

  test("on a coming day, until which everything goes on; a permission that ends before keeps its own last day", async () => {
    const { staff, eService, permission, today, lastDays } = await eServiceOffice();
    const [soon, later] = [daysLater(today, 5), daysLater(today, 30)];
    await staff.post(`${permission}/withdrawal`, { lastDay: soon, seen: "" });
    await staff.post(`${eService}/withdrawal`, { lastDay: later, seen: "" });
    expect(await lastDays()).toEqual([soon, later, later]);
    expect(textOf(await staff.get("/catalogue"))).toContain(`Sista dag ${later}`);
  });

  test("later or earlier than was decided first, and its permissions with it", async () => {
    const { staff, eService, today, lastDays } = await eServiceOffice();
    const days = [30, 60, 10].map((count) => daysLater(today, count));
    for (const [place, lastDay] of days.entries()) {
      const answer = await staff.post(`${eService}/withdrawal`, { lastDay, seen: days[place - 1] ?? "" });
      expect(answer.statusCode).toBe(303);
      expect(await lastDays()).toEqual([lastDay, lastDay, lastDay]);
    }
  });

  test("in two windows, by the first; the second is told what it says now", async () => {
    const { staff, eService, today, lastDays } = await eServiceOffice();
    const later = daysLater(today, 30);
    await staff.post(`${eService}/withdrawal`, { lastDay: later, seen: "" });
    const second = await staff.post(`${eService}/withdrawal`, { lastDay: today, seen: "" });
    expect(second.statusCode).toBe(409);
    expect(textOf(second)).toContain(`Nu är den ${later}. Inget är sparat.`);
    expect(await lastDays()).toEqual([later, later, later]);
  });
});

describe("a withdrawal of an e-service is taken back", () => {
  test("with the permissions that were withdrawn with it, and no others; what was given counts again", async () => {
    const { staff, eService, permission, yesterday, today, grant, lastDays, ada, member, municipality } =
      await eServiceOffice();
    await grant();
    const [, second = ""] = municipality.schools.permissions;
    const soon = daysLater(today, 2);
    await staff.post(`${eService}/permissions/${second}/withdrawal`, { lastDay: soon, seen: "" });
    await staff.post(`${eService}/withdrawal`, { lastDay: daysLater(today, 9), seen: "" });
    await staff.post(`${eService}/withdrawal`, { lastDay: yesterday, seen: daysLater(today, 9) });
    expect(await lastDays()).toEqual([yesterday, yesterday, yesterday]);
    const preview = textOf(await staff.get(`${eService}/taking-back`));
    expect(preview).toContain("1 användare i 1 organisation får tillbaka sina behörigheter genast.");
    const done = await staff.post(`${eService}/taking-back`, { seen: yesterday });
    expect(done.headers.location).toBe(eService);
    expect(await lastDays()).toEqual([null, null, null]);
    expect(textOf(await staff.get(permission))).toContain(`Första dag ${today}`);
    expect(textOf(await ada.get(`/members/${member}`))).not.toContain("finns inte längre");
    const again = await staff.post(`${eService}/taking-back`, { seen: yesterday });
    expect(again.statusCode).toBe(409);
    expect(textOf(again)).toContain("Den har ingen sista dag längre.");
  });

  test("before a permission in it can go on, be given a later last day, or another be added", async () => {
    const { staff, eService, permission, today, stored } = await eServiceOffice();
    const [soon, later] = [daysLater(today, 5), daysLater(today, 30)];
    await staff.post(`${eService}/withdrawal`, { lastDay: soon, seen: "" });
    const before = await stored();
    const back = await staff.post(`${permission}/taking-back`, { seen: soon });
    expect(back.statusCode).toBe(409);
    expect(textOf(back)).toContain("Ta tillbaka den indragningen först. Inget är ändrat.");
    const longer = await staff.post(`${permission}/withdrawal`, { lastDay: later, seen: soon });
    expect(longer.statusCode).toBe(422);
    expect(textOf(longer)).toContain(`med ${soon} som sista dag. Behörigheten kan inte gälla längre.`);
    const texts = { name: "Ny", nameEn: "", description: "Ny.", descriptionEn: "", kind: "type", key: "" };
    const added = await staff.post(`${eService}/permissions/new`, { ...texts, from: today });
    expect(added.statusCode).toBe(422);
    expect(textOf(added)).toContain("Ta tillbaka den indragningen först.");
    expect(await stored()).toEqual(before);
  });
});

test("no permission outlives its e-service in the database, whoever writes it", async () => {
  const { staff, eService, first, today, door, municipality } = await eServiceOffice();
  await staff.post(`${eService}/withdrawal`, { lastDay: daysLater(today, 5), seen: "" });
  const longer = door.db.updateTable("permissions").set({ valid_to: null }).where("id", "=", first);
  await expect(longer.execute()).rejects.toMatchObject({ constraint: "permissions_end_with_e_service" });
  const shorter = door.db
    .updateTable("e_services")
    .set({ valid_to: today })
    .where("id", "=", municipality.schools.id);
  await expect(shorter.execute()).rejects.toMatchObject({ constraint: "e_services_end_after_permissions" });
});
