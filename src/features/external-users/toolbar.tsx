import type { VNode } from "preact";
import type { Act } from "#platform/access/matrix.ts";
import { may } from "#platform/access/policy.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { IconName } from "#ui/icons.tsx";
import { Toolbar } from "#ui/toolbar.tsx";
import type { AboutExternalUser, StaffVisit } from "./about-external-user.ts";
import { emailChange } from "./acts/email-change.page.tsx";
import { oneTimePassword } from "./acts/password.page.tsx";
import { numberUnverification, numberVerification } from "./acts/personal-number.page.tsx";
import {
  activation,
  deactivation,
  emailUnverification,
  emailVerification,
  passwordReset,
} from "./acts/simple-acts.page.ts";
import { externalUserActAddress, externalUsersAddress, removalNoun } from "./addresses.ts";
import { savers } from "./details/saving-form.ts";
import { externalUserTexts } from "./external-user-texts.ts";
import { removalTexts } from "./removal/removal-texts.ts";
import type { StoredExternalUser } from "./stored-external-user.ts";

/** The form of the person's details, which the toolbar's buttons send. */
export const detailsFormId = "details";

type Tool = { act: Act; noun: string; label: string; icon?: IconName };

/**
 * The document's Verktygsfält, in its order and its words. Only the tools are shown that the staff member has the right
 * to; what is done at once leads to a dialog, what is typed is saved by the last three. Ta bort, which comes first, leads
 * to a page of its own: it asks for more than a dialog holds.
 */
export function ExternalUserToolbar(props: { visit: StaffVisit; about: AboutExternalUser }): VNode {
  const { visit, about } = props;
  const { person, list } = about;
  const texts = externalUserTexts(visit.language);
  const [save, saveAndClose] = savers;
  return (
    <Toolbar label={texts.toolbar}>
      {may(visit.actor, "external-users.remove") && (
        <ButtonLink
          href={externalUserActAddress(person.id, removalNoun, list)}
          variant="danger-secondary"
          icon="bin"
        >
          {removalTexts(visit.language).remove}
        </ButtonLink>
      )}
      {toolsFor(person, texts)
        .filter(({ act }) => may(visit.actor, act))
        .map(({ noun, label, icon }) => (
          <ButtonLink
            href={externalUserActAddress(person.id, noun, list)}
            opens="dialog"
            {...(icon && { icon })}
          >
            {label}
          </ButtonLink>
        ))}
      {may(visit.actor, "external-users.correct") && (
        <>
          <Button form={detailsFormId} name="afterwards" value={save}>
            {texts.save}
          </Button>
          <Button form={detailsFormId} name="afterwards" value={saveAndClose} variant="secondary">
            {texts.saveAndClose}
          </Button>
        </>
      )}
      <ButtonLink href={externalUsersAddress(list)}>{texts.close}</ButtonLink>
    </Toolbar>
  );
}

function toolsFor(person: StoredExternalUser, texts: ReturnType<typeof externalUserTexts>): Tool[] {
  const hasEmail = person.emailVerifiedAt !== null;
  const hasNumber = person.personalNumberVerifiedAt !== null;
  const isActive = person.deactivatedAt === null;
  return [
    {
      act: "external-users.change-password",
      noun: oneTimePassword.noun,
      label: texts.changePassword,
      icon: "key",
    },
    { act: "external-users.reset-password", noun: passwordReset.noun, label: texts.resetPassword },
    { act: "external-users.change-email", noun: emailChange.noun, label: texts.changeEmail },
    {
      act: hasEmail ? "external-users.unverify-email" : "external-users.verify-email",
      noun: (hasEmail ? emailUnverification : emailVerification).noun,
      label: texts.emailIs(hasEmail),
      icon: hasEmail ? "tickCircle" : "question",
    },
    {
      act: hasNumber ? "external-users.unverify-personal-number" : "external-users.verify-personal-number",
      noun: (hasNumber ? numberUnverification : numberVerification).noun,
      label: texts.numberIs(hasNumber),
      icon: hasNumber ? "tickCircle" : "question",
    },
    {
      act: isActive ? "external-users.deactivate" : "external-users.activate",
      noun: (isActive ? deactivation : activation).noun,
      label: texts.accountIs(isActive),
      icon: isActive ? "tick" : "pause",
    },
  ];
}
