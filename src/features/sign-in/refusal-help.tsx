import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Prose } from "#ui/page-parts.tsx";
import { faultTexts } from "./fault-texts.ts";
import type { Fault } from "./faults.ts";

/** What somebody who was refused can do, and what they can tell us so that we find it. */
export function RefusalHelp(props: {
  language: Language;
  steps: readonly string[];
  trace: string | undefined;
}): VNode | null {
  const { language, steps, trace } = props;
  if (steps.length === 0 && trace === undefined) return null;
  const text = faultTexts(language);
  return (
    <Prose>
      {steps.length > 0 && <h2>{text.whatToDo}</h2>}
      {steps.length > 0 && (
        <ul>
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ul>
      )}
      {trace !== undefined && (
        <p>
          {text.trace} <strong>{trace}</strong>
        </p>
      )}
    </Prose>
  );
}

/** What the page of an answer that could not be accepted says. */
export function faultText(language: Language, fault: Fault = "unintelligible") {
  return faultTexts(language)[fault];
}

/** A fault between the provider and us is the site's, and counted as such by whoever watches it. */
export function faultStatus(fault: Fault | undefined): number {
  return fault === "misconnected" || fault === "unintelligible" ? 502 : 400;
}
