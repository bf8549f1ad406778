import { expect, test } from "vitest";
import { nobodysId } from "../../../../tests/addresses.ts";
import { catalogueOffice } from "../../../../tests/catalogue-office.ts";
import { textOf } from "../../../../tests/office.ts";

test("an e-service's page has its texts in both languages and every permission, withdrawn ones too", async () => {
  const { staff, eService, permission, municipality } = await catalogueOffice();
  const page = await staff.get(eService);
  const text = textOf(page);
  expect(text).toContain(`Nyckel i katalogfilen ${municipality.schools.key}`);
  expect(text).toMatch(/Namn på engelska Saknas/);
  expect(text.match(/Gäller /g)).toHaveLength(3);
  expect(text).toContain("Indragen");
  expect(page.body).toContain(`href="${permission}"`);
});

test("a permission's page tells when it holds and how many have it, by organisation", async () => {
  const { staff, permission, municipality, grant } = await catalogueOffice();
  expect(textOf(await staff.get(permission))).toContain("Ingen användare har behörigheten.");
  await grant();
  const text = textOf(await staff.get(permission));
  expect(text).toContain("1 användare i 1 organisation har den.");
  expect(text).toMatch(new RegExp(`Organisation Användare ${municipality.name} 1 `));
});

test("a permission that was read in under other names is found under those", async () => {
  const { staff, permission, first, door } = await catalogueOffice();
  const names = ["Ett", "Två"].map((name, place) => ({
    permission_id: first,
    name,
    replaced_at: new Date(Date.UTC(2020, place)),
  }));
  await door.db.insertInto("permission_former_names").values(names).execute();
  expect(textOf(await staff.get(permission))).toContain("Tidigare namn Två, Ett");
});

test("what the catalogue does not have, or has in another e-service, is not found", async () => {
  const { staff, eService, permission, municipality } = await catalogueOffice();
  const elsewhere = permission.replace(municipality.schools.id, municipality.housing.id);
  for (const address of [
    `/catalogue/${nobodysId}`,
    "/catalogue/nonsens",
    `${eService}/permissions/${nobodysId}`,
    elsewhere,
  ])
    expect((await staff.get(address)).statusCode, address).toBe(404);
});
