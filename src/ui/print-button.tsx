import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon } from "./icons.tsx";
import { uiTexts } from "./texts.ts";

/** Shows where scripts run; the browser's own menu prints all the same. */
export function PrintButton({ language }: { language: Language }): VNode {
  return (
    <button class="b-print" type="button" data-print="">
      <Icon name="print" />
      <span>{uiTexts(language).print}</span>
    </button>
  );
}
