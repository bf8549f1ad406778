import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { Section } from "#ui/page-parts.tsx";
import { Timeline } from "#ui/summary-list.tsx";
import { catalogueTexts } from "../catalogue-texts.ts";
import { type HistoryField, historyOf, type Said, type Step, type Version } from "./history.ts";
import { historyTexts } from "./history-texts.ts";

/** What an entry has said before, and since when it is in the catalogue. Who changed it is the log's to tell. */
export function HistorySection(props: {
  language: Language;
  entry: Said & { readonly createdAt: Date };
  versions: readonly Version[];
}): VNode {
  const { language, entry, versions } = props;
  const texts = historyTexts(language);
  const added = { at: entry.createdAt, what: texts.added };
  const steps = historyOf(entry, versions).map((step) => ({ at: step.at, what: told(step, language) }));
  return (
    <Section id="history" heading={texts.history}>
      <Timeline
        events={[...steps, added].map(({ at, what }) => ({
          when: { iso: machineReadable(at), text: formatDateTime(at, language, "table") },
          what,
        }))}
      />
    </Section>
  );
}

function told({ changes }: Step, language: Language): VNode {
  const texts = historyTexts(language);
  return (
    <>
      {changes.map(({ field, from, to }) => (
        <div>
          {texts.changed(nameOf(field, language), shown(field, from, language), shown(field, to, language))}
        </div>
      ))}
    </>
  );
}

function nameOf(field: HistoryField, language: Language): string {
  const texts = catalogueTexts(language);
  const { address, from: validFrom, to: validTo } = texts;
  return { ...texts.texts, address, validFrom, validTo }[field];
}

function shown(field: HistoryField, value: string | null, language: Language): string {
  const texts = historyTexts(language);
  if (field === "validTo") return value ?? texts.furtherNotice;
  if (value === null) return texts.nothing;
  return field === "validFrom" ? value : texts.quoted(value);
}
