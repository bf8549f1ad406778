import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { PrintButton } from "./print-button.tsx";
import { uiTexts } from "./texts.ts";

/** How close the rows of a list stand, as two addresses, and a print button that shows where scripts run. */
export function ListTools(props: {
  language: Language;
  density: "comfortable" | "compact";
  comfortableHref: string;
  compactHref: string;
}): VNode {
  const texts = uiTexts(props.language);
  const choices = [
    { density: "comfortable", label: texts.comfortable, href: props.comfortableHref },
    { density: "compact", label: texts.compact, href: props.compactHref },
  ];
  return (
    <div class="b-tools">
      <nav class="b-density" aria-label={texts.density}>
        <ul>
          {choices.map(({ density, label, href }) => (
            <li>
              <a
                href={href}
                id={`density-${density}`}
                aria-current={density === props.density ? "true" : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PrintButton language={props.language} />
    </div>
  );
}
