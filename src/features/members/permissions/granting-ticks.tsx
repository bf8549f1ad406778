import type { VNode } from "preact";
import { descriptionIn, type EServiceInForce, nameIn, type PermissionInForce } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup } from "#ui/choices.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { EmptyState, Notice } from "#ui/notice.tsx";
import { grantingAddress, type ListQuery, memberAddress, wholeList } from "../addresses.ts";
import { KeptList } from "../kept-list.tsx";
import type { MemberId } from "../member.ts";
import { catalogueName } from "./catalogue-name.tsx";
import type { LatestTouch } from "./granting.queries.ts";
import type { GrantId, PermissionId } from "./granting-decision.ts";
import { seenValue } from "./granting-form.ts";
import { grantingTexts } from "./granting-texts.ts";

/** An e-service with the permissions that can be given in it, and those that the user has. */
export type Offer = {
  readonly eService: EServiceInForce;
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
  const { eService, seen, formerNames } = offer;
  const texts = grantingTexts(language);
  if (eService.permissions.length === 0) return <EmptyState sentence={texts.noPermissions} />;
  return (
    <>
      <Clashes language={language} offer={offer} clashes={props.clashes ?? []} />
      <Form action={grantingAddress(member, eService.key, wholeList)}>
        <KeptList list={list} />
        <ErrorSummary language={language} errors={error ? [{ field: "permission", message: error }] : []} />
        {[...seen].map(([permission, grant]) => (
          <input type="hidden" name="seen" value={seenValue(permission, grant)} />
        ))}
        <CheckboxGroup
          name="permission"
          label={texts.permissions(nameIn(eService, language))}
          help={texts.ticksHelp}
          error={error}
          choices={eService.permissions.map((permission) => ({
            value: permission.id,
            label: catalogueName(permission, language),
            help: helpFor(permission, formerNames.get(permission.id) ?? [], language),
          }))}
          chosen={[...props.ticked]}
        />
        <Actions>
          <Button>{texts.done}</Button>
          <ButtonLink href={memberAddress(member, list)}>{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function helpFor(permission: PermissionInForce, formerNames: readonly string[], language: Language): VNode {
  const { formerly } = grantingTexts(language);
  return (
    <>
      {descriptionIn(permission, language)}
      {formerNames.length > 0 && ` ${formerly(formerNames.map((name) => `”${name}”`).join(", "))}`}
    </>
  );
}

function Clashes(props: { language: Language; offer: Offer; clashes: readonly Clash[] }): VNode | null {
  const { language, offer, clashes } = props;
  const { conflict } = grantingTexts(language);
  if (clashes.length === 0) return null;
  const sentence = ({ permission, kind, by, at, wanted }: Clash) => {
    const named = offer.eService.permissions.find(({ id }) => id === permission);
    const tell = kind === "given" ? conflict.given : conflict.taken;
    const told = tell(
      by ?? conflict.somebody,
      named === undefined ? "" : nameIn(named, language),
      formatDateTime(at, language, "text"),
    );
    return `${told} ${wanted ? conflict.wanted : conflict.unwanted}`;
  };
  return (
    <Notice language={language} tone="warning" heading={conflict.heading} takesFocus>
      <ul>
        {clashes.map((clash) => (
          <li>{sentence(clash)}</li>
        ))}
      </ul>
      <p>{conflict.text}</p>
    </Notice>
  );
}
