import { allEServices, type EServiceReference } from "#catalogue";
import { readOnly } from "#platform/db/read-only.ts";
import { StartupError } from "#platform/startup-error.ts";
import type { Workplace } from "./workplace.ts";

/** The e-services with these keys. @throws StartupError that names those that do not exist, and those that do */
export async function namedEServices(
  { door }: Workplace,
  keys: readonly string[],
): Promise<EServiceReference[]> {
  const known = await allEServices(readOnly(door.db));
  const unknown = keys.filter((wanted) => !known.some(({ key }) => key === wanted));
  if (unknown.length === 0) return known.filter(({ key }) => keys.includes(key));
  const existing = known.map(({ key, name }) => `  ${key} (${name})`);
  const advice =
    known.length === 0
      ? "Katalogen är tom. Läs in den först: npx behorig catalogue import FIL"
      : `De som finns är:\n${existing.join("\n")}`;
  throw new StartupError(`E-tjänsten ${unknown.join(", ")} finns inte i katalogen. ${advice}`);
}
