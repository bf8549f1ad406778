import type { StaffVisit, StoredExternalUser } from "#external-users";
import type { Parameters } from "#platform/http/parameters.ts";
import { keptNames } from "../engine/kept-names.queries.ts";
import { personValues } from "../engine/person-values.ts";
import type { Unnamed } from "../ground-reference.ts";
import type { RemovalId } from "../removal.ts";
import type { RemovalVisit } from "./about-removal.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

/** Whom the reference that stays on the receipt may not speak of, with all that is known of them. */
export async function personUnnamed(
  { db }: StaffVisit,
  { masterKey }: StaffRemovalParts,
  { id, reference, givenName, familyName }: StoredExternalUser,
  form: Parameters,
): Promise<Unnamed> {
  const person = { population: "external-user", subject: id, reference } as const;
  const known = isTyped(form) ? await personValues(db, masterKey, person) : [];
  return { givenName, familyName, known };
}

/** The same once the person is gone: what there is of them is the names on what was kept. */
export async function keptUnnamed(
  { db }: RemovalVisit,
  { masterKey }: StaffRemovalParts,
  removal: RemovalId,
  form: Parameters,
): Promise<Unnamed> {
  const known = isTyped(form) ? await keptNames(db, masterKey, removal, ["comments", "votes"]) : [];
  return { givenName: "", familyName: "", known };
}

/** Most removals have no reference: then nothing of the person has to be opened. */
function isTyped(form: Parameters): boolean {
  return (form.one("groundReference") ?? "").trim() !== "";
}
