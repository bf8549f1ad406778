import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import type { Plan } from "../../engine/plan.ts";
import type { Chosen } from "../removal-form.ts";
import { previewTexts } from "./preview-texts.ts";
import { changesSince } from "./seen-counts.ts";

type Props = { language: Language; plan: Plan; chosen: Chosen };

/** What has to be read before anything is confirmed. */
export function Warnings(props: Props): VNode {
  return (
    <>
      <NamesLeft {...props} />
      <NotMarked {...props} />
    </>
  );
}

/** That somebody's name stays, and who can see it: with votes by the proposal's settings alone (decisions 26 and 27). */
function NamesLeft({ language, plan, chosen: { choices, restsOn } }: Props): VNode | null {
  const texts = previewTexts(language);
  const left = [
    ...(choices.comments === "keep" && plan.comments.all > 0 ? [texts.nameAt.comments] : []),
    ...(choices.votes === "keep" && plan.votes.open + plan.votes.closed > 0 ? [texts.nameAt.votes] : []),
  ];
  if (left.length === 0) return null;
  return (
    <Notice language={language} tone="warning" heading={texts.names}>
      {left.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {restsOn.ground === "own-request" && <p>{texts.namesDespiteRequest}</p>}
    </Notice>
  );
}

function NotMarked({ language, chosen: { choices, restsOn } }: Props): VNode | null {
  const isPlain = [choices.comments, choices.votes].includes("depersonalise");
  if (restsOn.ground !== "own-request" || !isPlain) return null;
  return <Notice language={language}>{previewTexts(language).notMarked}</Notice>;
}

/** That what was confirmed is no longer what there is: nothing is done, and the page shows how things stand now. */
export function ChangedSince(props: { language: Language; seen: string; plan: Plan }): VNode {
  const { language, seen, plan } = props;
  const texts = previewTexts(language);
  return (
    <Notice language={language} tone="warning" heading={texts.changed} takesFocus>
      {changesSince(seen, plan).map(({ name, from, to }) => (
        <p>{texts.changedWhat(texts.made[name], from, to)}</p>
      ))}
      <p>{texts.notDone}</p>
    </Notice>
  );
}
