import { operator } from "#platform/access/actor.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { StartupError } from "#platform/startup-error.ts";
import {
  findStaffByIdentity,
  type IdentityFault,
  identitySchemes,
  isIdentityScheme,
  parseIdentity,
  type StaffIdentity,
  type StaffPerson,
} from "#staff";
import { type Call, type Option, UsageError } from "./command.ts";
import { hsaIdFaults } from "./person-options.ts";
import type { Workplace } from "./workplace.ts";

const otherSchemes = identitySchemes.filter((scheme) => scheme !== "hsa-id");

/** Who a staff member is: by HSA-id, or by what another e-ID says. */
export const identityOptions: Readonly<Record<"hsa-id" | "identity" | "scheme", Option>> = {
  "hsa-id": { value: "HSA-ID", about: "personens HSA-id" },
  identity: { value: "ID", about: "i stället för HSA-id: vem personen är enligt en annan e-legitimation" },
  scheme: {
    value: "SLAG",
    about: `vilken e-legitimation --identity gäller: ${otherSchemes.join(" eller ")}`,
  },
};

export type ReadIdentity =
  | { readonly ok: true; readonly value: StaffIdentity }
  | { readonly ok: false; readonly fault: string };

/** The identity that the call tells, or what is wrong with it. */
export function identityIn(call: Call, hsaPrefixes: readonly string[]): ReadIdentity {
  const [hsaId, other, scheme] = [call.one("hsa-id"), call.one("identity"), call.one("scheme")];
  if (hsaId !== undefined && other === undefined && scheme === undefined)
    return told("hsa-id", parseIdentity("hsa-id", hsaId, hsaPrefixes));
  if (hsaId !== undefined || other === undefined || scheme === undefined)
    return { ok: false, fault: "Ange antingen --hsa-id eller både --identity och --scheme." };
  if (!isIdentityScheme(scheme) || scheme === "hsa-id")
    return { ok: false, fault: `--scheme ska vara ${otherSchemes.join(" eller ")}, inte "${scheme}".` };
  return told("identity", parseIdentity(scheme, other, hsaPrefixes));
}

function told(option: string, identity: ReturnType<typeof parseIdentity>): ReadIdentity {
  return identity.ok ? identity : { ok: false, fault: `--${option}: ${identityFaults[identity.fault]}` };
}

const identityFaults: Record<IdentityFault, string> = {
  ...hsaIdFaults,
  empty: "identiteten är tom.",
  "too-long": "identiteten är för lång.",
  "invisible-character": "identiteten innehåller mellanslag eller ett tecken som inte syns.",
};

/** The scope in which the operator looks after staff. */
export const staffScope = authorityScopeOf(operator, "manage-staff");

/** The staff member whom the call names. @throws where there is none */
export async function namedStaff({ door, hsaPrefixes }: Workplace, call: Call): Promise<StaffPerson> {
  const identity = identityIn(call, hsaPrefixes);
  if (!identity.ok) throw new UsageError([identity.fault]);
  const person = await findStaffByIdentity(readOnly(door.db), staffScope, identity.value);
  if (person !== undefined) return person;
  throw new StartupError(
    "Ingen handläggare har den identiteten. Inget har ändrats. Alla visas med: npx behorig staff list",
  );
}
