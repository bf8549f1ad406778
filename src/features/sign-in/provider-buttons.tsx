import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { lastChosenFirst, type Offered } from "./offered.ts";
import { texts } from "./texts.ts";

type Props = {
  readonly language: Language;
  readonly offered: readonly Offered<unknown>[];
  /** The key of the one that this browser chose last. */
  readonly last: string | undefined;
  /** Where the choice leads. */
  readonly addressOf: (key: string) => string;
};

/** A button for each provider; where there is one, it and nothing else. What was chosen last is the first of several. */
export function ProviderButtons({ language, offered, last, addressOf }: Props): VNode {
  const [first, ...others] = lastChosenFirst(offered, last);
  if (first === undefined) throw new Error("an entrance without providers has no page");
  const wasChosen = others.length > 0 && first.key === last;
  return (
    <div class="b-hinted">
      <p class="b-actions">
        {[first, ...others].map(({ key, name }) => (
          // a plain link: `form-action` would have to name every host that the provider sends the browser through
          <a
            class="ds-button"
            href={addressOf(key)}
            data-turbo="false"
            data-variant={key === first.key ? undefined : "secondary"}
          >
            <span>{name[language]}</span>
          </a>
        ))}
      </p>
      {wasChosen && <p class="b-hint">{texts(language).chosenLast(first.name[language])}</p>}
    </div>
  );
}
