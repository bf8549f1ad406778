import type { VNode } from "preact";
import type { EIdOffer, OwnSession } from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import type { Language } from "#platform/text/texts.ts";
import { ownSessionsTexts, SessionCard, type WhichSessions } from "#sign-in";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { accountTexts } from "../account/account-texts.ts";
import { PasswordField } from "../account/password-fields.tsx";
import { EIdAgain } from "../e-id-again.tsx";
import { myPagesTexts } from "../my-pages-texts.ts";
import type { NeededProof } from "../proof.ts";
import { endingAddress, sessionsAddress } from "./session-addresses.ts";
import { wayOf } from "./session-texts.ts";

export type ShownEnding = {
  readonly language: Language;
  readonly which: WhichSessions;
  /** Those that end; at least one. */
  readonly ending: readonly OwnSession[];
  /** How the person is to show that it is they. */
  readonly needs: NeededProof;
  readonly eId: EIdOffer | undefined;
  readonly faults: readonly Fault[];
};

/** What ends, and the proof that it takes. */
export function Ending(shown: ShownEnding): VNode {
  const { language, which, ending, needs } = shown;
  const { endingOthers, ending: one } = ownSessionsTexts(language);
  return (
    <>
      {which === "others" ? (
        <PageHeading lead={endingOthers.lead(ending.length)}>{endingOthers.title}</PageHeading>
      ) : (
        <PageHeading lead={one.lead}>{one.title}</PageHeading>
      )}
      {ending.map((session) => (
        <SessionCard language={language} session={session} more={wayOf(language)} />
      ))}
      {needs === "e-id" ? (
        <EIdAgain language={language} eId={shown.eId} here={endingAddress(which)} back={sessionsAddress} />
      ) : (
        <EndingForm {...shown} />
      )}
    </>
  );
}

function EndingForm({ language, which, needs, faults }: ShownEnding): VNode {
  const { ending, endingOthers } = ownSessionsTexts(language);
  const { noPassword, wrongPassword } = accountTexts(language);
  const errors = inWords(faults, { password: { empty: noPassword, wrong: wrongPassword } });
  return (
    <Form action={endingAddress(which)}>
      <ErrorSummary language={language} errors={errors} />
      {needs === "password" && <PasswordField language={language} errors={errors} />}
      <Actions>
        <Button variant="danger">{(which === "others" ? endingOthers : ending).submit}</Button>
        <ButtonLink href={sessionsAddress}>{myPagesTexts(language).cancel}</ButtonLink>
      </Actions>
    </Form>
  );
}
