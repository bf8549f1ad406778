import type { VNode } from "preact";
import { descriptionIn, nameIn, type PermissionInForce } from "#catalogue";
import { type ListQuery, wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup } from "#ui/choices.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { EmptyState, Notice } from "#ui/notice.tsx";
import { grantingAddress, memberAddress } from "../addresses.ts";
import type { MemberId } from "../member.ts";
import { memberTexts } from "../member-texts.ts";
import { catalogueName } from "./catalogue-name.tsx";
import type { HeldPermission } from "./grant.ts";
import type { EServiceHere, LatestTouch } from "./granting.queries.ts";
import type { GrantId, PermissionId } from "./granting-decision.ts";
import { seenValue } from "./granting-form.ts";
import { grantingTexts } from "./granting-texts.ts";

/** An e-service with the permissions that can be given in it, and those that the user has. */
export type Offer = {
  readonly eService: EServiceHere;
  readonly grantable: readonly PermissionInForce[];
  /** What the user has and nobody can be given today. */
  readonly dormant: readonly HeldPermission[];
  readonly seen: ReadonlyMap<PermissionId, GrantId>;
  readonly formerNames: ReadonlyMap<PermissionId, readonly string[]>;
};

/** A permission that somebody else touched at the same time, and what oneself wanted of it. */
export type Clash = LatestTouch & { readonly wanted: boolean };

/** The boxes to tick, with what they were when they were shown. */
export function GrantingTicks(props: {
  language: Language;
  member: MemberId;
  list: ListQuery;
  offer: Offer;
  ticked: ReadonlySet<PermissionId>;
  error?: string | undefined;
  clashes?: readonly Clash[] | undefined;
}): VNode {
  const { language, member, list, offer, error } = props;
  const texts = grantingTexts(language);
  const isEmpty = offer.grantable.length + offer.dormant.length === 0;
  const clashes = <Clashes language={language} clashes={props.clashes ?? []} mayRetry={!isEmpty} />;
  if (isEmpty) {
    return (
      <>
        {clashes}
        <EmptyState sentence={texts.noPermissions} />
      </>
    );
  }
  return (
    <>
      {clashes}
      <Form action={grantingAddress(member, offer.eService.key, wholeList)}>
        <KeptList list={list} />
        <ErrorSummary language={language} errors={error ? [{ field: "permission", message: error }] : []} />
        {[...offer.seen].map(([permission, grant]) => (
          <input type="hidden" name="seen" value={seenValue(permission, grant)} />
        ))}
        <Grantable {...props} />
        <Dormant {...props} />
        <Actions>
          <Button>{texts.done}</Button>
          <ButtonLink href={memberAddress(member, list)}>{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

type Boxes = {
  language: Language;
  offer: Offer;
  ticked: ReadonlySet<PermissionId>;
  error?: string | undefined;
};

function Grantable({ language, offer, ticked, error }: Boxes): VNode | null {
  const texts = grantingTexts(language);
  if (offer.grantable.length === 0) return null;
  return (
    <CheckboxGroup
      name="permission"
      label={texts.permissions(nameIn(offer.eService, language))}
      help={texts.ticksHelp}
      error={error}
      choices={offer.grantable.map((permission) => ({
        value: permission.id,
        label: catalogueName(permission, language),
        help: helpFor(permission, offer.formerNames.get(permission.id) ?? [], language),
      }))}
      chosen={[...ticked]}
    />
  );
}

/** What can only be taken away, each with the reason why it gives nothing. */
function Dormant({ language, offer, ticked, error }: Boxes): VNode | null {
  const { dormant, standings } = memberTexts(language);
  if (offer.dormant.length === 0) return null;
  const isAlone = offer.grantable.length === 0;
  return (
    <CheckboxGroup
      name="permission"
      id={isAlone ? "permission" : "dormant"}
      label={dormant}
      help={grantingTexts(language).dormantHelp}
      error={isAlone ? error : undefined}
      choices={offer.dormant.map((held) => ({
        value: held.permission,
        label: catalogueName(held, language),
        help: held.standing === "in-force" ? undefined : standings[held.standing],
      }))}
      chosen={[...ticked]}
    />
  );
}

function helpFor(permission: PermissionInForce, formerNames: readonly string[], language: Language): VNode {
  const { formerly } = grantingTexts(language);
  return (
    <>
      {descriptionIn(permission, language)}
      {permission.lastDay !== null && ` ${memberTexts(language).lastDay(permission.lastDay)}.`}
      {formerNames.length > 0 && ` ${formerly(formerNames.map((name) => `”${name}”`).join(", "))}`}
    </>
  );
}

function Clashes(props: {
  language: Language;
  clashes: readonly Clash[];
  /** Whether any boxes are left to look through. */
  mayRetry: boolean;
}): VNode | null {
  const { language, clashes } = props;
  const { conflict } = grantingTexts(language);
  if (clashes.length === 0) return null;
  const sentence = (clash: Clash) => {
    const tell = clash.kind === "given" ? conflict.given : conflict.taken;
    const when = formatDateTime(clash.at, language, "text");
    const told = tell(clash.by ?? conflict.somebody, nameIn(clash, language), when);
    return `${told} ${clash.wanted ? conflict.wanted : conflict.unwanted}`;
  };
  return (
    <Notice language={language} tone="warning" heading={conflict.heading} takesFocus>
      <ul>
        {clashes.map((clash) => (
          <li>{sentence(clash)}</li>
        ))}
      </ul>
      <p>
        {conflict.notSaved} {props.mayRetry && conflict.retry}
      </p>
    </Notice>
  );
}
