import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { officeWithUser, suspend, textOf } from "../../../../tests/office.ts";
import { changePermissions } from "./granting.ts";

test("a user sees the own permissions and details, the e-services and whom to ask, and nothing of the administration", async () => {
  const { site, door, municipality, member, details } = await officeWithUser();
  const { schools, housing } = municipality;
  const eService = door.db.updateTable("e_services").set({ address: "https://skolor.example/" });
  await eService.where("id", "=", schools.id).execute();
  for (const { key, permissions } of [schools, housing]) {
    const ticks = { seen: new Map(), ticked: new Set([permissions[0]]) };
    await change(door, municipality.ada, (tx) => changePermissions(tx, municipality.ada, member, key, ticks));
  }
  const user = await site.signIn(details.hsaId.canonical);
  const page = await user.get("/my-permissions");
  expect(page.body).toContain("Mina behörigheter");
  expect(page.body).toContain(`Behörigheterna är tilldelade av ${municipality.name}.`);
  expect(page.body).toContain('href="https://skolor.example/"');
  expect(textOf(page)).toMatch(/Dina administratörer.*Ada Alm.*Bosse Berg/);
  expect(textOf(page)).toMatch(
    new RegExp(
      `Dina uppgifter Förnamn Nils .* HSA-id ${details.hsaId.canonical} E-post ${details.email} Är något fel\\?`,
    ),
  );
  await suspend(door, municipality.bosse.member);
  expect(textOf(await user.get("/my-permissions"))).toMatch(/Ada Alm \S+@.*Bosse Berg Avstängd/);
  expect((await user.get("/members/new")).statusCode).toBe(403);
});
