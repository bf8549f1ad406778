import { isInForce, type Validity } from "#catalogue";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Facts, GrantFacts, Named } from "./facts.ts";
import type { Fault } from "./fault.ts";

type Step = "agreement" | "permission" | "validity";
const steps: readonly Step[] = ["agreement", "permission", "validity"];

type Found = Readonly<Record<Step, Fault | "holds">>;

/** How far somebody comes towards an e-service, which, and by which permission of theirs. */
type Reach = {
  readonly found: Found;
  readonly eService: Named | undefined;
  readonly permission: Named | undefined;
};

/**
 * What stands in the way of the e-service that was asked for. Where none was, the one counts in which the person gets
 * furthest: whoever reaches one e-service has got in.
 */
export function faultsOnTheWay(facts: Facts): Reach {
  const { asked, grants } = facts;
  if (asked.eService !== undefined) return towards(asked.eService, facts);
  const held = grants.filter(isHeld).map(({ eService }) => towards(eService, facts));
  return furthest(held) ?? towards(undefined, facts);
}

function towards(eService: Named | undefined, facts: Facts): Reach {
  const { today, asked, organisation, person } = facts;
  const agreements = (organisation?.agreements ?? []).filter(
    (agreement) => eService === undefined || agreement.eService === eService.key,
  );
  const agreement: Fault | "holds" = agreementFault(agreements, today) ?? "holds";
  const way = (rest: Omit<Found, "agreement">, permission: Named | undefined): Reach => ({
    found: { agreement, ...rest },
    eService,
    permission,
  });
  if (person?.role === "administrator") {
    return way({ permission: { kind: "administrator" }, validity: "holds" }, asked.permission);
  }
  const grants = facts.grants.filter(
    (grant) =>
      (eService === undefined || grant.eService.key === eService.key) &&
      (asked.permission === undefined || grant.permission.key === asked.permission.key),
  );
  const held = grants.filter(isHeld).map(({ permission, ...grant }) =>
    way(
      {
        permission: permissionFault(permission, today) ?? "holds",
        validity: grantFault(grant, today) ?? "holds",
      },
      permission,
    ),
  );
  const catalogued = asked.permission && permissionFault(asked.permission, today);
  return (
    furthest(held) ?? way({ permission: catalogued ?? notGiven(grants), validity: "holds" }, asked.permission)
  );
}

function isHeld({ revokedAt }: GrantFacts): boolean {
  return revokedAt === null;
}

/** The first of those that come furthest before something stands in the way. */
function furthest(reaches: readonly Reach[]): Reach | undefined {
  const lengths = reaches.map(lengthOf);
  return reaches[lengths.indexOf(Math.max(...lengths))];
}

function lengthOf({ found }: Reach): number {
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
