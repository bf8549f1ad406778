import type { VNode } from "preact";
import type { SignedIn } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { Validity } from "../in-force.ts";
import { permissionState } from "../permission-state.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

/** The ways to withdraw an entry and to take that back, as far as there is anything to do. */
export function WithdrawalTools(props: {
  actor: SignedIn;
  language: Language;
  entry: Validity;
  /** Its page. */
  address: string;
  today: LocalDate;
}): VNode {
  const { actor, entry, address } = props;
  const texts = withdrawalTexts(props.language);
  const isGone = permissionState(entry, props.today) === "withdrawn";
  return (
    <>
      {entry.validTo !== null && may(actor, "catalogue.reinstate") && (
        <ButtonLink href={`${address}/taking-back`} opens="dialog">
          {texts.takeBack}
        </ButtonLink>
      )}
      {!isGone && may(actor, "catalogue.withdraw") && (
        <ButtonLink href={`${address}/withdrawal`} opens="dialog" variant="danger-secondary">
          {entry.validTo === null ? texts.withdraw : texts.changeLastDay}
        </ButtonLink>
      )}
    </>
  );
}
