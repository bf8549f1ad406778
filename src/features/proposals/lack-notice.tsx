import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { myPagesAddress } from "./addresses.ts";
import type { Lack } from "./need.ts";
import { proposalTexts } from "./proposal-texts.ts";

/** Where one shows it. */
const waysOut: Record<Lack, string> = {
  "verified-email": "/my-pages/email/verification",
  "verified-personal-number": myPagesAddress,
};

/** What somebody still has to show of who they are before the act, how, and where. */
export function LackNotice(props: {
  language: Language;
  lack: Lack;
  act: "submit" | "vote" | "comment";
  /** Whether it answers what somebody has just tried. */
  refused?: boolean;
}): VNode {
  const { language, lack, act, refused } = props;
  const texts = proposalTexts(language);
  const words = texts.lacking[lack];
  return (
    <Notice language={language} tone={refused ? "warning" : "info"} takesFocus={refused ?? false}>
      <p>{words[act]}</p>
      <p>{words.how}</p>
      <p>
        <TextLink href={waysOut[lack]}>{words.where}</TextLink>
      </p>
    </Notice>
  );
}
