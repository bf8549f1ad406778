import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon } from "./icons.tsx";
import { uiTexts } from "./texts.ts";

/** Each chosen filter as a link that leads to the same list without it, and one that takes away them all. */
export function Chips(props: {
  language: Language;
  chips: readonly { label: string; removeHref: string }[];
  clearHref: string;
}): VNode | null {
  if (props.chips.length === 0) return null;
  const texts = uiTexts(props.language);
  return (
    <div class="b-chips">
      <ul aria-label={texts.chosenFilters}>
        {props.chips.map((chip) => (
          <li>
            <a class="b-chip" href={chip.removeHref} aria-label={texts.removeFilter(chip.label)}>
              <span>{chip.label}</span>
              <Icon name="cross" />
            </a>
          </li>
        ))}
        <li>
          <a class="ds-link b-chips__clear" href={props.clearHref}>
            {texts.clearAll}
          </a>
        </li>
      </ul>
    </div>
  );
}
