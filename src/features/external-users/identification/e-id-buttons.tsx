import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { eIdAddresses, withReturn } from "./e-id-addresses.ts";
import { texts } from "./texts.ts";

/** What pages offer where the authority has an e-ID provider; without one there is nothing to offer. */
export type EIdOffer = {
  /** Where people identify themselves, as it stands under the button: one, or several to choose from. */
  readonly providerNames: readonly Readonly<Record<Language, string>>[];
};

type Props = {
  readonly language: Language;
  readonly offer: EIdOffer | undefined;
  /** Where to go afterwards, on the site; to Mina sidor where left out. */
  readonly returnPath?: string | undefined;
};

/** The button Logga in med e-legitimation, for the page where external users sign in; its form's own button is the first. */
export function SignInWithEId(props: Props): VNode | null {
  const { signIn } = texts(props.language);
  return <EIdButton {...props} address={eIdAddresses.signIn} label={signIn} variant="secondary" />;
}

/** The button Legitimera dig med e-legitimation, for whoever has no verified number and needs one. */
export function VerifyWithEId(props: Props): VNode | null {
  return <EIdButton {...props} address={eIdAddresses.verification} label={texts(props.language).verify} />;
}

function EIdButton(props: Props & { address: string; label: string; variant?: "secondary" }): VNode | null {
  const { language, offer, returnPath, address, label, variant } = props;
  if (offer === undefined) return null;
  return (
    <div class="b-hinted">
      {/* A plain link: `form-action` would have to name every host that the provider sends the browser through. */}
      <a class="ds-button" href={withReturn(address, returnPath)} data-turbo="false" data-variant={variant}>
        <span>{label}</span>
      </a>
      <p class="b-hint">{texts(language).at(offer.providerNames.map((name) => name[language]))}</p>
    </div>
  );
}
