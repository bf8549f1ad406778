import { inOrder } from "#platform/access/rights.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FoldedList } from "#ui/folded-list.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { type AboutStaff, findAbout, isSelf, type StaffVisit, staffAddress, trailTo } from "./about-staff.ts";
import { endStaff } from "./ending.ts";
import { latestEnding } from "./latest-ending.queries.ts";
import { refusedPage } from "./refused.page.tsx";
import { rightTexts } from "./rights/right-texts.ts";
import { rightsHeldBy } from "./rights/rights.queries.ts";
import { fullName } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";
import { aboutStaff, tellOfEnding } from "./staff-visit.ts";

/** Names exactly what goes before it goes. */
export function showEnding(visit: StaffVisit): Promise<Reply> {
  return aboutStaff(visit, "shown", async (about) =>
    isSelf(visit, about) ? refusedPage(visit, about, "isYou") : await endingPage(visit, about),
  );
}

/** Sent twice by one and the same it is done all the same; somebody else's ending is told. */
export async function submitEnding(submission: Submission<"staff.end">): Promise<Reply> {
  const { actor, db } = submission;
  const about = await findAbout(submission);
  parseForm({}, submission.form);
  const outcome = await submission.change((tx) => endStaff(tx, actor, about.person.id));
  switch (outcome.kind) {
    case "ended":
      return redirect("/staff", "staff-ended");
    case "already-ended": {
      const ending = await latestEnding(db, about.scope, about.person);
      const own = ending?.actor === actor.reference;
      return own ? redirect("/staff", "staff-ended") : await tellOfEnding(submission);
    }
    case "yourself":
      return refusedPage(submission, about, "isYou");
    case "last-manager":
      return refusedPage(submission, about, "lastManager");
  }
}

async function endingPage(visit: StaffVisit, about: AboutStaff): Promise<Page> {
  const { person, scope } = about;
  const held = await rightsHeldBy(visit.db, scope, person.id);
  const rights = inOrder(held.map(({ right }) => right));
  const texts = staffTexts(visit.language);
  const { ending } = texts;
  return page({
    title: texts.end,
    breadcrumb: trailTo(about, visit.language),
    content: (
      <DialogFrame title={texts.end}>
        <p>
          <strong>{ending.sentence(fullName(person), person.identity)}</strong>
        </p>
        <p>{ending.rights(rights.length)}</p>
        <FoldedList
          language={visit.language}
          visible={20}
          items={rights.map((right) => rightTexts(visit.language)[right].name)}
        />
        <p>{ending.consequence}</p>
        <Form action={staffAddress(person, "/ending")}>
          <Actions>
            <Button variant="danger">{ending.submit}</Button>
            <ButtonLink href={staffAddress(person)} closes="dialog" autofocus>
              {texts.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
