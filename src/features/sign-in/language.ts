import { sql } from "kysely";
import { z } from "zod";
import type { SignedIn } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { sentBefore, withoutTakenAlong } from "#platform/http/form-route.ts";
import { badRequest } from "#platform/http/problem.ts";
import { type Redirect, redirect, sendAgain } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { type Language, languages } from "#platform/text/texts.ts";
import { rememberLanguage } from "./entering.ts";
import { event } from "./events.ts";
import { ownPath } from "./own-path.ts";
import { placeOf } from "./session.ts";

/**
 * Changes the language for this browser, and for those signed in wherever they sign in next; and leads back, to a page
 * that answers a form with what was sent to it.
 */
export async function chooseLanguage({
  actor,
  form,
  cookies,
  change,
}: Submission<"public">): Promise<Redirect> {
  const shape = { language: z.enum(languages), return: z.string() };
  const parsed = parseForm(shape, withoutTakenAlong(form));
  if (!parsed.ok) throw badRequest("not a language of the interface");
  const { language } = parsed.values;
  if (actor !== undefined) await change((tx) => preferLanguage(tx, actor, language));
  rememberLanguage(cookies, language);
  const back = ownPath(parsed.values.return);
  if (back === undefined) return redirect("/");
  return sentBefore(form) === undefined ? redirect(back) : sendAgain(back);
}

async function preferLanguage(tx: Tx, actor: SignedIn, language: Language): Promise<Change<void>> {
  const { table, id, isThere } = rowOf(actor);
  const preferred = await tx.sql
    .updateTable(table)
    .set({ language })
    .where(sql<boolean>`id = ${id} and ${isThere} and language is distinct from ${language}`)
    .returning("id")
    .executeTakeFirst();
  if (preferred === undefined) return unchanged(undefined);
  return record(undefined, event("language-chosen", { language }, placeOf(actor)));
}

function rowOf(actor: SignedIn) {
  switch (actor.kind) {
    case "member":
      return { table: "members", id: actor.member, isThere: sql`true` } as const;
    case "staff":
      return { table: "staff", id: actor.staff, isThere: sql`true` } as const;
    case "external-user":
      // nothing is written about somebody whose removal has begun since the request did
      return { table: "external_users", id: actor.externalUser, isThere: sql`removal_id is null` } as const;
  }
}
