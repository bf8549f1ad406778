import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon, type IconName } from "./icons.tsx";
import { uiTexts } from "./texts.ts";

export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger" | "inactive";

/** A short word about a thing, with a drawing beside it where the colour would otherwise carry the meaning. */
export function Tag(props: { tone?: Tone; icon?: IconName; children: ComponentChildren }): VNode {
  return (
    <span class="ds-tag b-tag" data-color={props.tone ?? "neutral"}>
      {props.icon && Icon({ name: props.icon })}
      <span>{props.children}</span>
    </span>
  );
}

/** The states that are marked alike everywhere: a colour, a drawing and the word. */
export function StatusMark(props: {
  language: Language;
  status: "active" | "inactive" | "verified" | "unverified";
}): VNode {
  const { tone, icon } = marks[props.status];
  // called as it is, as its drawing is: a list can have five hundred of them
  return Tag({ tone, icon, children: uiTexts(props.language)[props.status] });
}

const marks: Record<"active" | "inactive" | "verified" | "unverified", { tone: Tone; icon: IconName }> = {
  active: { tone: "success", icon: "tick" },
  inactive: { tone: "inactive", icon: "pause" },
  verified: { tone: "success", icon: "tickCircle" },
  unverified: { tone: "neutral", icon: "question" },
};
