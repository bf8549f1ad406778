import { expect, test } from "vitest";
import { endAgreement } from "../../../../tests/municipality.ts";
import { actionOf, hrefOf, officeWithUser, textOf } from "../../../../tests/office.ts";

test("two who tick the same permission: the second is told who was first and may try again", async () => {
  const { ada, bosse, member, municipality } = await officeWithUser();
  const address = `/members/${member}/permissions/${municipality.schools.key}`;
  const [one] = municipality.schools.permissions;
  await ada.post(address, { permission: one });
  const clash = await bosse.post(address, { permission: one });
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toMatch(/Ada Alm tilldelade ”Behörighet one” .* Bockarna nedan visar hur det är nu/);
  expect(clash.body).toMatch(new RegExp(`name="seen" value="${one}:`));
  expect(clash.body).toMatch(new RegExp(`value="${one}" checked`));
});

test("nothing ticked is sent without a fault, and leads back past the list as it was", async () => {
  const { ada, member, municipality } = await officeWithUser();
  const page = await ada.get(`/members/${member}/permissions/${municipality.schools.key}?list=sort%3Demail`);
  expect(textOf(page)).toMatch(/Behörigheter för Nils Nord – .* Behörigheter för Nils Nord E-tjänst schools/);
  expect(actionOf(page)).toBe(`/members/${member}/permissions/${municipality.schools.key}`);
  expect(hrefOf(page, "Tillbaka till Nils Nord")).toBe(`/members/${member}?list=sort%3Demail`);
  const done = await ada.post(actionOf(page), { list: "sort=email" });
  expect(done.headers.location).toBe(`/members/${member}?list=sort%3Demail`);
});

test("a permission that cannot be given saves nothing and says so", async () => {
  const { ada, member, municipality, all } = await officeWithUser();
  const before = await all();
  const address = `/members/${member}/permissions/${municipality.schools.key}`;
  const refused = await ada.post(address, { permission: municipality.schools.withdrawn });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("kan inte längre tilldelas");
  expect((await ada.post(address, { permission: "no id" })).statusCode).toBe(422);
  expect(await all()).toEqual(before);
});

test("what gives nothing any more is taken away from the user's page, and a second who does it is told", async () => {
  const { ada, bosse, door, member, municipality } = await officeWithUser();
  const { schools } = municipality;
  const [one, two] = schools.permissions;
  const address = `/members/${member}/permissions/${schools.key}`;
  await ada.post(address, { permission: one });
  await endAgreement(door, municipality, schools);
  const user = await ada.get(`/members/${member}?list=sort%3Demail`);
  expect(textOf(user)).toMatch(/Behörigheter som inte gäller nu .* Klicka på e-tjänsten för att ta bort dem/);
  expect(hrefOf(user, schools.name)).toBe(`${address}?list=sort%3Demail`);
  const page = await ada.get(hrefOf(user, schools.name));
  expect(page.body).toMatch(new RegExp(`value="${one}" checked`));
  expect(page.body).not.toContain(two);
  expect(textOf(page)).toMatch(/Bocka ur dem .* Behörighet one Organisationen har inget gällande avtal/);
  const seen = /name="seen" value="([^"]*)"/.exec(page.body)?.[1] ?? "";
  expect(textOf(await ada.post(address, { seen, permission: two }))).toContain("kan inte längre tilldelas");

  const done = await ada.follow(await ada.post(address, { list: "sort=email", seen }));
  expect(textOf(done)).toMatch(/Behörigheterna är ändrade\..*Användaren har inga behörigheter\./);
  expect(textOf(done)).not.toContain("Behörigheter som inte gäller nu");
  const clash = await bosse.post(address, { seen });
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toMatch(/Ada Alm tog bort ”Behörighet one” .* Du ville ta bort den\. Inget av ditt/);
  expect(textOf(clash)).not.toContain("Klar");
  expect((await ada.get(address)).statusCode).toBe(404);
});

test("users are not asked to take their own permissions away", async () => {
  const { site, ada, details, door, member, municipality } = await officeWithUser();
  const { schools } = municipality;
  await ada.post(`/members/${member}/permissions/${schools.key}`, { permission: schools.permissions[0] });
  await endAgreement(door, municipality, schools);
  const own = await (await site.signIn(details.hsaId.canonical)).get("/my-permissions");
  expect(textOf(own)).toContain("Behörigheter som inte gäller nu");
  expect(textOf(own)).not.toContain("ta bort");
});
