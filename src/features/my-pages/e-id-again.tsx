import type { VNode } from "preact";
import { type EIdOffer, SignInWithEId } from "#external-users";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { Section } from "#ui/page-parts.tsx";
import { myPagesTexts } from "./my-pages-texts.ts";

const texts = defineTexts({
  sv: {
    heading: "Visa att det är du",
    eId: "Du gör det genom att logga in med e-legitimation igen. Sedan kommer du tillbaka hit.",
    none: "Ditt konto har inget lösenord, och e-legitimation går inte att använda just nu. Väljer du ett lösenord, med en länk som vi skickar till din e-postadress, loggas du ut överallt.",
    choose: "Välj ett lösenord",
  },
  en: {
    heading: "Show that it is you",
    eId: "You do so by signing in with an e-ID again. Then you come back here.",
    none: "Your account has no password, and e-IDs cannot be used at the moment. If you choose a password, with a link that we send to your e-mail address, you are signed out everywhere.",
    choose: "Choose a password",
  },
});

/**
 * How somebody whose account has no password shows once more that it is they: the e-ID's sign-in begins a session anew.
 * @param props.here where it leads back to
 * @param props.back where Avbryt leads
 */
export function EIdAgain(props: {
  language: Language;
  eId: EIdOffer | undefined;
  here: string;
  back: string;
}): VNode {
  const { language, eId, here, back } = props;
  const text = texts(language);
  return (
    <Section id="proof" heading={text.heading}>
      <p>{eId === undefined ? text.none : text.eId}</p>
      <SignInWithEId language={language} offer={eId} returnPath={here} />
      <Actions>
        {eId === undefined && <ButtonLink href="/account/password-reset">{text.choose}</ButtonLink>}
        <ButtonLink href={back}>{myPagesTexts(language).cancel}</ButtonLink>
      </Actions>
    </Section>
  );
}
