import { describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { officeOfAppointments } from "../../../../tests/appointments.ts";
import { suspend, textOf, typed } from "../../../../tests/office.ts";
import type { Answer } from "../../../../tests/visitor.ts";
import { changePermissions } from "../permissions/granting.ts";

/** The same office, where Nils has been given a permission. */
async function officeOfMoves() {
  const office = await officeOfAppointments();
  const { door, municipality, member } = office;
  const { ada, schools } = municipality;
  const give = (index: 0 | 1) =>
    change(door, ada, (tx) =>
      changePermissions(tx, ada, member, schools.key, {
        seen: new Map(),
        ticked: new Set([schools.permissions[index]]),
      }),
    );
  await give(0);
  const appointment = `${office.address}/administrators/new`;
  const grantsLeft = async () =>
    await door.db
      .selectFrom("grants")
      .select("id")
      .where("member_id", "=", member)
      .where("revoked_at", "is", null)
      .execute();
  return { ...office, give, appointment, grantsLeft };
}

/** What is typed, with what the offer's form carries. */
function withOffer({ body }: Answer, details: Record<string, string>): URLSearchParams {
  const carried = [...body.matchAll(/name="(user|seen)" value="([^"]+)"/g)];
  const pairs = carried.map(([, name, value]) => [name ?? "", value ?? ""]);
  return new URLSearchParams([...Object.entries(details), ...pairs]);
}

describe("whoever is a user of the organisation", () => {
  test("is offered to become administrator, and nothing is done before that", async () => {
    const { staff, appointment, details, all } = await officeOfMoves();
    const before = await all();
    const offer = await staff.post(appointment, { ...typed(details), email: "ny@example.org" });
    expect(offer.statusCode).toBe(409);
    const text = textOf(offer);
    expect(text).toContain("Nils Nord är användare i");
    expect(text).toContain("Personens enda behörighet tas bort");
    expect(text).toContain("Behörighet one");
    expect(text).toContain(`har e-postadressen ${details.email}`);
    expect(offer.body).toContain('value="ny@example.org"');
    expect(text).toContain("Gör till administratör");
    expect(await all()).toEqual(before);
  });

  test("becomes it with what stands in the form, loses the permissions, and is told", async () => {
    const { staff, appointment, details, administrators, letters, grantsLeft, site, ada, member } =
      await officeOfMoves();
    const his = await site.signIn(details.hsaId.canonical);
    const offer = await staff.post(appointment, typed(details));
    const done = await staff.post(appointment, withOffer(offer, { ...typed(details), givenName: "Nisse" }));
    expect(textOf(await staff.follow(done))).toContain("Administratören är utsedd.");
    expect(await administrators()).toEqual(["Ada", "Bosse", "Nisse"]);
    expect(await grantsLeft()).toEqual([]);
    expect(await letters()).toEqual([
      "administrator-appointed to Nisse",
      "administrators-changed to Ada",
      "administrators-changed to Bosse",
    ]);
    expect((await his.get("/my-permissions")).headers.location).toContain("/sign-in");
    expect((await (await site.signIn(details.hsaId.canonical)).get("/members")).statusCode).toBe(200);
    const log = textOf(await ada.get("/log"));
    expect(log).toMatch(/gjorde Nisse Nord till administratör/);
    expect(log).toMatch(/tog bort Nils Nord som användare och därmed behörigheten ”Behörighet one”/);
    const gone = await ada.get(`/members/${member}`);
    expect(gone.statusCode).toBe(410);
    expect(textOf(gone)).toContain("Myndigheten tog bort Nils Nord som användare");
  });

  test("does not, where more would go than the offer told: it is shown anew", async () => {
    const { staff, appointment, details, give, all } = await officeOfMoves();
    const offer = await staff.post(appointment, typed(details));
    await give(1);
    const before = await all();
    const late = await staff.post(appointment, withOffer(offer, typed(details)));
    expect(late.statusCode).toBe(409);
    expect(textOf(late)).toContain("har fått eller förlorat något sedan du såg det");
    expect(textOf(late)).toContain("Personens 2 behörigheter tas bort");
    expect(await all()).toEqual(before);
    const done = await staff.post(appointment, withOffer(late, typed(details)));
    expect(done.statusCode).toBe(303);
  });

  test("is the successor in the same way, in one step", async () => {
    const { staff, below, municipality, details, administrators, grantsLeft } = await officeOfMoves();
    const replacement = below(municipality.ada.member, "replacement");
    const offer = await staff.post(replacement, typed(details));
    expect(offer.statusCode).toBe(409);
    expect(textOf(offer)).toContain("Gör till administratör och byt ut");
    expect(await administrators()).toEqual(["Ada", "Bosse"]);
    await staff.post(replacement, withOffer(offer, typed(details)));
    expect(await administrators()).toEqual(["Bosse", "Nils"]);
    expect(await grantsLeft()).toEqual([]);
  });

  test("is told of beside what is wrong in other fields, and not when suspended", async () => {
    const { staff, appointment, details, door, member, all } = await officeOfMoves();
    const faulty = await staff.post(appointment, { ...typed(details), email: "nej" });
    expect(faulty.statusCode).toBe(422);
    expect(textOf(faulty)).toContain("Nils Nord är användare i");
    await suspend(door, member);
    const before = await all();
    const refused = await staff.post(appointment, withOffer(faulty, typed(details)));
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain("Personen är avstängd användare i organisationen");
    expect(await all()).toEqual(before);
  });

  test("sent twice is appointed once, and the second is told", async () => {
    const { staff, appointment, details, administrators } = await officeOfMoves();
    const offer = await staff.post(appointment, typed(details));
    const sent = withOffer(offer, typed(details));
    await staff.post(appointment, sent);
    expect(textOf(await staff.post(appointment, sent))).toContain("Personen är redan administratör");
    expect(await administrators()).toEqual(["Ada", "Bosse", "Nils"]);
  });
});
