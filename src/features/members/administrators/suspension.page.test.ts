import { describe, expect, test } from "vitest";
import { officeOfAppointments } from "../../../../tests/appointments.ts";
import { actionOf, hrefOf, textOf } from "../../../../tests/office.ts";

const reason = { reason: "Kortet är borta." };

async function officeOfSuspensions() {
  const office = await officeOfAppointments();
  const suspension = office.below(office.municipality.ada.member, "suspension");
  const reinstatement = office.below(office.municipality.ada.member, "reinstatement");
  /** The form of lifting, as it stands now. */
  const liftingForm = async () => {
    const shown = await office.staff.get(reinstatement);
    const seen = /name="seen" value="([^"]+)"/.exec(shown.body)?.[1] ?? "";
    return { shown, seen };
  };
  return { ...office, suspension, reinstatement, liftingForm };
}

describe("an administrator is suspended", () => {
  test("at once, with the sessions, and the person and the others are told, but not why", async () => {
    const { staff, address, suspension, letters, ada, site, municipality } = await officeOfSuspensions();
    const shown = await staff.get(suspension);
    expect(textOf(shown)).toContain("Ada Alm stängs av i");
    expect(textOf(shown)).toContain("Användarna och deras behörigheter påverkas inte");
    expect(textOf(shown)).not.toContain("den enda som kan administrera");
    const done = await staff.post(actionOf(shown), reason);
    expect(done.headers.location).toBe(address);
    const page = textOf(await staff.follow(done));
    expect(page).toContain("Administratören är avstängd.");
    expect(page).toContain("Ada Alm Avstängd");
    expect(await letters()).toEqual(["administrator-suspended to Ada", "administrators-changed to Bosse"]);
    expect((await ada.get("/members")).headers.location).toContain("/sign-in");
    const hers = await site.signIn(municipality.ada.details.hsaId);
    expect((await hers.get("/members")).headers.location).toContain("/sign-in");
  });

  test("but not without a reason, and what was typed stays", async () => {
    const { staff, suspension, all } = await officeOfSuspensions();
    const before = await all();
    expect(textOf(await staff.post(suspension, { reason: " " }))).toContain("Skriv skälet.");
    const long = await staff.post(suspension, { reason: "å".repeat(501) });
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain("å".repeat(501));
    expect((await staff.post(suspension, { ...reason, hsaId: "x" })).statusCode).toBe(422);
    expect(await all()).toEqual(before);
  });

  test("in one window after another once, and the second is told", async () => {
    const { staff, suspension, letters, liftingForm } = await officeOfSuspensions();
    await staff.post(suspension, reason);
    const again = await staff.post(suspension, { reason: "Ett annat skäl" });
    expect(textOf(await staff.follow(again))).toContain("Personen var redan avstängd. Inget är ändrat.");
    expect(textOf(await staff.follow(await staff.get(suspension)))).toContain("redan avstängd");
    expect(textOf((await liftingForm()).shown)).toContain("Kortet är borta.");
    expect(await letters()).toHaveLength(2);
  });

  test("also the last one who can work, which is said before and after", async () => {
    const { staff, below, municipality, suspension, address } = await officeOfSuspensions();
    await staff.post(suspension, reason);
    const last = below(municipality.bosse.member, "suspension");
    expect(textOf(await staff.get(last))).toContain(
      "Bosse Berg är den enda som kan administrera organisationen",
    );
    const done = await staff.follow(await staff.post(last, reason));
    expect(textOf(done)).toContain("Nu kan ingen administrera organisationen.");
    expect(textOf(await staff.get(address))).toContain("alla dess administratörer är avstängda");
  });
});

describe("a suspension is lifted", () => {
  test("once, and the person is in again", async () => {
    const { staff, address, suspension, liftingForm, reinstatement, letters, site, municipality } =
      await officeOfSuspensions();
    await staff.post(suspension, reason);
    expect(hrefOf(await staff.get(address), "Häv avstängning")).toBe(reinstatement);
    const { shown, seen } = await liftingForm();
    expect(textOf(shown)).toContain("Ada Alm är avstängd i");
    const done = await staff.post(actionOf(shown), { seen });
    expect(textOf(await staff.follow(done))).toContain("Avstängningen är hävd.");
    expect(await letters()).toEqual([
      "administrator-reinstated to Ada",
      "administrator-suspended to Ada",
      "administrators-changed to Bosse",
      "administrators-changed to Bosse",
    ]);
    const hers = await site.signIn(municipality.ada.details.hsaId);
    expect((await hers.get("/members")).statusCode).toBe(200);
    for (const again of [() => staff.post(reinstatement, { seen }), () => staff.get(reinstatement)])
      expect(textOf(await staff.follow(await again()))).toContain("Personen är inte avstängd.");
  });

  test("only the one that was shown: another, for another reason, is shown first", async () => {
    const { staff, suspension, liftingForm, reinstatement, all } = await officeOfSuspensions();
    await staff.post(suspension, reason);
    const { seen } = await liftingForm();
    await staff.post(reinstatement, { seen });
    await staff.post(suspension, { reason: "Utredning pågår." });
    const before = await all();
    const late = await staff.post(reinstatement, { seen });
    expect(late.statusCode).toBe(409);
    expect(textOf(late)).toContain("någon har stängt av personen på nytt");
    expect(textOf(late)).toContain("Utredning pågår.");
    expect((await staff.post(reinstatement, { seen: "nej" })).statusCode).toBe(422);
    expect(await all()).toEqual(before);
  });
});

test("suspended and lifted stand in the log, without the reason", async () => {
  const { staff, bosse, suspension, liftingForm, reinstatement } = await officeOfSuspensions();
  await staff.post(suspension, reason);
  await staff.post(reinstatement, { seen: (await liftingForm()).seen });
  const log = textOf(await bosse.get("/log"));
  expect(log).toContain("stängde av Ada Alm");
  expect(log).toContain("hävde avstängningen av Ada Alm");
  expect(log).not.toContain("Kortet är borta");
});
