import type { VNode } from "preact";
import {
  type AboutExternalUser,
  externalUserActAddress,
  externalUserAddress,
  fullName,
  removalNoun,
} from "#external-users";
import type { StaffMember } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type Choice, RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form, SideBySide } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Card, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import { contentChoices, grounds } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";
import { choosingTexts } from "./choosing-texts.ts";
import { checksByStaff, type Typed } from "./removal-form.ts";
import { offeredAccounts } from "./what-is-offered.ts";

type Props = {
  language: Language;
  actor: StaffMember;
  about: AboutExternalUser;
  typed: Typed;
  errors: readonly FieldError[];
};

/** The document's dialog, on a page of its own: ground, account, comments and votes (Ta bort användare). */
export function Choosing(props: Props): VNode {
  const { language, about, errors } = props;
  const { person, list } = about;
  const texts = choosingTexts(language);
  return (
    <>
      <PageHeading lead={texts.lead(fullName(person), shownEmail(person.email))}>{texts.title}</PageHeading>
      <Form action={externalUserActAddress(person.id, removalNoun, wholeList)} wide wholePage>
        <ErrorSummary language={language} errors={errors} />
        <KeptList list={list} />
        <Card>
          <GroundFields {...props} />
        </Card>
        <Card>
          <AccountField {...props} />
        </Card>
        <SideBySide>
          <Card>
            <ContentField {...props} kind="comments" />
          </Card>
          <Card>
            <ContentField {...props} kind="votes" />
          </Card>
        </SideBySide>
        <Actions>
          <Button>{texts.preview}</Button>
          <ButtonLink href={externalUserAddress(person.id, list)}>{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** What the removal rests on, and what each ground demands (decision 28); where there is none, the other way out. */
function GroundFields(props: Props): VNode {
  const { language, actor, about, typed, errors } = props;
  const texts = choosingTexts(language);
  const names = removalTexts(language).grounds;
  return (
    <>
      <RadioGroup
        name="ground"
        label={texts.ground}
        help={texts.groundHelp}
        error={messageFor(errors, "ground")}
        chosen={typed.ground}
        choices={grounds.map((ground) => ({
          value: ground,
          label: names[ground],
          suggests: suggestedBy(ground === "own-request"),
          reveals: ground === "own-request" && <IdentityField {...props} />,
        }))}
      />
      <Notice language={language}>
        {texts.noGround}{" "}
        {may(actor, "external-users.deactivate") && about.person.deactivatedAt === null && (
          <TextLink href={externalUserActAddress(about.person.id, "deactivation", about.list)}>
            {texts.deactivate}
          </TextLink>
        )}
      </Notice>
      <TextField
        name="groundReference"
        label={texts.groundReference}
        optional={texts.optional}
        help={texts.groundReferenceHelp}
        error={messageFor(errors, "groundReference")}
        value={typed.groundReference}
        width="medium"
        autocomplete="off"
        spellcheck="false"
      />
    </>
  );
}

/** What is likely, until somebody chooses otherwise. */
function suggestedBy(isOwnRequest: boolean): Record<string, string> {
  const likely = isOwnRequest ? "depersonalise-on-request" : "depersonalise";
  return { comments: likely, votes: likely };
}

function IdentityField({ language, typed, errors }: Props): VNode {
  const { identityChecks } = removalTexts(language);
  return (
    <RadioGroup
      name="identityCheck"
      label={choosingTexts(language).identityCheck}
      error={messageFor(errors, "identityCheck")}
      chosen={typed.identityCheck}
      choices={checksByStaff.map((check) => ({ value: check, label: identityChecks[check] }))}
    />
  );
}

function AccountField({ language, actor, typed, errors }: Props): VNode {
  const { account } = removalTexts(language);
  return (
    <RadioGroup
      name="account"
      label={choosingTexts(language).account}
      error={messageFor(errors, "account")}
      chosen={typed.account}
      choices={offeredAccounts(actor).map((choice) => ({
        value: choice,
        label: account[choice].name,
        help: account[choice].what,
      }))}
    />
  );
}

/** The document's four, with its descriptions beside; Låt vara only for whoever may leave a name. */
function ContentField(props: Props & { kind: "comments" | "votes" }): VNode {
  const { language, actor, typed, errors, kind } = props;
  const texts = removalTexts(language);
  const offered = contentChoices.filter(
    (choice) => choice !== "keep" || may(actor, "external-users.keep-authorship"),
  );
  const choices = offered.map(
    (choice): Choice => ({
      value: choice,
      label: texts[kind][choice].name,
      help:
        choice === "keep" ? (
          <>
            {texts[kind].keep.what} <strong>{choosingTexts(language).keptIsVisible}</strong>
          </>
        ) : (
          texts[kind][choice].what
        ),
    }),
  );
  return (
    <RadioGroup
      name={kind}
      label={kind === "comments" ? texts.commentsHeading : texts.votesHeading}
      error={messageFor(errors, kind)}
      chosen={typed[kind]}
      choices={choices}
    />
  );
}
