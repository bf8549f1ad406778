import { type Organisation, organisationByCode } from "#organisations";
import { operatorScope, type Scope } from "#platform/access/scope.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { StartupError } from "#platform/startup-error.ts";
import { type Call, UsageError } from "./command.ts";
import type { Workplace } from "./workplace.ts";

/** The organisation that --organisation names, and its scope. @throws where there is none */
export async function namedOrganisation(
  { door }: Workplace,
  call: Call,
): Promise<{ readonly organisation: Organisation; readonly scope: Scope }> {
  const code = call.required("organisation");
  if (!/^\d{2}(\d{2})?$/.test(code)) {
    throw new UsageError([
      `--organisation ska vara en kod med fyra siffror (kommun) eller två (region), inte "${code}".`,
    ]);
  }
  const organisation = await organisationByCode(readOnly(door.db), code);
  if (organisation === undefined) {
    throw new StartupError(
      `Det finns ingen organisation med koden ${code}. Läs in den först: npx behorig organisations import FIL`,
    );
  }
  return { organisation, scope: operatorScope(organisation.id) };
}
