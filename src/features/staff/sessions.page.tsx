import { parseForm } from "#platform/forms/parse-form.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { endOthersSessions, noticeOf, OthersSessionsDialog, othersSessionsTexts } from "#sign-in";
import { isSelf, type StaffVisit, staffAddress, trailTo } from "./about-staff.ts";
import { fullName, subjectOf } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";
import { aboutStaff } from "./staff-visit.ts";

/** Signing a staff member out; one's own sessions are at an address of their own. */
export function showSessionsEnding(visit: StaffVisit): Promise<Reply> {
  const { language } = visit;
  return aboutStaff(visit, "shown", (about) => {
    const { person } = about;
    if (isSelf(visit, about)) return redirect("/my-sessions");
    return page({
      title: othersSessionsTexts(language).title,
      breadcrumb: trailTo(about, language),
      content: (
        <OthersSessionsDialog
          language={language}
          name={fullName(person)}
          action={staffAddress(person, "/sessions")}
          cancel={{ label: staffTexts(language).cancel, href: staffAddress(person) }}
        />
      ),
    });
  });
}

export function submitSessionsEnding(submission: Submission<"staff.end-sessions">): Promise<Reply> {
  return aboutStaff(submission, "acted on", async (about) => {
    const { person } = about;
    parseForm({}, submission.form);
    if (isSelf(submission, about)) return redirect("/my-sessions");
    const owner = { kind: "staff", staff: person.id } as const;
    const outcome = await submission.change((tx) =>
      endOthersSessions(tx, owner, { subject: subjectOf(person) }),
    );
    return redirect(staffAddress(person), noticeOf(outcome));
  });
}
