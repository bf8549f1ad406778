import type { ComponentChildren, VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { FoldedList } from "#ui/folded-list.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { LeftRight, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { additionTexts } from "../addition/addition-texts.ts";
import { eServiceAddress } from "../addresses.ts";
import { nameIn } from "../catalogue.ts";
import { catalogueTexts } from "../catalogue-texts.ts";
import { permissionState } from "../permission-state.ts";
import { type StoredEService, storedCatalogue } from "../stored-catalogue.queries.ts";
import { agreedToday } from "./agreed.queries.ts";
import { listTexts } from "./list-texts.ts";

/** Every e-service of the catalogue, in its order, with its permissions. */
export async function showCatalogue(visit: Visit<"catalogue.read">): Promise<Page> {
  const { db, language, actor, now } = visit;
  const today = stockholmDate(now);
  const scope = authorityScopeOf(actor, "manage-catalogue");
  const [eServices, agreed] = await Promise.all([storedCatalogue(db), agreedToday(db, scope, today)]);
  const texts = listTexts(language);
  return page({
    title: catalogueTexts(language).catalogue,
    content: (
      <>
        <PageHeading lead={texts.lead}>{catalogueTexts(language).catalogue}</PageHeading>
        {may(actor, "catalogue.add") && (
          <LeftRight
            left={
              <ButtonLink href="/catalogue/new" variant="primary" icon="add" opens="dialog">
                {additionTexts(language).eService}
              </ButtonLink>
            }
          />
        )}
        {eServices.length === 0 ? (
          <EmptyState sentence={texts.none} next={texts.noneNext} />
        ) : (
          <ListTable {...{ language, eServices, agreed, today }} />
        )}
      </>
    ),
  });
}

function ListTable(props: {
  language: Language;
  eServices: readonly StoredEService[];
  agreed: ReadonlyMap<Id<"e_services">, number>;
  today: LocalDate;
}): VNode {
  const { language, agreed, today } = props;
  const texts = listTexts(language);
  const shared = catalogueTexts(language);
  return (
    <Table<StoredEService>
      language={language}
      caption={shared.catalogue}
      captionHidden
      rows={props.eServices}
      columns={[
        {
          key: "name",
          heading: shared.eService,
          namesRow: true,
          wrap: "words",
          cell: (one) => (
            <>
              <TextLink href={eServiceAddress(one)}>{nameIn(one, language)}</TextLink>
              {one.validTo !== null && (
                <>
                  {" "}
                  <Tag tone="warning" icon="warning">
                    {texts.lastDay(one.validTo)}
                  </Tag>
                </>
              )}
            </>
          ),
        },
        { key: "audience", heading: shared.audience, cell: ({ audience }) => shared.audiences[audience] },
        {
          key: "permissions",
          heading: shared.permissions,
          cell: (one) => permissionsOf(one, language, today),
        },
        {
          key: "agreements",
          heading: texts.agreements,
          cell: ({ id }) => {
            const organisations = agreed.get(id) ?? 0;
            return organisations === 0 ? texts.noAgreement : texts.agreed(organisations);
          },
        },
        {
          key: "english",
          heading: texts.english,
          cell: (one) => {
            const missing = missingEnglish(one);
            return missing === 0 ? texts.complete : texts.missing(missing);
          },
        },
      ]}
    />
  );
}

/** Those in force by name, and how many others there are. */
function permissionsOf(
  { permissions }: StoredEService,
  language: Language,
  today: LocalDate,
): ComponentChildren {
  const texts = listTexts(language);
  const byState = Map.groupBy(permissions, (one) => permissionState(one, today));
  const inForce = byState.get("in-force") ?? [];
  const others = (["coming", "withdrawn"] as const).flatMap((state) => {
    const count = byState.get(state)?.length ?? 0;
    return count === 0 ? [] : [texts.more[state](count)];
  });
  return (
    <>
      {inForce.length === 0 && <div>{texts.noPermission}</div>}
      <FoldedList language={language} items={inForce.map((one) => nameIn(one, language))} />
      {others.length > 0 && <div>{others.join(", ")}</div>}
    </>
  );
}

/** How many names and descriptions there are in Swedish alone. */
function missingEnglish(eService: StoredEService): number {
  const texts = [eService, ...eService.permissions].flatMap((one) => [one.nameEn, one.descriptionEn]);
  return texts.filter((text) => text === null).length;
}
