import { parseForm } from "#platform/forms/parse-form.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { keptList, listQueryOf, wholeList } from "#platform/lists/list-query.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FoldedList } from "#ui/folded-list.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { type AdministratorVisit, findAbout, trailTo } from "./about-member.ts";
import { memberAddress, membersAddress, removalAddress } from "./addresses.ts";
import { latestDeed } from "./latest-deed.queries.ts";
import { fullName } from "./member.ts";
import { memberTexts } from "./member-texts.ts";
import { aboutMember, tellOfRemoval } from "./member-visit.ts";
import { catalogueName } from "./permissions/catalogue-name.tsx";
import { permissionsHeldBy } from "./permissions/grants.queries.ts";
import { removeMember } from "./removal.ts";

/** Names exactly what goes before it goes. */
export function showRemoval(visit: AdministratorVisit): Promise<Reply> {
  return aboutMember(visit, async (about) => {
    const { member, scope, list } = about;
    const held = await permissionsHeldBy(visit.db, scope, member.id, stockholmDate(visit.now));
    const texts = memberTexts(visit.language);
    const { removal } = texts;
    return page({
      title: texts.remove,
      place: texts.place,
      breadcrumb: trailTo(about, visit.language),
      content: (
        <DialogFrame title={texts.remove}>
          <p>
            <strong>{removal.sentence(fullName(member), member.hsaId)}</strong>
          </p>
          <p>{removal.permissions(held.length)}</p>
          <FoldedList
            language={visit.language}
            visible={10}
            items={held.map((permission) => catalogueName(permission, visit.language))}
          />
          <p>{removal.consequence}</p>
          <Form action={removalAddress(member.id, wholeList)}>
            <KeptList list={list} />
            <Actions>
              <Button variant="danger">{removal.ok}</Button>
              <ButtonLink href={memberAddress(member.id, list)} closes="dialog" autofocus>
                {removal.cancel}
              </ButtonLink>
            </Actions>
          </Form>
        </DialogFrame>
      ),
    });
  });
}

/** Sent twice by one and the same it is done all the same; somebody else's removal is told. */
export async function submitRemoval(submission: Submission<"members.remove">): Promise<Reply> {
  const { actor, db, form } = submission;
  const about = await findAbout(submission, listQueryOf(form));
  const { member, scope, list } = about;
  parseForm(keptList, form);
  const outcome = await submission.change((tx) => removeMember(tx, actor, member.id));
  if (outcome.kind === "already-removed") {
    const deed = await latestDeed(db, scope, member, "member-removed");
    if (deed?.actor !== actor.reference) return await tellOfRemoval(submission, list);
  }
  return redirect(membersAddress(list), "member-removed");
}
