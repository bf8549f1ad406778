import { forgetForm, keptForm } from "#platform/http/kept-form.ts";
import { page, type Reply, redirect, sendAgain } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { landingOf } from "./landing.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { texts } from "./texts.ts";

/** Where somebody comes who had sent a form and had to sign in first. */
export const keptFormAddress = "/kept-form";

type Parts = Pick<SignInParts, "door">;

/** Nothing is done by itself: what was sent before the sign-in is sent once more by whoever has signed in. */
export function keptFormPage({ door }: Parts) {
  return ({ actor, cookies, language }: Visit<"public">): Reply => {
    if (actor === undefined) return redirect(`/sign-in?return=${encodeURIComponent(keptFormAddress)}`);
    const kept = keptForm(cookies, door.masterKey, actor.reference);
    if (kept === undefined) return redirect(landingOf(actor));
    const { keptForm: words } = texts(language);
    return page({
      title: words.title,
      // what was typed is not to be found in a browser's memory afterwards
      neverKept: true,
      content: (
        <>
          <PageHeading lead={words.lead}>{words.title}</PageHeading>
          <Form action={keptFormAddress} wholePage>
            {kept.form
              .names()
              .flatMap((name) =>
                kept.form.all(name).map((value) => <input type="hidden" name={name} value={value} />),
              )}
            <Actions>
              <Button>{words.goOn}</Button>
              <ButtonLink variant="tertiary" href={kept.address}>
                {words.leave}
              </ButtonLink>
            </Actions>
          </Form>
        </>
      ),
    });
  };
}

/** The browser sends there what it sent here; once. */
export function sendKeptForm({ door }: Parts) {
  return ({ actor, cookies }: Submission<"public">): Reply => {
    const kept = actor && keptForm(cookies, door.masterKey, actor.reference);
    if (kept === undefined) return redirect(actor === undefined ? "/sign-in" : landingOf(actor));
    forgetForm(cookies);
    return sendAgain(kept.address);
  };
}
