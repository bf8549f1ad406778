import { describe, expect, test } from "vitest";
import { actsOffice, at, reason, verifiedAt } from "../../../../tests/acts-office.ts";
import { allRights, type Person } from "../../../../tests/external-office.ts";
import { textOf } from "../../../../tests/office.ts";

const { office, sanna, codesOf, refused } = await actsOffice();

describe("a protected identity", () => {
  test("is set and lifted with a reason, by those with the right", async () => {
    const person = await office.person();
    await refused(person, () => sanna.post(at(person, "protection"), { reason: "" }), 422);
    const page = await sanna.follow(await sanna.post(at(person, "protection"), { reason }));
    expect(textOf(page)).toMatch(
      /Personuppgifterna är skyddade\..*Personen har skyddade personuppgifter sedan/,
    );
    const open = await sanna.follow(await sanna.post(at(person, "protection-lifting"), { reason }));
    expect(textOf(open)).toContain("Skyddet är hävt.");
    expect((await codesOf(person)).filter((code) => code !== "protected-identity-seen")).toEqual([
      "identity-protected",
      "identity-protection-lifted",
    ]);
  });

  test("is, for all others, an address that does not exist, to the byte; their acts come to nothing", async () => {
    const person = await office.person({ protected_at: verifiedAt }, "19900111-2383");
    const others = await office.staff(allRights.filter((right) => right !== "manage-protected-identities"));
    const nobody = { ...person, id: "01890a5d-ac96-774b-bcce-b302099a8057" as Person["id"] };
    const before = await office.all(person);
    const ways = office.site.routes.filter(({ url }) => url.includes(":externalUser"));
    expect(ways.length).toBeGreaterThan(25);
    for (const { method, url } of ways) {
      const visit = (id: string) => {
        const address = url.replace(":externalUser", id);
        return method === "GET" ? others.get(address) : others.post(address, { reason, seen: "x" });
      };
      const [there, nowhere] = [await visit(person.id), await visit(nobody.id)];
      expect(there.statusCode, `${method} ${url}`).toBe(nowhere.statusCode);
      expect([403, 404], `${method} ${url}`).toContain(there.statusCode);
      expect(there.body, `${method} ${url}`).toBe(nowhere.body);
    }
    expect(await office.all(person)).toEqual(before);
  });

  test("is never opened without a word in the log, nor shown in answer to a form", async () => {
    const person = await office.person({ protected_at: verifiedAt }, "19900111-2383");
    for (const below of ["", "/cases", "/votes", "/comments", "/history", "/deactivation"]) {
      const before = (await codesOf(person)).length;
      expect((await sanna.get(`/external-users/${person.id}${below}`)).statusCode).toBe(200);
      expect((await codesOf(person)).slice(before), below).toEqual(["protected-identity-seen"]);
    }
    const answers = [
      ["", {}, 422, []],
      ["/deactivation", { reason: "" }, 422, []],
      ["/email-verification", { reason, seen: "x" }, 409, []],
      ["/one-time-password", {}, 200, ["one-time-password-given"]],
      ["/personal-number-revealing", { reason }, 200, ["personal-number-revealed"]],
    ] as const;
    for (const [below, form, status, done] of answers) {
      const before = (await codesOf(person)).length;
      expect((await sanna.post(`/external-users/${person.id}${below}`, form)).statusCode, below).toBe(status);
      expect((await codesOf(person)).slice(before), below).toEqual([...done, "protected-identity-seen"]);
    }
    await removeNumber(person);
  });
});

async function removeNumber(person: Person): Promise<void> {
  await office.door.db
    .updateTable("external_users")
    .set({
      personal_number: null,
      personal_number_index: null,
      birth_date: null,
      personal_number_verified_at: null,
      personal_number_verified_by: null,
    })
    .where("id", "=", person.id)
    .execute();
}
