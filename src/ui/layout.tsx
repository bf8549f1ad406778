import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Header, type SignedIn } from "./header.tsx";
import { Icon } from "./icons.tsx";
import { Breadcrumb, type Link, type MainItem } from "./navigation.tsx";
import { Notice, type NoticeTone } from "./notice.tsx";
import { type SessionTime, SessionWarning } from "./session-warning.tsx";
import { uiTexts } from "./texts.ts";

export type LayoutProps = {
  language: Language;
  /** What the page is about; the authority's name is added. */
  title: string;
  /** The page shows a form with errors: the title says so first. */
  hasErrors?: boolean | undefined;
  authority: string;
  homeHref?: string | undefined;
  /** The part of the service one is in, such as "Administrera behörigheter för e-tjänster". */
  place?: string | undefined;
  assets: { stylesheet: string; script: string; icon: string; font: string };
  demonstration?: { text: string; links: readonly Link[] } | undefined;
  signedIn?: SignedIn | undefined;
  /** How long that lasts; left out where it is not known, as on error pages. */
  sessionTime?: SessionTime | undefined;
  navigation: readonly MainItem[];
  /** The way from the first level to this page, this page left out; empty on the first level. */
  breadcrumb: readonly Link[];
  /** What has just happened. */
  notice?: { tone?: NoticeTone; text: ComponentChildren } | undefined;
  footer: { links: readonly Link[]; version: string };
  /** The address of this page with its query: where the change of language comes back to. */
  path: string;
  /** What the change of language takes along to it: name and value. */
  takenAlong?: readonly (readonly [string, string])[] | undefined;
  /** A page that must not be shown again from the browser's memory, such as a one-time password. */
  neverKept?: boolean | undefined;
  children: ComponentChildren;
};

/** The whole document, apart from the doctype that `documentOf` puts before it. */
export function Layout(props: LayoutProps): VNode {
  const texts = uiTexts(props.language);
  return (
    <html lang={props.language} data-color-scheme="auto">
      <Head {...props} />
      {/* Before signing in the ways lead through identity providers, which only whole page loads can follow. */}
      <body
        data-size="sm"
        data-turbo={props.signedIn ? undefined : "false"}
        data-session-lasts={props.sessionTime && lastsOf(props.sessionTime)}
      >
        <a class="ds-skip-link b-skip-link" href="#main" data-turbo="false">
          {texts.skipToContent}
        </a>
        {props.demonstration && <DemonstrationBand language={props.language} {...props.demonstration} />}
        <Header {...props} />
        <div class="b-page">
          {props.breadcrumb.length > 0 && (
            <Breadcrumb language={props.language} trail={props.breadcrumb} here={props.title} />
          )}
          <main id="main" tabIndex={-1}>
            {props.notice && (
              <Notice language={props.language} tone={props.notice.tone ?? "success"} announce>
                {props.notice.text}
              </Notice>
            )}
            {props.children}
          </main>
        </div>
        <Footer {...props} />
        <div id="announcer" class="ds-sr-only" aria-live="polite" />
        <NoAnswer language={props.language} />
        {props.sessionTime && <SessionWarning language={props.language} time={props.sessionTime} />}
      </body>
    </html>
  );
}

/** As the header of a part of a page says it. */
function lastsOf({ seconds, isExtendable }: SessionTime): string {
  return isExtendable ? `${seconds}` : `${seconds}; last`;
}

/** What a script shows where the network fails: words that must be there before it does. */
function NoAnswer({ language }: { language: Language }): VNode {
  return (
    <template id="no-answer">
      <div class="b-no-answer" role="alert" data-turbo-temporary="">
        <Notice language={language} tone="danger">
          {uiTexts(language).noAnswer}
        </Notice>
      </div>
    </template>
  );
}

function Head(props: LayoutProps): VNode {
  const { stylesheet, script, icon, font } = props.assets;
  const title = `${props.title} – ${props.authority}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.hasErrors ? uiTexts(props.language).errorTitle(title) : title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <meta name="turbo-cache-control" content={props.neverKept ? "no-cache" : "no-preview"} />
      <meta name="turbo-prefetch" content="false" />
      <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={stylesheet} data-turbo-track="reload" />
      <link rel="icon" href={icon} type="image/svg+xml" />
      <script src={script} defer data-turbo-track="reload" />
    </head>
  );
}

function DemonstrationBand(props: { language: Language; text: string; links: readonly Link[] }): VNode {
  return (
    <aside class="b-demonstration" aria-label={uiTexts(props.language).demonstration}>
      <div class="b-demonstration__inner">
        <p>
          <Icon name="info" />
          <span>{props.text}</span>
        </p>
        <ul>
          {props.links.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

function Footer(props: LayoutProps): VNode {
  const texts = uiTexts(props.language);
  return (
    <footer class="b-footer">
      <div class="b-footer__inner">
        <p class="b-footer__authority">{props.authority}</p>
        <nav aria-label={texts.footer}>
          <ul>
            {props.footer.links.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="b-footer__version">{texts.version(props.footer.version)}</p>
      </div>
    </footer>
  );
}
