import { isInForce, type Validity } from "#catalogue";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Facts, GrantFacts, Named } from "./facts.ts";
import type { Fault } from "./fault.ts";

type Step = "agreement" | "permission" | "validity";
const steps: readonly Step[] = ["agreement", "permission", "validity"];

type Found = Readonly<Record<Step, Fault | "holds">>;

/** How far somebody comes towards an e-service, and which. */
type Reach = { readonly found: Found; readonly eService: Named | undefined };

/**
 * What stands in the way of the e-service that was asked for. Where none was, the one counts in which the person gets
 * furthest: whoever reaches one e-service has got in.
 */
export function faultsOnTheWay(facts: Facts): Reach {
  const { asked, grants } = facts;
  if (asked.eService !== undefined)
    return { found: towards(asked.eService, facts), eService: asked.eService };
  const held = grants.filter(({ revokedAt }) => revokedAt === null).map(({ eService }) => eService);
  const reaches = held.map((eService) => ({ found: towards(eService, facts), eService }));
  return furthest(reaches, ({ found }) => found) ?? { found: towards(undefined, facts), eService: undefined };
}

function towards(eService: Named | undefined, facts: Facts): Found {
  const { today, asked, organisation, person } = facts;
  const isHere = ({ key }: { readonly key: string }) => eService === undefined || key === eService.key;
  const agreements = (organisation?.agreements ?? []).filter((one) => isHere({ key: one.eService }));
  const grants = facts.grants.filter(
    (grant) =>
      isHere(grant.eService) &&
      (asked.permission === undefined || grant.permission.key === asked.permission.key),
  );
  const agreement: Fault | "holds" = agreementFault(agreements, today) ?? "holds";
  if (person?.role === "administrator") {
    return { agreement, permission: { kind: "administrator" }, validity: "holds" };
  }
  const catalogued = asked.permission && permissionFault(asked.permission, today);
  const ways = grants
    .filter(({ revokedAt }) => revokedAt === null)
    .map(
      (grant): Found => ({
        agreement,
        permission: permissionFault(grant.permission, today) ?? "holds",
        validity: grantFault(grant, today) ?? "holds",
      }),
    );
  return (
    furthest(ways, (found) => found) ?? {
      agreement,
      permission: catalogued ?? notGiven(grants),
      validity: "holds",
    }
  );
}

/** The first of those that come furthest before something stands in the way. */
function furthest<T>(all: readonly T[], foundIn: (one: T) => Found): T | undefined {
  const lengths = all.map((one) => lengthOf(foundIn(one)));
  return all[lengths.indexOf(Math.max(...lengths))];
}

function lengthOf(found: Found): number {
  const fault = steps.findIndex((step) => found[step] !== "holds");
  return fault === -1 ? steps.length : fault;
}

/** The agreement that is about to begin matters more than those that have ended. */
function agreementFault(agreements: readonly Validity[], today: LocalDate): Fault | undefined {
  if (agreements.some((agreement) => isInForce(agreement, today))) return undefined;
  const from = agreements.flatMap(({ validFrom }) =>
    validFrom !== null && validFrom > today ? [validFrom] : [],
  );
  const [next] = from.toSorted();
  if (next !== undefined) return { kind: "agreement-coming", from: next };
  const last = agreements
    .flatMap(({ validTo }) => validTo ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? { kind: "no-agreement" } : { kind: "agreement-ended", to: last };
}

function permissionFault({ validFrom, validTo }: Validity, today: LocalDate): Fault | undefined {
  if (validTo !== null && validTo < today) return { kind: "permission-withdrawn", to: validTo };
  return validFrom !== null && validFrom > today ? { kind: "permission-coming", from: validFrom } : undefined;
}

function grantFault({ validFrom, validTo }: Validity, today: LocalDate): Fault | undefined {
  if (validTo !== null && validTo < today) return { kind: "lapsed", to: validTo };
  return validFrom !== null && validFrom > today ? { kind: "not-yet", from: validFrom } : undefined;
}

function notGiven(grants: readonly GrantFacts[]): Fault {
  const at = grants
    .flatMap(({ revokedAt }) => revokedAt ?? [])
    .toSorted((one, other) => +one - +other)
    .at(-1);
  return at === undefined ? { kind: "not-given" } : { kind: "taken-back", at };
}
