import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { IconName } from "#ui/icons.tsx";
import { Tag, type Tone } from "#ui/tag.tsx";
import type { RemovalState } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";

/** Where a removal stands: a colour, a drawing and the word. */
export function StateTag({ language, state }: { language: Language; state: RemovalState }): VNode {
  return <Tag {...marks[state]}>{removalTexts(language).states[state]}</Tag>;
}

const marks: Readonly<Record<RemovalState, { tone: Tone; icon?: IconName }>> = {
  requested: { tone: "warning", icon: "question" },
  approved: { tone: "info", icon: "clock" },
  "under-way": { tone: "info", icon: "clock" },
  sealed: { tone: "success", icon: "tickCircle" },
  cancelled: { tone: "neutral" },
  refused: { tone: "neutral", icon: "cross" },
  stopped: { tone: "neutral", icon: "cross" },
};
