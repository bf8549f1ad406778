import type { ReadonlyKysely } from "kysely/readonly";
import type { VNode } from "preact";
import type { Database } from "#db/tables.ts";
import { type Scope, scopeOf } from "#platform/access/scope.ts";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import { type CanonicalHsaId, parseHsaId } from "#platform/identifiers/hsa-id.ts";
import type { ListQuery } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import type { FieldError } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import type { AdministratorSubmission } from "../about-member.ts";
import { memberAddress } from "../addresses.ts";
import { findPersonByHsaId, type RegisteredPerson } from "../member.queries.ts";
import { detailNames, fullName, type MemberId } from "../member.ts";
import { type DetailsTexts, detailsTexts } from "./details-texts.ts";

/** Who in the organisation has the HSA-id that somebody wanted to save; undefined when that was not the fault. */
export type Taken = RegisteredPerson | undefined;

/** Asked only after the database has refused: who it is never decides, it only helps. */
export async function findTaken(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  errors: readonly Fault[],
  hsaId: CanonicalHsaId | undefined,
): Promise<Taken> {
  const isTaken = errors.some(({ fault }) => fault === "already-registered");
  return isTaken && hsaId !== undefined ? await findPersonByHsaId(db, scope, hsaId) : undefined;
}

/**
 * For a form that is refused for other faults: tells with them, at once, that its HSA-id is somebody else's. A read
 * for the message only; what may be saved is the constraint's to say.
 * @param self the user whose details the form is about
 */
export async function withTaken(
  { db, actor, form }: AdministratorSubmission,
  errors: readonly Fault[],
  hsaPrefixes: readonly string[],
  self?: MemberId,
): Promise<{ errors: readonly Fault[]; taken: Taken }> {
  const hsaId = parseHsaId(form.one("hsaId") ?? "", hsaPrefixes);
  if (!hsaId.ok) return { errors, taken: undefined };
  const taken = await findPersonByHsaId(db, scopeOf(actor), hsaId.value.canonical);
  if (taken === undefined || taken.id === self) return { errors, taken: undefined };
  const all = [...errors, { field: "hsaId", fault: "already-registered" }];
  return { errors: all.toSorted((one, other) => placeOf(one) - placeOf(other)), taken };
}

function placeOf({ field }: Fault): number {
  const names: readonly string[] = detailNames;
  return names.indexOf(field);
}

/** The field's error, with the person's name and role where they are known. */
export function takenMessage(error: FieldError, taken: Taken, texts: DetailsTexts): FieldError {
  if (taken === undefined || error.field !== "hsaId") return error;
  const sentence = taken.role === "user" ? texts.takenByUser : texts.takenByAdministrator;
  return { ...error, message: sentence(fullName(taken)) };
}

/** The way to the user who is there already. Administrators have no page of their own. */
export function TakenNotice(props: { language: Language; taken: Taken; list: ListQuery }): VNode | null {
  const { language, taken, list } = props;
  if (taken?.role !== "user") return null;
  return (
    <Notice language={language}>
      <TextLink href={memberAddress(taken.id, list)}>{detailsTexts(language).show(fullName(taken))}</TextLink>
    </Notice>
  );
}
