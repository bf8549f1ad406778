import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { demonstrationConfig, productionConfig } from "./config.ts";
import { withSecretFiles } from "./secret-files.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a secret is read from its file, without the end of the line", () => {
  const file = fileWith("postgresql://behorig:geheim@db.example/behorig\n");
  const config = demonstrationConfig({ DATABASE_URL_FILE: file });
  expect(config.database).toEqual({ url: "postgresql://behorig:geheim@db.example/behorig" });
});

test("a secret that is given twice is refused, and neither is repeated", () => {
  const both = { BEHORIG_SMTP_PASSWORD: "geheim", BEHORIG_SMTP_PASSWORD_FILE: fileWith("geheim") };
  const refusal = refusalOf(both);
  expect(refusal).toContain("BEHORIG_SMTP_PASSWORD_FILE anges tillsammans med BEHORIG_SMTP_PASSWORD");
  expect(refusal).not.toContain("geheim");
});

test("what is wrong with files is told together with everything else, and once", () => {
  const refusal = refusalOf({
    DATABASE_URL_FILE: join(folder, "nowhere"),
    BEHORIG_CLIENT_SECRET_FILE: fileWith("\n"),
    PORT: "http",
  });
  expect(refusal).toContain("DATABASE_URL_FILE går inte att läsa (ENOENT)");
  expect(refusal).toContain("BEHORIG_CLIENT_SECRET_FILE är en tom fil");
  expect(refusal).toContain("PORT ska vara ett heltal");
  expect(refusal).not.toMatch(/ {2}(DATABASE_URL|BEHORIG_CLIENT_SECRET) /);
});

test("the demonstration's secret is refused from a file as well", () => {
  const file = fileWith("the-demonstration-has-no-secrets\n");
  expect(refusalOf({ BEHORIG_CLIENT_SECRET_FILE: file })).toContain(
    "BEHORIG_CLIENT_SECRET är demonstrationens",
  );
});

test("what is no secret is not read from a file", () => {
  expect(withSecretFiles({ PORT_FILE: join(folder, "nowhere") }).faults).toEqual([]);
});

let files = 0;
function fileWith(text: string): string {
  const file = join(folder, `secret-${++files}`);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

function refusalOf(environment: Record<string, string>): string {
  try {
    productionConfig(environment);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("nothing was refused");
}
