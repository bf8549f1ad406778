import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { fixedChoice } from "#platform/forms/parse-form.ts";
import type { Reply } from "#platform/http/reply.ts";
import { formatPersonalNumber } from "#platform/identifiers/personal-number.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup } from "#ui/choices.tsx";
import { Actions } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import type { AboutExternalUser, StaffSubmission, StaffVisit } from "../about-external-user.ts";
import { externalUserActAddress, externalUserAddress } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { type ActPages, codes, type FieldsShown, submitAct, submitTo } from "./act-pages.tsx";
import {
  liftNumberBlock,
  numberMark,
  type Revealed,
  revealNumber,
  unverifyNumber,
  verifyNumberByHand,
} from "./personal-number.ts";
import { shownOnce } from "./shown-once.tsx";

const texts = defineTexts({
  sv: {
    none: "Personen har inte angett något personnummer, så det finns inget att verifiera eller visa.",
    close: "Stäng",
    blocked: (day: string) => `Numret är hindrat från att verifieras med e-legitimation sedan ${day}.`,
    lift: "Häv hindret",
    block: "Hinder",
    blockHelp: "Hindret gäller tills någon häver det här.",
    blockChoice: "Hindra att numret verifieras igen med e-legitimation",
    taken: "Numret är redan verifierat för ett annat konto. Det måste overifieras där först.",
    number: "Personnummer",
    shownOnce: "Numret visas bara den här gången. Visningen är sparad i loggen.",
  },
  en: {
    none: "The person has given no personal identity number, so there is nothing to verify or show.",
    close: "Close",
    blocked: (day: string) => `The number has been kept from being verified by e-ID since ${day}.`,
    lift: "Lift the block",
    block: "Block",
    blockHelp: "The block stays until somebody lifts it here.",
    blockChoice: "Keep the number from being verified again by e-ID",
    taken: "The number is verified for another account already. It has to be unverified there first.",
    number: "Personal identity number",
    shownOnce: "The number is shown only this once. The look is kept in the log.",
  },
});

export const numberVerification: ActPages = {
  act: "numberVerification",
  noun: "personal-number-verification",
  asksReason: true,
  seen: numberMark,
  instead: withoutNumber,
  fields: aboutNumber,
  faults: (language) => ({ personalNumber: { taken: texts(language).taken } }),
};

export function submitNumberVerification(
  submission: StaffSubmission,
  { eId }: ExternalUserParts,
): Promise<Reply> {
  const done = codes("personal-number-verified");
  return submitAct(submission, numberVerification, done, (tx, on, { reason, seen }) =>
    verifyNumberByHand(tx, on, { reason, seen, eId }),
  );
}

export const numberUnverification: ActPages = {
  act: "numberUnverification",
  noun: "personal-number-unverification",
  seen: numberMark,
  instead: withoutNumber,
  shape: { block: fixedChoice(["", "yes"]) },
  fields: ({ language, form }) => {
    const text = texts(language);
    const choices = [{ value: "yes", label: text.blockChoice }];
    const chosen = form?.all("block") ?? [];
    return <CheckboxGroup name="block" label={text.block} help={text.blockHelp} {...{ choices, chosen }} />;
  },
};

export function submitNumberUnverification(submission: StaffSubmission): Promise<Reply> {
  const done = codes("personal-number-unverified");
  return submitAct(submission, numberUnverification, done, (tx, on, { seen, form }) =>
    unverifyNumber(tx, on, { seen, block: form.one("block") === "yes" }),
  );
}

export const numberBlockLifting: ActPages = {
  act: "numberBlockLifting",
  noun: "personal-number-block-lifting",
};

export function submitNumberBlockLifting(submission: StaffSubmission): Promise<Reply> {
  const done = codes("personal-number-block-lifted");
  return submitAct(submission, numberBlockLifting, done, liftNumberBlock);
}

export const numberRevealing: ActPages = {
  act: "numberRevealing",
  noun: "personal-number-revealing",
  asksReason: true,
  shownOnce: true,
  instead: withoutNumber,
};

/** Shows the whole number in the answer itself: no address leads to it, and no browser keeps it. */
export function submitNumberRevealing(
  submission: StaffSubmission,
  { masterKey }: ExternalUserParts,
): Promise<Reply> {
  return submitTo(submission, numberRevealing, async (about, { reason }) => {
    const on = { scope: about.scope, id: about.person.id };
    const revealed = await submission.change((tx) => revealNumber(tx, masterKey, on, reason));
    return shownOnce(
      submission,
      about,
      numberRevealing.act,
      <RevealedNumber language={submission.language} revealed={revealed} />,
    );
  });
}

function RevealedNumber({ language, revealed }: { language: Language; revealed: Revealed }): VNode {
  const text = texts(language);
  if (revealed.kind === "none") return <p>{text.none}</p>;
  return (
    <>
      <SummaryList
        items={[{ label: text.number, value: <strong>{formatPersonalNumber(revealed.number)}</strong> }]}
      />
      <p>{text.shownOnce}</p>
    </>
  );
}

/**
 * In place of a dialog about a number that there is not. What keeps an e-ID from verifying one stays when the person
 * takes their number away, so the way to lift it does, too.
 */
function withoutNumber({ language, actor }: StaffVisit, about: AboutExternalUser): VNode | undefined {
  if (about.person.sealedNumber !== null) return undefined;
  const text = texts(language);
  return (
    <DialogFrame title={text.number}>
      <p>{text.none}</p>
      {may(actor, "external-users.verify-personal-number") && <BlockedSince {...{ language, about }} />}
      <Actions>
        <ButtonLink href={externalUserAddress(about.person.id, about.list)} closes="dialog" autofocus>
          {text.close}
        </ButtonLink>
      </Actions>
    </DialogFrame>
  );
}

/** What an error about the number leads to, and whether something keeps an e-ID from verifying it. */
function aboutNumber({ language, about }: FieldsShown): VNode {
  return (
    <div id="personalNumber" tabIndex={-1}>
      <SummaryList items={[{ label: texts(language).number, value: about.person.birthDate }]} />
      <BlockedSince {...{ language, about }} />
    </div>
  );
}

function BlockedSince(props: { language: Language; about: AboutExternalUser }): VNode | null {
  const { person, list } = props.about;
  const text = texts(props.language);
  const since = person.personalNumberBlockedAt;
  if (since === null) return null;
  return (
    <Notice language={props.language}>
      {text.blocked(formatDate(since, props.language, "text"))}{" "}
      <TextLink href={externalUserActAddress(person.id, numberBlockLifting.noun, list)}>{text.lift}</TextLink>
    </Notice>
  );
}
