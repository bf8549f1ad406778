import { organisationAddress, organisationTexts, trailTo } from "#organisations";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import {
  type AboutAdministrator,
  aboutAdministrator,
  fullName,
  gone,
  isLast,
} from "./about-administrator.ts";
import { endAdministrator } from "./administrator-ending.ts";
import { administratorsTexts } from "./administrators-texts.ts";
import { tellAdministrators } from "./telling.ts";

/** Names exactly who goes before they go. */
export function showEnding(visit: Visit<"administrators.end">): Promise<Reply> {
  return aboutAdministrator(visit, (about) => endingPage(visit, about));
}

export function submitEnding(submission: Submission<"administrators.end">): Promise<Reply> {
  return aboutAdministrator(submission, async (about) => {
    parseForm({}, submission.form);
    const { administrator, organisation, scope } = about;
    const outcome = await submission.change(async (tx) => {
      const made = await endAdministrator(tx, scope, administrator.hsaId, undefined);
      if (made.outcome.kind === "ended") await tellAdministrators(tx, scope, undefined);
      return made;
    });
    switch (outcome.kind) {
      case "ended":
        return redirect(organisationAddress(organisation), "administrator-ended");
      case "last-administrator": {
        // by now the others have gone, which the page is to say
        return await aboutAdministrator(submission, (now) => ({
          ...endingPage(submission, now),
          status: 409,
        }));
      }
      default:
        return gone(about);
    }
  });
}

/** The last one who can work does not go alone: the page says so at once, and offers the way to a successor. */
function endingPage(visit: Visit<"administrators.end">, about: AboutAdministrator): Page {
  const { language } = visit;
  const { administrator, organisation } = about;
  const texts = administratorsTexts(language);
  const address = organisationAddress(organisation);
  const below = `${address}/administrators/${administrator.id}`;
  const name = fullName(administrator);
  const last = isLast(about);
  return page({
    title: texts.end,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.end}>
        {last ? (
          <Notice language={language} tone="warning" takesFocus>
            {texts.last(name)}
          </Notice>
        ) : (
          <>
            <p>
              <strong>{texts.endSentence(name, organisation.name)}</strong>
            </p>
            <p>{texts.endConsequence}</p>
          </>
        )}
        <Form action={`${below}/ending`}>
          <Actions>
            {!last && <Button variant="danger">{texts.endSubmit}</Button>}
            <ButtonLink href={`${below}/replacement`}>{texts.replace}</ButtonLink>
            <ButtonLink href={address} closes="dialog" autofocus={!last}>
              {organisationTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
