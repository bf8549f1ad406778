import { catalogueInForce, formerNamesOf } from "#catalogue";
import { withDifference } from "#platform/forms/ticks.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { type AboutMember, type AdministratorVisit, trailTo } from "../about-member.ts";
import { memberAddress, permissionsAddress } from "../addresses.ts";
import { fullName } from "../member.ts";
import { memberTexts } from "../member-texts.ts";
import { aboutMember, changeMember, tellOfRemoval } from "../member-visit.ts";
import { catalogueName } from "./catalogue-name.tsx";
import { heldIn } from "./grant.ts";
import { findEService, latestTouches } from "./granting.queries.ts";
import { changePermissions } from "./granting.ts";
import type { PermissionId, PermissionTicks } from "./granting-decision.ts";
import { readTicks } from "./granting-form.ts";
import { grantingTexts } from "./granting-texts.ts";
import { type Clash, GrantingTicks, type Offer } from "./granting-ticks.tsx";
import { permissionsHeldBy } from "./grants.queries.ts";

export function showGranting(visit: AdministratorVisit): Promise<Reply> {
  return aboutMember(visit, async (about) => {
    const offer = await offerFor(visit, about);
    if (!offer.eService.isOpen && offer.seen.size === 0) throw notFound();
    return grantingPage(visit, about, { offer, ticked: new Set(offer.seen.keys()) });
  });
}

export function submitGranting(submission: Submission<"permissions.grant">): Promise<Reply> {
  return changeMember(submission, async (about) => {
    const { member, list } = about;
    const ticks = readTicks(submission.form);
    const eService = eServiceKeyOf(submission);
    const outcome = await submission.change((tx) =>
      changePermissions(tx, submission.actor, member.id, eService, ticks),
    );
    switch (outcome.kind) {
      case "changed":
        return redirect(memberAddress(member.id, list), "permissions-changed");
      case "nothing-to-do":
        return redirect(memberAddress(member.id, list), "permissions-unchanged");
      case "removed":
        return await tellOfRemoval(submission, list);
      case "not-grantable":
        return await refusedPage(submission, about, ticks);
      case "conflict":
        return await clashPage(submission, about, ticks, outcome.permissions);
    }
  });
}

async function refusedPage(
  submission: Submission<"permissions.grant">,
  about: AboutMember,
  ticks: PermissionTicks,
): Promise<Page> {
  const offer = await offerFor(submission, about);
  const error = grantingTexts(submission.language).notGrantable;
  const shown = { offer, ticked: withDifference(offer.seen.keys(), ticks), error };
  return { ...grantingPage(submission, about, shown), status: 422, faulty: true };
}

/** Nothing is saved: what the other did stands on top, and one's own ticks are kept for another try. */
async function clashPage(
  submission: Submission<"permissions.grant">,
  about: AboutMember,
  ticks: PermissionTicks,
  contested: readonly PermissionId[],
): Promise<Page> {
  const { scope, member } = about;
  const offer = await offerFor(submission, about);
  const clashes: Clash[] = (await latestTouches(submission.db, scope, member.id, contested)).map((touch) => ({
    ...touch,
    wanted: ticks.ticked.has(touch.permission),
  }));
  const shown = { offer, ticked: withDifference(offer.seen.keys(), ticks), clashes };
  return { ...grantingPage(submission, about, shown), status: 409, faulty: true };
}

/** What can be given to the user today in the e-service of the address, and what they hold in it. @throws 404 */
async function offerFor(visit: AdministratorVisit, { member, scope }: AboutMember): Promise<Offer> {
  const today = stockholmDate(visit.now);
  const key = eServiceKeyOf(visit);
  const eService = await findEService(visit.db, scope, key, today);
  if (eService === undefined) throw notFound();
  const open = await catalogueInForce(visit.db, scope, today);
  const grantable = open.find((one) => one.key === key)?.permissions ?? [];
  const ids = grantable.map(({ id }) => id);
  const held = heldIn(key, await permissionsHeldBy(visit.db, scope, member.id, today));
  return {
    eService,
    grantable,
    dormant: held.filter(({ permission }) => !ids.includes(permission)),
    seen: new Map(held.map(({ permission, grant }) => [permission, grant])),
    formerNames: await formerNamesOf(visit.db, ids),
  };
}

function eServiceKeyOf(visit: AdministratorVisit): string {
  return visit.params.eService ?? "";
}

type Shown = {
  offer: Offer;
  ticked: ReadonlySet<PermissionId>;
  error?: string;
  clashes?: readonly Clash[];
};

function grantingPage(visit: AdministratorVisit, about: AboutMember, shown: Shown): Page {
  const { language } = visit;
  const { member, list } = about;
  const texts = grantingTexts(language);
  const { eService } = shown.offer;
  const choice = { label: texts.title, href: permissionsAddress(member.id, list) };
  return page({
    title: texts.forPerson(fullName(member)),
    place: memberTexts(language).place,
    breadcrumb: [...trailTo(about, language), choice],
    content: (
      <>
        <BackLink href={memberAddress(member.id, list)}>{texts.backTo(fullName(member))}</BackLink>
        <PageHeading lead={catalogueName(eService, language)}>
          {texts.forPerson(fullName(member))}
        </PageHeading>
        <GrantingTicks language={language} member={member.id} list={list} {...shown} />
      </>
    ),
  });
}
