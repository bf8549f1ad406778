import type { Changes } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { differencesBetween } from "#platform/forms/differences.ts";
import type { Details } from "../account/details.ts";
import { columnOf } from "../account/details-correction.ts";
import type { ActOn } from "../acts/act.ts";
import { event } from "../events.ts";
import { subjectOf } from "../external-user.ts";
import { lockExternalUser } from "../external-users.queries.ts";
import { type StoredExternalUser, type TextDetail, textDetails } from "../stored-external-user.ts";

/** The details as a form holds them: empty where there is nothing. */
export type TextsInForm = Readonly<Record<TextDetail, string>>;

/**
 * What a staff member filled in, and what the form had shown: the difference between the two is what they want, whatever
 * the person or another of the staff has done meanwhile.
 */
export type Saving = {
  readonly wanted: Pick<Details, TextDetail>;
  readonly seen: TextsInForm;
};

type SavingDecision =
  | { readonly kind: "save"; readonly changed: readonly TextDetail[] }
  | { readonly kind: "nothing-to-do" }
  /** Somebody else has changed these to something else since the form was shown. */
  | { readonly kind: "conflict"; readonly details: readonly TextDetail[] };

export type SavingOutcome = { readonly kind: "saved" } | Exclude<SavingDecision, { kind: "save" }>;

function decideSaving(person: Pick<StoredExternalUser, "texts">, saving: Saving): SavingDecision {
  const [now, wanted] = [asInForm(person.texts), asInForm(saving.wanted)];
  const { left, contested } = differencesBetween(textDetails, { now, seen: saving.seen, wanted });
  if (left.length === 0) return { kind: "nothing-to-do" };
  if (contested.length > 0) return { kind: "conflict", details: contested };
  return { kind: "save", changed: left };
}

export function asInForm(texts: Readonly<Record<TextDetail, string | null>>): TextsInForm {
  return eachText((name) => texts[name] ?? "");
}

export function eachText(text: (name: TextDetail) => string): TextsInForm {
  const texts = textDetails.map((name) => [name, text(name)] as const);
  return Object.fromEntries(texts) as TextsInForm;
}

/** Saves the account (toolbar: Spara). @throws 404 beyond the scope */
export async function saveDetails(
  tx: Tx,
  { scope, id }: ActOn,
  saving: Saving,
): Promise<Change<SavingOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  const decision = decideSaving(person, saving);
  if (decision.kind !== "save") return unchanged(decision);
  const { changed } = decision;
  const columns = changed.map((name) => [columnOf[name], saving.wanted[name]]);
  await tx.sql.updateTable("external_users").set(Object.fromEntries(columns)).where("id", "=", id).execute();
  const subject = subjectAfter(person, saving, changed);
  return record({ kind: "saved" }, event("external-user-corrected", { changed: [...changed] }, { subject }));
}

/** The person as the log then knows them, with what was replaced. */
function subjectAfter(person: StoredExternalUser, { wanted }: Saving, changed: readonly TextDetail[]) {
  const named = (name: "givenName" | "familyName") => (changed.includes(name) ? wanted[name] : person[name]);
  const after = { ...person, givenName: named("givenName"), familyName: named("familyName") };
  const { reference, details } = subjectOf(after);
  const changes: Changes = Object.fromEntries(
    changed.map((name) => [name, { from: person.texts[name] ?? "", to: wanted[name] ?? "" }]),
  );
  return { reference, details: { ...details, changes } };
}
