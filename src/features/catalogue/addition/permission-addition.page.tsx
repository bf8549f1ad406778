import { inWords } from "#platform/forms/in-words.ts";
import { type FieldError as Fault, field, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type AboutEService, findEntry, trailToEService } from "../about-entry.ts";
import { eServiceAddress, permissionAddress } from "../addresses.ts";
import { catalogueTexts } from "../catalogue-texts.ts";
import { nothingTyped, readDay, typedIn } from "../entry-form.ts";
import { agreedToday } from "../list/agreed.queries.ts";
import { addPermission } from "./addition.ts";
import { AdditionForm, choiceOf, faultOf, faultSentences, newEntryShape } from "./addition-form.tsx";
import { additionTexts } from "./addition-texts.ts";

const kinds = ["type", "function"] as const;

export async function showPermissionAddition(visit: Visit<"catalogue.add">): Promise<Page> {
  const typed = { ...nothingTyped, key: "", kind: "", from: stockholmDate(visit.now) };
  return await additionPage(visit, await findEntry(visit), typed, []);
}

export async function submitPermissionAddition(submission: Submission<"catalogue.add">): Promise<Reply> {
  const about = await findEntry(submission);
  const { eService } = about;
  const shape = { ...newEntryShape, kind: choiceOf(kinds), from: field(readDay) };
  const read = parseForm(shape, submission.form);
  if (!read.ok) return await refusedPage(submission, about, read.errors);
  const { key, kind, from, ...texts } = read.values;
  const wanted = { texts: { ...texts, address: "" }, key, kind, validFrom: from };
  const outcome = await submission.change((tx) => addPermission(tx, eService.id, wanted));
  switch (outcome.kind) {
    case "added":
      return redirect(permissionAddress(eService, outcome), "permission-added");
    case "too-early":
    case "e-service-ends":
      return await refusedPage(submission, about, [{ field: "from", fault: outcome.kind }]);
    default:
      return await refusedPage(submission, about, [faultOf(outcome)]);
  }
}

async function refusedPage(
  submission: Submission<"catalogue.add">,
  about: AboutEService,
  faults: readonly Fault[],
): Promise<Page> {
  const { form, language } = submission;
  const one = (name: string) => form.one(name) ?? "";
  const typed = { ...typedIn(form), key: one("key"), kind: one("kind"), from: one("from") };
  const shown = await additionPage(submission, about, typed, inWords(faults, faultSentences(language)));
  return { ...shown, status: 422, faulty: true };
}

type Typed = typeof nothingTyped & { readonly key: string; readonly kind: string; readonly from: string };

async function additionPage(
  visit: Visit<"catalogue.add">,
  about: AboutEService,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<Page> {
  const { language, db, now } = visit;
  const { eService, scope } = about;
  const texts = additionTexts(language);
  const shared = catalogueTexts(language);
  const organisations = (await agreedToday(db, scope, stockholmDate(now))).get(eService.id) ?? 0;
  return page({
    title: texts.permission,
    breadcrumb: trailToEService(about, language),
    content: (
      <AdditionForm
        {...{ language, typed, errors }}
        title={texts.permission}
        lead={texts.permissionLead(organisations)}
        action={eServiceAddress(eService, "/permissions/new")}
        cancel={eServiceAddress(eService)}
        withAddress={false}
      >
        <RadioGroup
          name="kind"
          label={shared.kind}
          error={messageFor(errors, "kind")}
          choices={kinds.map((value) => ({ value, label: shared.kinds[value], help: texts.kindHelp[value] }))}
          chosen={typed.kind}
        />
        <TextField
          name="from"
          label={shared.from}
          help={texts.fromHelp}
          type="date"
          width="medium"
          value={typed.from}
          autocomplete="off"
          error={messageFor(errors, "from")}
        />
      </AdditionForm>
    ),
  });
}
