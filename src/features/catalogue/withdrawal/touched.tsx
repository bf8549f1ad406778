import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { FoldedList } from "#ui/folded-list.tsx";
import type { Holders } from "../holders.ts";

/** The organisations and how many of their users, those with most first. */
export function WhoIsTouched(props: { language: Language; holders: readonly Holders[] }): VNode | null {
  const items = props.holders.map(({ organisation, people }) => `${organisation}: ${people}`);
  return <FoldedList language={props.language} items={items} visible={5} />;
}
