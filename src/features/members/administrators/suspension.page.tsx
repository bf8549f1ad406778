import { organisationAddress, organisationTexts, trailTo } from "#organisations";
import { unchanged } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { parseReason, reasonFaults } from "#platform/forms/reason.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-field.tsx";
import {
  type AboutAdministrator,
  aboutAdministrator,
  fullName,
  gone,
  isLast,
} from "./about-administrator.ts";
import { suspendedLetter } from "./letters.ts";
import { suspendMember } from "./suspension.ts";
import { suspensionTexts } from "./suspension-texts.ts";
import { tellAdministrators } from "./telling.ts";

/** Says what it means for the person and the organisation before it is done, and asks why. */
export function showSuspension(visit: Visit<"administrators.suspend">): Promise<Reply> {
  return aboutAdministrator(visit, (about) =>
    about.administrator.suspendedAt === null
      ? suspensionPage(visit, about, { reason: "", errors: [] })
      : already(about),
  );
}

export function submitSuspension(submission: Submission<"administrators.suspend">): Promise<Reply> {
  return aboutAdministrator(submission, async (about) => {
    const { administrator, scope, organisation } = about;
    const read = parseForm({ reason: field(parseReason) }, submission.form);
    if (!read.ok) {
      const errors = inWords(read.errors, { reason: reasonFaults(submission.language) });
      const typed = { reason: submission.form.one("reason") ?? "", errors };
      return { ...suspensionPage(submission, about, typed), status: 422, faulty: true };
    }
    const outcome = await submission.change(async (tx) => {
      const made = await suspendMember(tx, scope, administrator.hsaId, read.values.reason);
      // the HSA-id may have become somebody else's row a moment ago
      if (made.outcome.kind !== "suspended" || made.outcome.person.id !== administrator.id)
        return unchanged(
          made.outcome.kind === "suspended" ? ({ kind: "not-registered" } as const) : made.outcome,
        );
      await tellAdministrators(tx, scope, { hsaId: administrator.hsaId, letter: suspendedLetter });
      return made;
    });
    switch (outcome.kind) {
      case "suspended": {
        const none = outcome.administratorsLeft === 0;
        const code = none ? "last-administrator-suspended" : "administrator-suspended";
        return redirect(organisationAddress(organisation), code);
      }
      case "already-suspended":
        return already(about);
      case "not-registered":
        return gone(about);
    }
  });
}

function already({ organisation }: AboutAdministrator): Reply {
  return redirect(organisationAddress(organisation), "administrator-suspended-already");
}

type Typed = { readonly reason: string; readonly errors: readonly FieldError[] };

function suspensionPage(
  visit: Visit<"administrators.suspend">,
  about: AboutAdministrator,
  { reason, errors }: Typed,
): Page {
  const { language } = visit;
  const { administrator, organisation } = about;
  const texts = suspensionTexts(language);
  const name = fullName(administrator);
  const address = organisationAddress(organisation);
  const below = `${address}/administrators/${administrator.id}`;
  return page({
    title: texts.suspend,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.suspend}>
        {isLast(about) && (
          <Notice language={language} tone="warning" takesFocus={errors.length === 0}>
            {texts.last(name)}
          </Notice>
        )}
        <p>
          <strong>{texts.sentence(name, organisation.name)}</strong>
        </p>
        <p>{texts.consequence}</p>
        <p>{texts.kept}</p>
        <p>{texts.told}</p>
        <Form action={`${below}/suspension`}>
          <ErrorSummary language={language} errors={errors} />
          <TextArea
            name="reason"
            label={texts.reason}
            help={texts.reasonHelp}
            value={reason}
            error={messageFor(errors, "reason")}
            rows={3}
          />
          <Actions>
            <Button variant="danger">{texts.suspendSubmit}</Button>
            <ButtonLink href={address} closes="dialog">
              {organisationTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
