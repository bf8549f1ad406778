import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Tag, type Tone } from "#ui/tag.tsx";
import { catalogueTexts } from "./catalogue-texts.ts";
import type { Validity } from "./in-force.ts";
import { type PermissionState, permissionState } from "./permission-state.ts";

const tones: Readonly<Record<PermissionState, Tone>> = {
  coming: "info",
  "in-force": "success",
  withdrawn: "neutral",
};

/** Where a permission stands on that day, in colour and word. */
export function StateTag(props: { language: Language; permission: Validity; today: LocalDate }): VNode {
  const state = permissionState(props.permission, props.today);
  return <Tag tone={tones[state]}>{catalogueTexts(props.language).states[state]}</Tag>;
}
