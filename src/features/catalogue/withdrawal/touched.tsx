import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { FoldedList } from "#ui/folded-list.tsx";
import type { AboutPermission } from "../about-entry.ts";
import { nameIn } from "../catalogue.ts";
import type { Holders } from "../holders.queries.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

/** Which permission it is about, before anything is done to it. */
export function NamedPermission(props: { language: Language; about: AboutPermission }): VNode {
  const { language, about } = props;
  const { permission, eService } = about;
  return (
    <p>
      <strong>
        {withdrawalTexts(language).about(nameIn(permission, language), nameIn(eService, language))}
      </strong>
    </p>
  );
}

/** The organisations and how many of their users, those with most first. */
export function WhoIsTouched(props: { language: Language; holders: readonly Holders[] }): VNode | null {
  const items = props.holders.map(({ organisation, people }) => `${organisation}: ${people}`);
  return <FoldedList language={props.language} items={items} visible={5} />;
}
