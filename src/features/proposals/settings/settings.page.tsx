import type { VNode } from "preact";
import { inWords } from "#platform/forms/in-words.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import type { FieldError } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { settingsAddress } from "../addresses.ts";
import { noticeIn } from "../notices.ts";
import { chooseSettings } from "./choosing.ts";
import { type Preset, presetNames, presets } from "./presets.ts";
import { Rules } from "./rules.page.tsx";
import { proposalSettings } from "./settings.queries.ts";
import type { ProposalSettings } from "./settings.ts";
import { SettingsForm } from "./settings-fields.tsx";
import { readSettings, type TypedSettings, typedIn, typedOf } from "./settings-form.ts";
import { settingsTexts } from "./settings-texts.ts";

type SettingsVisit = Visit<"proposal-settings.choose">;

type Shown = {
  readonly stored: ProposalSettings;
  readonly typed: TypedSettings;
  readonly errors: readonly FieldError[];
  /** What the fields hold where that is not what is stored. */
  readonly wanted?: ProposalSettings;
  readonly conflict?: boolean;
};

/** The rules as they are, in words, and the form to choose others; from an example where the address names one. */
export async function showSettings(visit: SettingsVisit): Promise<Page> {
  const stored = await proposalSettings(visit.db);
  const named = presetNames.find((name) => name === visit.query.one("preset"));
  if (named === undefined) return settingsPage(visit, { stored, typed: typedOf(stored), errors: [] });
  // what the authority says in its own words is no example's to replace
  const wanted = { ...presets[named], conditions: stored.conditions };
  return settingsPage(visit, { stored, typed: typedOf(wanted), errors: [], wanted });
}

export async function submitSettings(submission: Submission<"proposal-settings.choose">): Promise<Reply> {
  const { form, language } = submission;
  const stored = await proposalSettings(submission.db);
  const typed = typedIn(form, stored);
  const read = readSettings(form);
  if (!read.ok) {
    const errors = inWords(read.errors, settingsTexts(language).faults);
    return { ...settingsPage(submission, { stored, typed, errors }), status: 422, faulty: true };
  }
  const outcome = await submission.change((tx) => chooseSettings(tx, read.values));
  if (outcome.kind === "conflict") {
    const shown = { stored: outcome.stored, typed, errors: [], wanted: read.values.wanted, conflict: true };
    return { ...settingsPage(submission, shown), status: 409 };
  }
  return redirect(settingsAddress(), "proposal-settings-chosen");
}

function settingsPage({ language, notice }: SettingsVisit, shown: Shown): Page {
  const { stored, wanted, conflict } = shown;
  const texts = settingsTexts(language);
  return page({
    title: texts.title,
    notice: noticeIn(language, notice),
    content: (
      <>
        <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
        {conflict && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.conflict}
          </Notice>
        )}
        <Section heading={texts.now}>
          <Rules language={language} settings={stored} />
        </Section>
        <Section heading={texts.presets}>
          <p>{texts.presetsHelp}</p>
          <Presets language={language} />
        </Section>
        {wanted !== undefined && (
          <Section heading={texts.would} id="would">
            <Notice language={language} tone="info">
              {texts.notSaved}
            </Notice>
            <Rules language={language} settings={wanted} />
          </Section>
        )}
        <Section heading={texts.change}>
          <SettingsForm language={language} stored={stored} typed={shown.typed} errors={shown.errors} />
        </Section>
      </>
    ),
  });
}

function Presets({ language }: { language: Language }): VNode {
  const { presetNames: names } = settingsTexts(language);
  const link = (preset: Preset) => (
    <li>
      <TextLink href={`${settingsAddress(preset)}#would`}>{names[preset].name}</TextLink>:{" "}
      {names[preset].about}
    </li>
  );
  return <ul>{presetNames.map(link)}</ul>;
}
