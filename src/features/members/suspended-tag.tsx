import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Tag } from "#ui/tag.tsx";
import { memberTexts } from "./member-texts.ts";

/** Stands beside the name of whoever the authority has shut out, wherever people are listed. */
export function SuspendedTag({ language }: { language: Language }): VNode {
  return (
    <Tag tone="inactive" icon="pause">
      {memberTexts(language).suspendedTag}
    </Tag>
  );
}
