import type { Asked, Facts, Named } from "./facts.ts";
import { type Fault, type Mender, menderOf } from "./fault.ts";
import { faultsOnTheWay } from "./reach.ts";

/** What has to hold for somebody to get in, in the order in which one comes to it. */
export const linkNames = [
  "provider",
  "registration",
  "membership",
  "organisation",
  "agreement",
  "permission",
  "validity",
] as const;

type LinkName = (typeof linkNames)[number];

export type Link = Broken | { readonly name: LinkName; readonly state: LinkState };

type LinkState =
  | "holds"
  /** Nothing here tells: how a card and its reader do is seen by their owner alone. */
  | "unknown"
  /** Makes no difference to what was asked. */
  | "not-needed"
  /** Not to be told before what comes first is mended. */
  | "not-reached";

type Broken = {
  readonly name: LinkName;
  readonly state: "broken";
  readonly fault: Fault;
  readonly mender: Mender;
};

export type Chain = {
  readonly links: readonly Link[];
  /** The first broken link: what to mend now. */
  readonly first: Broken | undefined;
  /** The e-service that the last links are about: the one asked for, or that in which the person gets furthest. */
  readonly eService: Named | undefined;
  /** The permission likewise. */
  readonly permission: Named | undefined;
};

/**
 * Why somebody does not get in. The links are tried one after the other up to the first that is broken; only a silent
 * identification service hides nothing of what comes after it, since that is ours to see.
 */
export function chainOf(facts: Facts): Chain {
  const way = faultsOnTheWay(facts);
  const found: Record<LinkName, Fault | LinkState> = {
    provider: providerOf(facts),
    registration: facts.person === undefined ? { kind: "not-registered" } : "holds",
    membership: membershipOf(facts) ?? "holds",
    organisation: isForOthers(facts) ? { kind: "other-audience" } : "holds",
    ...(isIdle(facts) ? nothingNeeded : way.found),
  };
  const links = upToTheFirst(found, facts);
  const first = links.find((link) => link.state === "broken");
  return { links, first, eService: way.eService, permission: way.permission };
}

function upToTheFirst(found: Record<LinkName, Fault | LinkState>, facts: Facts): Link[] {
  let isReached = true;
  return linkNames.map((name) => {
    const state = found[name];
    if (!isReached) return { name, state: "not-reached" };
    if (typeof state === "string") return { name, state };
    isReached = name === "provider";
    return { name, state: "broken", fault: state, mender: menderOf(state, facts) };
  });
}

/** Somebody who has been let in before has a card that works, as far as can be seen. */
function providerOf({ providerSilentSince, person }: Facts): Fault | LinkState {
  if (providerSilentSince !== undefined) return { kind: "provider-silent", since: providerSilentSince };
  return person === undefined || person.lastSignedInAt === null ? "unknown" : "holds";
}

function membershipOf({ person }: Facts): Fault | undefined {
  if (person === undefined) return undefined;
  const { role, endedAt, suspendedSince, lastRefusedAt } = person;
  if (endedAt !== null) return { kind: "removed", role, at: endedAt };
  return suspendedSince === null ? undefined : { kind: "suspended", since: suspendedSince, lastRefusedAt };
}

function isForOthers({ asked, organisation }: Facts): boolean {
  return asked.eService !== undefined && asked.eService.audience !== organisation?.kind;
}

/** An administrator comes into the administration without any agreement, to remove people for one thing. */
function isIdle({ person, asked }: { person: Facts["person"]; asked: Asked }): boolean {
  return person?.role === "administrator" && asked.eService === undefined;
}

const nothingNeeded = {
  agreement: "not-needed",
  permission: "not-needed",
  validity: "not-needed",
} as const;
