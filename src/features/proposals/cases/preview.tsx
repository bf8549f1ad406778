import type { VNode } from "preact";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { Card, Section } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { ownPublicName } from "../author.queries.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { proposalSettings } from "../settings/settings.queries.ts";
import type { OwnCase } from "./draft.ts";
import { draftTexts } from "./draft-texts.ts";

/** The name that the proposal would be shown with under the rules of today. */
export async function previewName(visit: Visit<"cases.draft">): Promise<string> {
  const { shownName } = await proposalSettings(visit.db);
  return await ownPublicName(visit.db, visit.actor, shownName, visit.language);
}

/** A draft as everybody will read it. */
export function Preview(props: {
  language: Language;
  draft: Pick<OwnCase, "title" | "body">;
  name: string;
}): VNode {
  const { language, draft, name } = props;
  const texts = draftTexts(language);
  return (
    <Section heading={texts.preview} id="preview">
      <Card>
        <h3 class="ds-heading" data-size="xs">
          <bdi>{draft.title}</bdi>
        </h3>
        <p class="b-hint">
          {proposalTexts(language).by} <bdi>{name}</bdi>
        </p>
        <Written text={draft.body} />
      </Card>
    </Section>
  );
}
