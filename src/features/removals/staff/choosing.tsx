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
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form, SideBySide } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Card, PageHeading, TextLink } from "#ui/page-parts.tsx";
import type { ContentChoice } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";
import { choosingTexts } from "./choosing-texts.ts";
import { ContentField } from "./content-field.tsx";
import { GroundFields } from "./ground-fields.tsx";
import type { Typed } from "./removal-form.ts";
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
  const { language, actor, about, typed, errors } = props;
  const { person, list } = about;
  const texts = choosingTexts(language);
  // Låt vara only for whoever may leave a name
  const offers = (choice: ContentChoice) => choice !== "keep" || may(actor, "external-users.keep-authorship");
  return (
    <>
      <PageHeading lead={texts.lead(fullName(person), shownEmail(person.email))}>{texts.title}</PageHeading>
      <Form action={externalUserActAddress(person.id, removalNoun, wholeList)} wide wholePage>
        <ErrorSummary language={language} errors={errors} />
        <KeptList list={list} />
        <Card>
          <GroundFields {...props}>
            <Instead {...props} />
          </GroundFields>
        </Card>
        <Card>
          <AccountField {...props} />
        </Card>
        <SideBySide>
          <Card>
            <ContentField {...props} kind="comments" chosen={typed.comments} offers={offers} />
          </Card>
          <Card>
            <ContentField {...props} kind="votes" chosen={typed.votes} offers={offers} />
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

/** Where there is no ground, the other way out (decision 28). */
function Instead({ language, actor, about }: Props): VNode {
  const texts = choosingTexts(language);
  return (
    <Notice language={language}>
      {texts.noGround}{" "}
      {may(actor, "external-users.deactivate") && about.person.deactivatedAt === null && (
        <TextLink href={externalUserActAddress(about.person.id, "deactivation", about.list)}>
          {texts.deactivate}
        </TextLink>
      )}
    </Notice>
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
