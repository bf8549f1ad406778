import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { BackLink, PageHeading, Prose, Section } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { trailToList } from "../about-proposal.ts";
import { proposalsAddress } from "../addresses.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { rulesInWords } from "./rules-in-words.ts";
import { proposalSettings } from "./settings.queries.ts";
import type { ProposalSettings } from "./settings.ts";
import { settingsTexts } from "./settings-texts.ts";

/** How proposals work and by which rules, for everybody. */
export async function showRules({ db, language }: Visit<"public">): Promise<Page> {
  const settings = await proposalSettings(db);
  const texts = settingsTexts(language);
  return page({
    title: texts.rulesTitle,
    breadcrumb: trailToList(language),
    content: (
      <>
        <BackLink href={proposalsAddress()}>{proposalTexts(language).backToList}</BackLink>
        <PageHeading lead={texts.rulesLead}>{texts.rulesTitle}</PageHeading>
        <Section heading={texts.steps}>
          <Prose>
            <ol>
              {texts.stepList.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </Prose>
        </Section>
        <Section heading={texts.rules}>
          <Rules language={language} settings={settings} />
        </Section>
      </>
    ),
  });
}

/** What the settings mean, and what the authority says besides. */
export function Rules({ language, settings }: { language: Language; settings: ProposalSettings }): VNode {
  return (
    <>
      <Prose>
        <ul>
          {rulesInWords(settings, language).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </Prose>
      {settings.conditions !== null && <Written text={settings.conditions} />}
    </>
  );
}
