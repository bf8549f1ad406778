import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { type Page, page } from "#platform/http/reply.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { BackLink, Card, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Toolbar } from "#ui/toolbar.tsx";
import {
  type AboutPermission,
  type CatalogueVisit,
  findPermission,
  trailToEService,
} from "../about-entry.ts";
import { eServiceAddress, permissionAddress } from "../addresses.ts";
import { NameIn, textItems } from "../both-languages.tsx";
import { nameIn } from "../catalogue.ts";
import { catalogueTexts } from "../catalogue-texts.ts";
import { correctionTexts } from "../correction/correction-texts.ts";
import { HistorySection } from "../history/history.tsx";
import { permissionVersions } from "../history/versions.queries.ts";
import { holdersOf } from "../holders.queries.ts";
import type { Holders } from "../holders.ts";
import { noticeIn } from "../notices.ts";
import { permissionState } from "../permission-state.ts";
import { StateTag } from "../state-tag.tsx";
import { WithdrawalTools } from "../withdrawal/withdrawal-tools.tsx";
import { HolderTable } from "./holder-table.tsx";

/** A permission's page: what it says in both languages, when it holds, and who has it. */
export async function showPermission(visit: CatalogueVisit): Promise<Page> {
  const { language, now, db } = visit;
  const about = await findPermission(visit);
  const { eService, permission, scope } = about;
  const today = stockholmDate(now);
  const [holders, versions] = await Promise.all([
    holdersOf(db, scope, [permission.id], today),
    permissionVersions(db, scope, permission.id),
  ]);
  return page({
    title: nameIn(permission, language),
    breadcrumb: trailToEService(about, language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={eServiceAddress(eService)}>
          {catalogueTexts(language).backTo(nameIn(eService, language))}
        </BackLink>
        <PageHeading>
          <NameIn entry={permission} language={language} />
        </PageHeading>
        <Tools {...{ visit, about }} />
        <Details {...{ visit, about }} />
        <HoldersSection {...{ visit, about, holders }} />
        <HistorySection {...{ language, versions }} entry={permission} />
      </>
    ),
  });
}

type Props = { visit: CatalogueVisit; about: AboutPermission };

/** What can be done with it now. */
function Tools({ visit, about }: Props): VNode {
  const { actor, language, now } = visit;
  const { permission, eService } = about;
  const address = permissionAddress(eService, permission);
  return (
    <Toolbar label={catalogueTexts(language).tools}>
      {may(actor, "catalogue.correct") && (
        <ButtonLink href={`${address}/correction`} opens="dialog">
          {correctionTexts(language).correct}
        </ButtonLink>
      )}
      <WithdrawalTools {...{ actor, language, address }} entry={permission} today={stockholmDate(now)} />
    </Toolbar>
  );
}

function Details({ visit: { language, now }, about: { permission } }: Props): VNode {
  const texts = catalogueTexts(language);
  const { kind, key, validFrom, validTo, formerNames } = permission;
  const former = { label: texts.formerNames, value: formerNames.join(", ") };
  return (
    <Section id="details" heading={texts.details}>
      <Card>
        <SummaryList
          items={[
            ...textItems(permission, language),
            ...(formerNames.length > 0 ? [former] : []),
            { label: texts.kind, value: texts.kinds[kind] },
            {
              label: texts.state,
              value: <StateTag language={language} permission={permission} today={stockholmDate(now)} />,
            },
            { label: texts.from, value: validFrom ?? texts.always },
            { label: texts.to, value: validTo ?? texts.furtherNotice },
            { label: texts.key, value: key },
          ]}
        />
      </Card>
    </Section>
  );
}

function HoldersSection(props: Props & { holders: readonly Holders[] }): VNode {
  const { visit, about, holders } = props;
  const isInForce = permissionState(about.permission, stockholmDate(visit.now)) === "in-force";
  return (
    <Section id="holders" heading={catalogueTexts(visit.language).holders}>
      <HolderTable {...{ holders, isInForce }} language={visit.language} />
    </Section>
  );
}
