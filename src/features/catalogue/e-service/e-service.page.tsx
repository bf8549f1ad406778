import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { BackLink, Card, LeftRight, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Toolbar } from "#ui/toolbar.tsx";
import { type CatalogueVisit, findEntry, trailToCatalogue } from "../about-entry.ts";
import { additionTexts } from "../addition/addition-texts.ts";
import { eServiceAddress } from "../addresses.ts";
import { NameIn, textItems } from "../both-languages.tsx";
import { nameIn } from "../catalogue.ts";
import { catalogueTexts } from "../catalogue-texts.ts";
import { correctionTexts } from "../correction/correction-texts.ts";
import { HistorySection } from "../history/history.tsx";
import { eServiceVersions } from "../history/versions.queries.ts";
import { noticeIn } from "../notices.ts";
import type { StoredEService } from "../stored-catalogue.queries.ts";
import { WithdrawalTools } from "../withdrawal/withdrawal-tools.tsx";
import { PermissionTable } from "./permission-table.tsx";

/** An e-service's page: what it says in both languages, and the permissions in it. */
export async function showEService(visit: CatalogueVisit): Promise<Page> {
  const { language, now, db, actor } = visit;
  const { eService, scope } = await findEntry(visit);
  const versions = await eServiceVersions(db, scope, eService.id);
  const texts = catalogueTexts(language);
  const today = stockholmDate(now);
  return page({
    title: nameIn(eService, language),
    breadcrumb: trailToCatalogue(language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href="/catalogue">{texts.back}</BackLink>
        <PageHeading>
          <NameIn entry={eService} language={language} />
        </PageHeading>
        <Toolbar label={texts.tools}>
          {may(actor, "catalogue.correct") && (
            <ButtonLink href={eServiceAddress(eService, "/correction")} opens="dialog">
              {correctionTexts(language).correct}
            </ButtonLink>
          )}
          <WithdrawalTools
            {...{ actor, language, today }}
            entry={{ validFrom: null, validTo: eService.validTo }}
            address={eServiceAddress(eService)}
          />
        </Toolbar>
        <Details {...{ language, eService }} />
        <Section id="permissions" heading={texts.permissions}>
          {eService.validTo === null && may(actor, "catalogue.add") && (
            <LeftRight
              left={
                <ButtonLink
                  href={eServiceAddress(eService, "/permissions/new")}
                  variant="primary"
                  icon="add"
                  opens="dialog"
                >
                  {additionTexts(language).permission}
                </ButtonLink>
              }
            />
          )}
          <PermissionTable {...{ language, eService }} today={today} />
        </Section>
        <HistorySection {...{ language, versions }} entry={eService} />
      </>
    ),
  });
}

function Details({ language, eService }: { language: Language; eService: StoredEService }): VNode {
  const texts = catalogueTexts(language);
  const { address, audience, key } = eService;
  return (
    <Section id="details" heading={texts.details}>
      <Card>
        <SummaryList
          items={[
            ...textItems(eService, language),
            { label: texts.audience, value: texts.audiences[audience] },
            { label: texts.to, value: eService.validTo ?? texts.furtherNotice },
            { label: texts.address, value: address ?? texts.noAddress },
            { label: texts.key, value: key },
          ]}
        />
      </Card>
    </Section>
  );
}
