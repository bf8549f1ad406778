import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, machineReadable } from "#platform/time/format.ts";
import { parseLocalDate } from "#platform/time/local-date.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { memberTexts } from "../member-texts.ts";
import { SuspendedTag } from "../suspended-tag.tsx";
import { catalogueName } from "./catalogue-name.tsx";
import { byEService, type HeldPermission } from "./grant.ts";

/** The permissions in force, under their e-services. */
export function CurrentPermissions(props: {
  language: Language;
  held: readonly HeldPermission[];
  /** Said when there are none, with the next step. */
  empty: { readonly sentence: string; readonly next?: ComponentChildren };
  /** Whether the authority has shut the user out, so that they give nothing at present. */
  suspended?: boolean;
}): VNode {
  const { language } = props;
  const texts = memberTexts(language);
  const inForce = byEService(props.held.filter(({ standing }) => standing === "in-force"));
  if (inForce.length === 0) return <EmptyState {...props.empty} />;
  return (
    <>
      {props.suspended && (
        <p>
          <SuspendedTag language={language} /> {texts.suspendedPermissions}
        </p>
      )}
      {inForce.map(({ eService, permissions }) => (
        <Table
          language={language}
          caption={catalogueName(eService, language)}
          rows={permissions}
          toneOf={() => (props.suspended ? "muted" : undefined)}
          columns={[
            {
              key: "permission",
              heading: texts.permission,
              cell: (held) => (
                <>
                  {catalogueName(held, language)}
                  {held.lastDay !== null && (
                    <>
                      {" "}
                      <Tag tone="warning" icon="warning">
                        {texts.lastDay(held.lastDay)}
                      </Tag>
                    </>
                  )}
                </>
              ),
              namesRow: true,
            },
            {
              key: "since",
              heading: texts.since,
              wrap: "never",
              cell: ({ since }) => <Day language={language} day={since} />,
            },
          ]}
        />
      ))}
    </>
  );
}

/** Those that give nothing now, each with the reason; nothing where there are none. */
export function DormantPermissions(props: {
  language: Language;
  held: readonly HeldPermission[];
  /** Where they can be taken away, by the e-service's key; left out for those who may not. */
  changedAt?: ((eService: string) => string) | undefined;
}): VNode | null {
  const { language, changedAt } = props;
  const texts = memberTexts(language);
  const dormant = props.held.flatMap(({ standing, ...held }) =>
    standing === "in-force" ? [] : [{ ...held, why: texts.standings[standing] }],
  );
  if (dormant.length === 0) return null;
  return (
    <Section id="dormant" heading={texts.dormant}>
      <p>
        {texts.dormantHelp} {changedAt && texts.dormantChange}
      </p>
      <Table
        language={language}
        caption={texts.dormant}
        captionHidden
        rows={dormant}
        toneOf={() => "muted"}
        columns={[
          {
            key: "permission",
            heading: texts.permission,
            cell: (held) => catalogueName(held, language),
            namesRow: true,
          },
          {
            key: "e-service",
            heading: texts.eService,
            cell: ({ eService }) => {
              const name = catalogueName(eService, language);
              return changedAt ? <TextLink href={changedAt(eService.key)}>{name}</TextLink> : name;
            },
          },
          {
            key: "since",
            heading: texts.since,
            wrap: "never",
            cell: ({ since }) => <Day language={language} day={since} />,
          },
          { key: "why", heading: texts.why, cell: ({ why }) => why },
        ]}
      />
    </Section>
  );
}

function Day({ language, day }: { language: Language; day: string }): VNode {
  const date = parseLocalDate(day);
  if (date === null) throw new RangeError("The database gave a date that is none.");
  return <time dateTime={machineReadable(date)}>{formatDate(date, language, "table")}</time>;
}
