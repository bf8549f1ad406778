import { parseForm } from "#platform/forms/parse-form.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import { endOthersSessions, noticeOf, OthersSessionsDialog, othersSessionsTexts } from "#sign-in";
import { KeptList } from "#ui/kept-list.tsx";
import { type AdministratorVisit, trailTo } from "./about-member.ts";
import { memberAddress, sessionsAddress } from "./addresses.ts";
import { fullName, subjectOf } from "./member.ts";
import { memberTexts } from "./member-texts.ts";
import { aboutMember, changeMember } from "./member-visit.ts";

/** Signing a user of the own organisation out. */
export function showSessionsEnding(visit: AdministratorVisit): Promise<Reply> {
  const { language } = visit;
  return aboutMember(visit, (about) => {
    const { member, list } = about;
    const cancel = { label: memberTexts(language).removal.cancel, href: memberAddress(member.id, list) };
    return page({
      title: othersSessionsTexts(language).title,
      place: memberTexts(language).place,
      breadcrumb: trailTo(about, language),
      content: (
        <OthersSessionsDialog
          {...{ language, cancel }}
          name={fullName(member)}
          action={sessionsAddress(member.id, wholeList)}
        >
          <KeptList list={list} />
        </OthersSessionsDialog>
      ),
    });
  });
}

export function submitSessionsEnding(submission: Submission<"members.end-sessions">): Promise<Reply> {
  return changeMember(submission, async ({ member, list }) => {
    parseForm(keptList, submission.form);
    const about = { subject: subjectOf(member), organisation: submission.actor.organisation };
    const owner = { kind: "member", member: member.id } as const;
    const outcome = await submission.change((tx) => endOthersSessions(tx, owner, about));
    return redirect(memberAddress(member.id, list), noticeOf(outcome));
  });
}
