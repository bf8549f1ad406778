import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "./button.tsx";
import { Actions } from "./form.tsx";
import { uiTexts } from "./texts.ts";

/** How long somebody stays signed in who does nothing. */
export type SessionTime = {
  readonly seconds: number;
  /** Whether doing something makes it longer. */
  readonly isExtendable: boolean;
  /** Where one signs in again. */
  readonly signInHref: string;
};

/**
 * What a script shows before somebody is signed out, in time to answer it (WCAG 2.2.1), and once they are. The words must
 * be there before: by then nothing can be fetched.
 */
export function SessionWarning({ language, time }: { language: Language; time: SessionTime }): VNode {
  const { soon, last, ended } = uiTexts(language).session;
  return (
    <>
      <Words id="session-soon" {...soon}>
        <Button type="button" id="session-soon-stay">
          {soon.stay}
        </Button>
        <SignOut>{uiTexts(language).signOut}</SignOut>
      </Words>
      <Words id="session-last" {...last}>
        <Button type="button" id="session-last-close">
          {last.close}
        </Button>
        <SignOut>{uiTexts(language).signOut}</SignOut>
      </Words>
      <Words id="session-ended" {...ended}>
        <ButtonLink href={time.signInHref} variant="primary">
          {ended.signIn}
        </ButtonLink>
        <Button type="button" variant="secondary" id="session-ended-close">
          {ended.close}
        </Button>
      </Words>
    </>
  );
}

type WordsProps = {
  id: string;
  title: string;
  /** How long there is left, with a place for the number. */
  left?: { minutes: string; minute: string; seconds: string };
  text: string;
  children: VNode[];
};

function Words({ id, title, left, text, children }: WordsProps): VNode {
  return (
    <template id={id}>
      <dialog
        class="ds-dialog b-dialog b-session-warning"
        role="alertdialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        data-session-warning=""
        data-turbo="false"
      >
        <h2 class="ds-heading" data-size="sm" id={`${id}-title`}>
          {title}
        </h2>
        {left && (
          <p
            role="status"
            data-session-left=""
            data-minutes={left.minutes}
            data-minute={left.minute}
            data-seconds={left.seconds}
          />
        )}
        <p id={`${id}-text`}>{text}</p>
        <Actions>{children}</Actions>
      </dialog>
    </template>
  );
}

function SignOut({ children }: { children: string }): VNode {
  return (
    <form method="post" action="/sign-out" data-sign-out="">
      <Button variant="secondary">{children}</Button>
    </form>
  );
}
