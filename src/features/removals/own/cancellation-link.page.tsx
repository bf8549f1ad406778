import { actorOf } from "#external-users";
import { badLinkPage, ConfirmationForm, openLink, secretOf } from "#my-pages";
import { change } from "#platform/change.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { openRemovalOf } from "../removals.queries.ts";
import { cancellationTexts } from "./cancellation-texts.ts";
import { cancellationLinkPath, cancelledAddress, ownRemovalAddress } from "./own-addresses.ts";
import type { OwnRemovalParts } from "./own-removal-parts.ts";
import { takeBackByLink } from "./taking-back.ts";

/*
 * A letter's link takes a request back without signing in: an account can have been deactivated while its request waits.
 * It asks for no password, since by it nobody gains anything and the person is told by letter.
 */

const kind = "cancel-removal";

/** Where the link leads. Showing it changes nothing. */
export async function showCancellationLink(visit: Visit<"public">): Promise<Page> {
  const { db, language } = visit;
  const linked = await openLink(visit, kind);
  if (linked.kind !== "good") return badLinkPage(language, kind, linked.kind);
  const open = await openRemovalOf(db, linked.account.reference);
  if (open?.requestedByKind !== "external-user") return nothingPage(language, "none");
  if (open.state === "under-way") return nothingPage(language, "too-late");
  const { title, lead, submit } = cancellationTexts(language);
  const content = (
    <ConfirmationForm
      language={language}
      action={`${cancellationLinkPath}/${secretOf(visit)}`}
      {...{ title, lead: lead[open.account], submit }}
      asksPassword={false}
      errors={[]}
    />
  );
  return page({ title, place: cancellationTexts(language).place, content });
}

export function submitCancellationLink({ door }: OwnRemovalParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const { language } = submission;
    parseForm({}, submission.form);
    const linked = await openLink(submission, kind);
    if (linked.kind !== "good") return badLinkPage(language, kind, linked.kind);
    const actor = actorOf(linked.account);
    const outcome = await change(door, actor, (tx) => takeBackByLink(tx, actor, secretOf(submission)));
    switch (outcome.kind) {
      case "cancelled":
        return linked.isSignedIn
          ? redirect(ownRemovalAddress, "removal-cancelled")
          : redirect(cancelledAddress);
      case "none":
      case "too-late":
        return nothingPage(language, outcome.kind);
      default:
        return badLinkPage(language, kind, outcome.kind);
    }
  };
}

/** That a request has been taken back. */
export function showCancelled({ language }: Visit<"public">): Page {
  const { place, done, toMyPages } = cancellationTexts(language);
  return page({
    title: done.title,
    place,
    content: (
      <>
        <PageHeading lead={done.lead}>{done.title}</PageHeading>
        <p>
          <ButtonLink href="/my-pages">{toMyPages}</ButtonLink>
        </p>
      </>
    ),
  });
}

/** The link is good, and there is nothing that it could take back. */
function nothingPage(language: Language, why: "none" | "too-late"): Page {
  const texts = cancellationTexts(language);
  const { title, lead } = texts.nothing[why];
  const content = <PageHeading lead={lead}>{title}</PageHeading>;
  return page({ status: 410, title, place: texts.place, content });
}
