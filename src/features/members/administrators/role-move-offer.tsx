import type { VNode } from "preact";
import { z } from "zod";
import type { AboutOrganisation } from "#organisations";
import type { StaffMember } from "#platform/access/actor.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import type { Visit } from "#platform/http/route.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { parseId } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { FoldedList } from "#ui/folded-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { findMember, findPersonByHsaId, suspendedSince } from "../member.queries.ts";
import { fullName, type Member } from "../member.ts";
import { catalogueName } from "../permissions/catalogue-name.tsx";
import type { HeldPermission } from "../permissions/grant.ts";
import { permissionsHeldBy } from "../permissions/grants.queries.ts";
import type { RoleMove } from "./role-move.ts";
import { roleMoveTexts } from "./role-move-texts.ts";

/** A user whose role could be moved, and what goes with the role that is left. */
export type RoleMoveOffer = { readonly user: Member; readonly held: readonly HeldPermission[] };

/** What the form carries of the offer that it was shown with. */
export const offerShape = { user: z.string(), seen: z.array(z.string()) };

/** The offer that the form was sent with; undefined where it was shown with none. */
export function moveIn(form: Parameters, by: StaffMember): RoleMove | undefined {
  const user = parseId<"members">(form.one("user") ?? "");
  if (user === undefined) return undefined;
  const grants = form.all("seen").flatMap((seen) => parseId<"grants">(seen) ?? []);
  return { by: by.reference, user, grants: new Set(grants) };
}

/** What there is to offer about the HSA-id: undefined unless a user has it who is not suspended. */
export async function findOffer(
  { db, now }: Pick<Visit<"administrators.appoint">, "db" | "now">,
  { scope }: Pick<AboutOrganisation, "scope">,
  hsaId: CanonicalHsaId,
): Promise<RoleMoveOffer | undefined> {
  const person = await findPersonByHsaId(db, scope, hsaId);
  if (person?.role !== "user" || (await suspendedSince(db, scope, person.id)) !== undefined) return undefined;
  const user = await findMember(db, scope, person.id);
  return user && { user, held: await permissionsHeldBy(db, scope, user.id, stockholmDate(now)) };
}

/** Says who it is and exactly what goes; the form that it stands in does it. */
export function OfferedMove(props: {
  language: Language;
  organisation: string;
  offer: RoleMoveOffer;
  /** Whether it stands there in place of an appointment, and so has to be read first. */
  takesFocus: boolean;
  /** Whether the form was sent with an offer that no longer holds. */
  anew: boolean;
}): VNode {
  const { language, offer } = props;
  const { user, held } = offer;
  const texts = roleMoveTexts(language);
  return (
    <>
      <Notice
        language={language}
        tone="warning"
        heading={texts.isUser(fullName(user), props.organisation)}
        takesFocus={props.takesFocus}
      >
        {props.anew ? texts.changedSince : texts.what}
      </Notice>
      <p>{texts.permissions(held.length)}</p>
      <FoldedList
        language={language}
        visible={10}
        items={held.map((permission) => (
          <>
            {catalogueName(permission, language)} ({catalogueName(permission.eService, language)})
          </>
        ))}
      />
      <p>{texts.signedOut}</p>
      <p>{texts.details(fullName(user), user.email)}</p>
      <input type="hidden" name="user" value={user.id} />
      {held.map(({ grant }) => (
        <input type="hidden" name="seen" value={grant} />
      ))}
    </>
  );
}
