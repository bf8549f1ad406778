import { expect, test } from "vitest";
import type { PersonReference } from "#platform/access/actor.ts";
import { daysLater } from "#platform/time/days.ts";
import { catalogueOffice } from "../../../../tests/catalogue-office.ts";
import { catalogueLetters } from "./letters.ts";

/** The office, the letters that its administrators are sent, and what one of them would say now. */
async function tellingOffice() {
  const office = await catalogueOffice();
  const { municipality, door, site } = office;
  const letters = async () => {
    const rows = await door.db
      .selectFrom("mails")
      .innerJoin("members", "members.person_reference", "mails.person_reference")
      .select(["kind", "given_name"])
      .where("organisation_id", "=", municipality.id)
      .execute();
    return rows.map(({ kind, given_name }) => `${kind} to ${given_name}`).toSorted();
  };
  const composed = async (
    kind: string,
    person: PersonReference = municipality.ada.reference,
    language: "sv" | "en" = "sv",
  ) => {
    const letter = catalogueLetters("Prövmyndigheten").find((one) => one.kind === kind);
    if (letter === undefined) throw new Error(`there is no letter ${kind}`);
    return await door.db.transaction().execute((tx) =>
      letter.compose({
        ...{ tx, person, language, masterKey: site.masterKey },
        about: { eService: municipality.schools.id },
        now: site.now(),
        link: (path) => new URL(path, "https://prov.example"),
      }),
    );
  };
  return { ...office, letters, composed };
}

test("a withdrawal is told to the administrators whose users lose something, and what they lose when", async () => {
  const { staff, permission, today, grant, letters, composed, municipality } = await tellingOffice();
  await grant();
  const lastDay = daysLater(today, 30);
  await staff.post(`${permission}/withdrawal`, { lastDay, seen: "" });
  expect(await letters()).toEqual(["permissions-withdrawn to Ada", "permissions-withdrawn to Bosse"]);
  const letter = await composed("permissions-withdrawn");
  expect(letter).toMatchObject({
    to: expect.stringContaining("@"),
    parts: [{ lines: [`Behörighet one: 1 användare, sista dag ${lastDay}`] }],
  });
  expect(JSON.stringify(letter)).toContain(`användare i ${municipality.name} har`);
  expect(JSON.stringify(await composed("permissions-withdrawn", municipality.ada.reference, "en"))).toContain(
    `1 user, last day ${lastDay}`,
  );
});

test("nobody is told where no user has it", async () => {
  const { staff, permission, eService, today, letters } = await tellingOffice();
  await staff.post(`${permission}/withdrawal`, { lastDay: today, seen: "" });
  await staff.post(`${eService}/withdrawal`, { lastDay: today, seen: "" });
  expect(await letters()).toEqual([]);
});

test("a whole e-service is one letter to each, and so is its taking back", async () => {
  const { staff, eService, today, grant, letters, composed } = await tellingOffice();
  await grant();
  await staff.post(`${eService}/withdrawal`, { lastDay: today, seen: "" });
  expect(await letters()).toEqual(["permissions-withdrawn to Ada", "permissions-withdrawn to Bosse"]);
  expect(await composed("withdrawal-taken-back")).toBe("obsolete");
  await staff.post(`${eService}/taking-back`, { seen: today });
  expect(await letters()).toHaveLength(4);
  expect(await composed("withdrawal-taken-back")).toMatchObject({
    parts: [{ lines: ["Behörighet one: 1 användare"] }],
  });
  expect(await composed("permissions-withdrawn")).toBe("obsolete");
});

test("whoever is no administrator any more is written nothing", async () => {
  const { staff, permission, today, grant, composed, municipality, door } = await tellingOffice();
  await grant();
  await staff.post(`${permission}/withdrawal`, { lastDay: today, seen: "" });
  await door.db
    .updateTable("members")
    .set({ ended_at: door.clock() })
    .where("id", "=", municipality.bosse.member)
    .execute();
  expect(await composed("permissions-withdrawn", municipality.bosse.reference)).toBe("obsolete");
});
