import { organisationAddress, organisationTexts, trailTo } from "#organisations";
import { parseForm } from "#platform/forms/parse-form.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { endOthersSessions, noticeOf, OthersSessionsDialog, othersSessionsTexts } from "#sign-in";
import { subjectOf } from "../member.ts";
import { aboutAdministrator, fullName } from "./about-administrator.ts";

/** Signing an organisation's administrator out. */
export function showSessionsEnding(visit: Visit<"administrators.end-sessions">): Promise<Reply> {
  const { language } = visit;
  return aboutAdministrator(visit, (about) => {
    const { administrator, organisation } = about;
    const cancel = { label: organisationTexts(language).cancel, href: organisationAddress(organisation) };
    return page({
      title: othersSessionsTexts(language).title,
      breadcrumb: trailTo(about, language),
      content: (
        <OthersSessionsDialog
          {...{ language, cancel }}
          name={fullName(administrator)}
          action={organisationAddress(organisation, `/administrators/${administrator.id}/sessions`)}
        />
      ),
    });
  });
}

export function submitSessionsEnding(submission: Submission<"administrators.end-sessions">): Promise<Reply> {
  return aboutAdministrator(submission, async ({ administrator, organisation }) => {
    parseForm({}, submission.form);
    const about = { subject: subjectOf(administrator), organisation: organisation.id };
    const owner = { kind: "member", member: administrator.id } as const;
    const outcome = await submission.change((tx) => endOthersSessions(tx, owner, about));
    return redirect(organisationAddress(organisation), noticeOf(outcome));
  });
}
