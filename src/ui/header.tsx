import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon } from "./icons.tsx";
import { type MainItem, MainNavigation } from "./navigation.tsx";
import { uiTexts } from "./texts.ts";

export type SignedIn = {
  organisation?: string | undefined;
  person: string;
  /** In what capacity, such as "Administratör". */
  role?: string | undefined;
  /** Where Logga ut posts; /sign-out as a rule. */
  signOutAction?: string | undefined;
};

type HeaderProps = {
  language: Language;
  authority: string;
  homeHref?: string | undefined;
  place?: string | undefined;
  signedIn?: SignedIn | undefined;
  navigation: readonly MainItem[];
  path: string;
  takenAlong?: readonly (readonly [string, string])[] | undefined;
};

/** Who and where one is. Top right always in the same order: organisation, person, language, Logga ut. */
export function Header(props: HeaderProps): VNode {
  return (
    <header class="b-header">
      <div class="b-header__band">
        <div class="b-header__inner">
          <div class="b-header__names">
            <a class="b-header__authority" href={props.homeHref ?? "/"}>
              <Mark />
              <span>{props.authority}</span>
            </a>
            {props.place && <span class="b-header__place">{props.place}</span>}
          </div>
          <AccountArea {...props} />
        </div>
      </div>
      {props.navigation.length > 0 && (
        <div class="b-header__navigation">
          <MainNavigation language={props.language} items={props.navigation} />
        </div>
      )}
    </header>
  );
}

function AccountArea({ language, signedIn, path, takenAlong }: HeaderProps): VNode {
  const texts = uiTexts(language);
  return (
    <section class="b-account" aria-label={texts.accountArea}>
      {signedIn && (
        <dl class="b-account__who">
          {signedIn.organisation && (
            <div>
              <dt class="ds-sr-only">{texts.organisation}</dt>
              <dd class="b-account__organisation">{signedIn.organisation}</dd>
            </div>
          )}
          <div>
            <dt class="ds-sr-only">{texts.signedInAs}</dt>
            <dd>
              {signedIn.person}
              {signedIn.role && <span class="b-account__role"> ({signedIn.role})</span>}
            </dd>
          </div>
        </dl>
      )}
      <LanguageSwitch language={language} path={path} takenAlong={takenAlong} />
      {signedIn && (
        <form
          method="post"
          action={signedIn.signOutAction ?? "/sign-out"}
          data-turbo="false"
          data-sign-out=""
        >
          <button class="b-account__button b-account__sign-out" type="submit">
            <Icon name="signOut" />
            <span>{texts.signOut}</span>
          </button>
        </form>
      )}
    </section>
  );
}

type LanguageSwitchProps = Pick<HeaderProps, "language" | "path" | "takenAlong">;

/**
 * A form of its own, also where the page has one: a button up here that belonged to that form would be its first, and
 * so the one that Enter in a field presses.
 */
function LanguageSwitch({ language, path, takenAlong = [] }: LanguageSwitchProps): VNode {
  const { languageSwitch } = uiTexts(language);
  return (
    <form method="post" action="/language" data-turbo="false">
      <input type="hidden" name="language" value={languageSwitch.language} />
      <input type="hidden" name="return" value={path} />
      {takenAlong.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="b-account__button" type="submit" lang={languageSwitch.language}>
        {languageSwitch.label}
      </button>
    </form>
  );
}

/** A doorway that stands ajar. */
function Mark(): VNode {
  return (
    <svg class="b-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 29V13a10 10 0 0 1 20 0v16" />
      <path class="b-mark__door" d="M11 29V13.5c0-2.8 2-5 5-5.5v21z" />
      <path d="M3 29h26" />
    </svg>
  );
}
