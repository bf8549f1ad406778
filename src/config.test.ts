import { expect, test } from "vitest";
import { StartupError } from "#platform/startup-error.ts";
import { demonstrationConfig, productionConfig } from "./config.ts";

test("an operator is told in Swedish of everything that is missing, at once", () => {
  const refusal = refusalOf(() => productionConfig({}));
  expect(refusal).toContain("Inställningarna har fel:");
  for (const name of ["BEHORIG_ORIGIN", "BEHORIG_KEYS", "BEHORIG_CLIENT_SECRET", "BEHORIG_REGIONS_EMAIL"]) {
    expect(refusal).toContain(`  ${name} `);
  }
  expect(refusal).toContain("BEHORIG_KEYS saknas");
  expect(refusal).toContain("BEHORIG_ORIGIN ska vara en adress som börjar med https://");
  expect(refusal).not.toMatch(/missing|must|invalid/i);
});

test.each([
  ["PORT", "http", "PORT ska vara ett heltal"],
  ["PORT", "0", "PORT ska vara minst 1"],
  ["BEHORIG_IDLE_MINUTES", "99999", "BEHORIG_IDLE_MINUTES ska vara högst 1440"],
  ["BEHORIG_DATA", "", "BEHORIG_DATA saknas"],
  ["DATABASE_URL", "mysql://geheim", "DATABASE_URL ska börja med postgresql://"],
])("%s=%s is refused without repeating the value", (name, value, expected) => {
  const refusal = refusalOf(() => demonstrationConfig({ [name]: value }));
  expect(refusal).toContain(expected);
  expect(refusal).not.toContain("geheim");
});

test("an address of e-mail that is none is told as such", () => {
  expect(refusalOf(() => productionConfig({ BEHORIG_REGIONS_EMAIL: "regioner" }))).toContain(
    "BEHORIG_REGIONS_EMAIL ska vara en e-postadress",
  );
});

function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}
