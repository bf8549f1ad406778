import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { SearchForm } from "#ui/list-controls.tsx";
import { LeftRight, PageHeading, TextLink } from "#ui/page-parts.tsx";
import {
  feedAddress,
  newOpinionAddress,
  newProposalAddress,
  proposalsAddress,
  rulesAddress,
} from "../addresses.ts";
import { opinionTexts } from "../opinions/opinion-texts.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { settingsTexts } from "../settings/settings-texts.ts";
import { listProposals } from "./list.queries.ts";
import { ListResults } from "./list-results.tsx";
import { listStateOf } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

/** The published proposals, as the address asks for them; for everybody. */
export async function showProposals(visit: Visit<"public">): Promise<Page> {
  const { db, language, query, now } = visit;
  const state = listStateOf(query);
  const today = stockholmDate(now);
  const found = await listProposals(db, { ...state, today });
  const texts = listTexts(language);
  const { proposals } = proposalTexts(language);
  return page({
    title: proposals,
    content: (
      <>
        <PageHeading
          lead={
            <>
              {texts.lead} <TextLink href={rulesAddress}>{settingsTexts(language).rulesTitle}</TextLink>
            </>
          }
        >
          {proposals}
        </PageHeading>
        <LeftRight
          left={<WayToPropose visit={visit} />}
          right={
            <SearchForm
              action={proposalsAddress()}
              name="search"
              label={texts.search}
              help={texts.searchHelp}
              value={state.search}
              submitLabel={texts.submitSearch}
            />
          }
        />
        <ListResults {...{ language, state, found, today }} />
        {(visit.actor === undefined || may(visit.actor, "opinions.submit")) && (
          <p>
            {texts.noProposal} <TextLink href={newOpinionAddress}>{opinionTexts(language).make}</TextLink>
          </p>
        )}
        <p class="b-hint">
          <a class="ds-link" href={feedAddress} type="application/atom+xml" data-turbo="false">
            {texts.feed}
          </a>
        </p>
      </>
    ),
  });
}

/** Visitors sign in on the way; whoever is here for the authority or an organisation proposes nothing. */
function WayToPropose({ visit: { actor, language } }: { visit: Visit<"public"> }): VNode | null {
  if (actor !== undefined && !may(actor, "cases.draft")) return null;
  return (
    <ButtonLink href={newProposalAddress} variant="primary" icon="add">
      {proposalTexts(language).makeProposal}
    </ButtonLink>
  );
}
