import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { TextArea } from "#ui/text-field.tsx";
import { newCommentAddress } from "../addresses.ts";
import { LackNotice } from "../lack-notice.tsx";
import { lackOf } from "../need.ts";
import { type Proposal, standingOf } from "../proposal.ts";
import { proposalTexts } from "../proposal-texts.ts";
import type { CommentField } from "./comment-form.ts";
import { commentTexts } from "./comment-texts.ts";

/** The form for a comment or a reply: where it is sent, and what stands in it. */
export type CommentForm = {
  readonly action: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
  readonly field: CommentField;
  /** The way back, where the form is all that the page is about. */
  readonly cancel: string | undefined;
};

type Props = {
  visit: Visit<"public">;
  proposal: Proposal;
  /** The name that the actor's comments are shown with. */
  name: string;
  form: CommentForm;
};

/** The form, or what stands in its way. */
export function WayToComment(props: Props): VNode {
  const { visit, proposal } = props;
  const { actor, language, now } = visit;
  const texts = commentTexts(language);
  if (proposal.commentingNeeds === "nobody") return <p>{texts.off}</p>;
  if (standingOf(proposal, stockholmDate(now)).kind === "closed") return <p>{texts.closed}</p>;
  if (actor === undefined)
    return <ButtonLink href={newCommentAddress(proposal.id)}>{texts.signIn}</ButtonLink>;
  if (!may(actor, "comments.write")) return <p>{texts.onlyExternalUsers}</p>;
  const lack = lackOf(proposal.commentingNeeds, actor);
  if (lack !== undefined) return <LackNotice language={language} lack={lack} act="comment" />;
  return <FormOf {...props} language={language} />;
}

/** One field, and by which name it will be known. */
function FormOf({ language, proposal, name, form }: Props & { language: Language }): VNode {
  const { action, typed, errors, field, cancel } = form;
  const isReply = field === "reply";
  const texts = commentTexts(language);
  const waits = proposal.moderatesComments === "before" ? ` ${texts.readFirst}` : "";
  return (
    <Form action={action}>
      <ErrorSummary language={language} errors={errors} />
      <TextArea
        name={field}
        label={isReply ? texts.replyText : texts.text}
        help={`${texts.help(name)}${waits}`}
        value={typed}
        rows={5}
        error={messageFor(errors, field)}
      />
      <Actions>
        <Button variant={cancel === undefined ? "secondary" : "primary"}>
          {isReply ? texts.sendReply : texts.send}
        </Button>
        {cancel && (
          <ButtonLink href={cancel} closes="dialog">
            {proposalTexts(language).cancel}
          </ButtonLink>
        )}
      </Actions>
    </Form>
  );
}
