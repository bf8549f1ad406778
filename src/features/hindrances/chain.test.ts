import { describe, expect, it, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { chainOf, linkNames } from "./chain.ts";
import type { Asked, Facts, GrantFacts, PersonFacts } from "./facts.ts";

const now = { validFrom: "2026-01-01", validTo: null };
const past = { validFrom: "2020-01-01", validTo: "2026-03-01" };
const coming = { validFrom: "2026-03-03", validTo: null };
const lastDay = { validFrom: null, validTo: "2026-03-02" };

const named = (key: string) => ({ key, name: key, nameEn: null });
const schools = { ...named("schools"), audience: "municipality" } as const;
const housing = { ...named("housing"), audience: "municipality" } as const;
const earlier = new Date("2026-02-01T09:00:00Z");
const later = new Date("2026-02-02T09:00:00Z");

const nils: PersonFacts = {
  role: "user",
  lastSignedInAt: earlier,
  lastRefusedAt: null,
  endedAt: null,
  suspendedSince: null,
};

const given: GrantFacts = {
  ...now,
  eService: named("schools"),
  permission: { ...named("apply"), ...now },
  revokedAt: null,
};

/** Somebody for whom all is as it should be, asked about one permission. */
const good: Facts = {
  today: "2026-03-02" as LocalDate,
  asked: { eService: schools, permission: { ...named("apply"), ...now } },
  providerSilentSince: undefined,
  organisation: {
    kind: "municipality",
    hasAdministrator: true,
    agreements: [{ eService: "schools", ...now }],
  },
  person: nils,
  grants: [given],
};

const inAgreement = (...agreements: (typeof now | typeof past | typeof lastDay)[]) => ({
  organisation: {
    kind: "municipality" as const,
    hasAdministrator: true,
    agreements: agreements.map((validity) => ({ eService: "schools", ...validity })),
  },
});
const withdrawn = { ...named("apply"), ...past };
const planned = { ...named("apply"), ...coming };

function statesOf(facts: Facts): string {
  const letters = { holds: "+", broken: "!", unknown: "?", "not-needed": "0", "not-reached": "." };
  return chainOf(facts)
    .links.map(({ state }) => letters[state])
    .join("");
}

test("nothing stands in the way of somebody for whom all is as it should be", () => {
  expect(chainOf(good).links.map(({ name }) => name)).toEqual(linkNames);
  expect(statesOf(good)).toBe("+++++++");
  expect(chainOf(good).first).toBeUndefined();
});

test.each<[string, Partial<Facts>, string, object, string]>([
  [
    "the identification service is silent, and the rest is still tried",
    { providerSilentSince: later },
    "!++++++",
    { kind: "provider-silent", since: later },
    "authority",
  ],
  [
    "a silent service comes before another fault",
    { providerSilentSince: later, grants: [] },
    "!++++!.",
    { kind: "provider-silent", since: later },
    "authority",
  ],
  ["nobody has the HSA-id", { person: undefined }, "?!.....", { kind: "not-registered" }, "administrators"],
  [
    "nobody has it anywhere",
    { person: undefined, organisation: undefined },
    "?!.....",
    { kind: "not-registered" },
    "administrators",
  ],
  [
    "a user has been removed",
    { person: { ...nils, endedAt: later } },
    "++!....",
    { kind: "removed", role: "user", at: later },
    "administrators",
  ],
  [
    "an administrator has been ended",
    { person: { ...nils, role: "administrator", endedAt: later } },
    "++!....",
    { kind: "removed", role: "administrator", at: later },
    "authority",
  ],
  [
    "the authority has shut the person out, who tried to come in",
    { person: { ...nils, suspendedSince: earlier, lastRefusedAt: later } },
    "++!....",
    { kind: "suspended", since: earlier, lastRefusedAt: later },
    "authority",
  ],
  [
    "removal comes before suspension",
    { person: { ...nils, endedAt: later, suspendedSince: earlier } },
    "++!....",
    { kind: "removed", role: "user", at: later },
    "administrators",
  ],
  [
    "the e-service is for regions",
    { asked: { eService: { ...schools, audience: "region" } } },
    "+++!...",
    { kind: "other-audience" },
    "authority",
  ],
  ["there was never an agreement", inAgreement(), "++++!..", { kind: "no-agreement" }, "authority"],
  [
    "the agreement has ended",
    inAgreement(past),
    "++++!..",
    { kind: "agreement-ended", to: "2026-03-01" },
    "authority",
  ],
  [
    "the last of two agreements has ended",
    inAgreement(past, { validFrom: "2010-01-01", validTo: "2015-01-01" }),
    "++++!..",
    { kind: "agreement-ended", to: "2026-03-01" },
    "authority",
  ],
  [
    "the agreement has not begun, though an older one has ended",
    inAgreement(past, coming),
    "++++!..",
    { kind: "agreement-coming", from: "2026-03-03" },
    "authority",
  ],
  [
    "an administrator asks to use an e-service",
    { person: { ...nils, role: "administrator" }, grants: [] },
    "+++++!.",
    { kind: "administrator" },
    "authority",
  ],
  [
    "the permission has been withdrawn, given or not",
    { asked: { eService: schools, permission: withdrawn }, grants: [] },
    "+++++!.",
    { kind: "permission-withdrawn", to: "2026-03-01" },
    "authority",
  ],
  [
    "what the person holds has been withdrawn",
    { asked: { eService: schools }, grants: [{ ...given, permission: withdrawn }] },
    "+++++!.",
    { kind: "permission-withdrawn", to: "2026-03-01" },
    "authority",
  ],
  [
    "the permission does not exist yet",
    { asked: { eService: schools, permission: planned }, grants: [] },
    "+++++!.",
    { kind: "permission-coming", from: "2026-03-03" },
    "authority",
  ],
  ["nothing has been given", { grants: [] }, "+++++!.", { kind: "not-given" }, "administrators"],
  [
    "another permission has been given",
    { grants: [{ ...given, permission: { ...named("other"), ...now } }] },
    "+++++!.",
    { kind: "not-given" },
    "administrators",
  ],
  [
    "a permission in another e-service has been given",
    { asked: { eService: schools }, grants: [{ ...given, eService: named("housing") }] },
    "+++++!.",
    { kind: "not-given" },
    "administrators",
  ],
  [
    "it was taken back twice, last the other day",
    {
      grants: [
        { ...given, revokedAt: later },
        { ...given, revokedAt: earlier },
      ],
    },
    "+++++!.",
    { kind: "taken-back", at: later },
    "administrators",
  ],
  [
    "it does not hold yet",
    { grants: [{ ...given, ...coming }] },
    "++++++!",
    { kind: "not-yet", from: "2026-03-03" },
    "administrators",
  ],
  [
    "its time has run out",
    { grants: [{ ...given, ...past }] },
    "++++++!",
    { kind: "lapsed", to: "2026-03-01" },
    "administrators",
  ],
])("%s", (_, facts, states, fault, mender) => {
  const { first } = chainOf({ ...good, ...facts });
  expect(statesOf({ ...good, ...facts })).toBe(states);
  expect(first).toMatchObject({ fault, mender });
});

describe("What makes no difference", () => {
  it("is any agreement, for an administrator who asks for no e-service", () => {
    const ada: PersonFacts = { ...nils, role: "administrator" };
    expect(statesOf({ ...good, ...inAgreement(), asked: {}, person: ada, grants: [] })).toBe("++++000");
  });

  it("is what was taken back before it was given anew", () => {
    expect(statesOf({ ...good, grants: [{ ...given, revokedAt: earlier }, given] })).toBe("+++++++");
  });

  it("is that the person has never signed in, save that nothing is known of the card", () => {
    expect(statesOf({ ...good, person: { ...nils, lastSignedInAt: null } })).toBe("?++++++");
  });
});

describe("On the last day that something holds", () => {
  it("it holds", () => {
    const permission = { ...named("apply"), ...lastDay };
    const all = { ...inAgreement(lastDay), grants: [{ ...given, ...lastDay, permission }] };
    expect(statesOf({ ...good, ...all, asked: { eService: schools, permission } })).toBe("+++++++");
  });
});

describe("Of several e-services or permissions, that one counts in which the person gets furthest", () => {
  const lapsed: GrantFacts = { ...given, ...past, eService: named("housing") };
  const gone: GrantFacts = { ...given, permission: withdrawn };
  const both = {
    ...good,
    organisation: {
      kind: "municipality" as const,
      hasAdministrator: true,
      agreements: [
        { eService: "schools", ...now },
        { eService: "housing", ...now },
      ],
    },
  };

  it("among the e-services, where none was asked for", () => {
    const { first, eService } = chainOf({ ...both, asked: {}, grants: [gone, lapsed] });
    expect([first?.fault.kind, eService?.key]).toEqual(["lapsed", "housing"]);
    expect(statesOf({ ...both, asked: {}, grants: [gone, lapsed, given] })).toBe("+++++++");
  });

  it("among the permissions of the e-service that was asked for, and of no other", () => {
    const { first, eService } = chainOf({ ...both, asked: { eService: schools }, grants: [gone, lapsed] });
    expect([first?.fault.kind, eService?.key]).toEqual(["permission-withdrawn", "schools"]);
    expect(chainOf({ ...both, asked: { eService: housing }, grants: [gone, lapsed] }).first?.fault.kind).toBe(
      "lapsed",
    );
  });

  it("and an e-service without an agreement is told of only where nothing else is held", () => {
    const elsewhere = { ...given, eService: named("housing") };
    const { first, eService } = chainOf({ ...good, asked: {}, grants: [elsewhere] });
    expect([first?.fault.kind, eService?.key]).toEqual(["no-agreement", "housing"]);
    expect(chainOf({ ...good, asked: {}, grants: [elsewhere, given] }).first).toBeUndefined();
  });
});

describe("What the organisation's administrators would mend", () => {
  it.each<[string, Partial<Facts>]>([
    ["registration", { person: undefined }],
    ["removal", { person: { ...nils, endedAt: later } }],
    ["a permission", { grants: [] }],
    ["its time", { grants: [{ ...given, ...past }] }],
  ])("is the authority's to begin with where none of them can work: %s", (_, facts) => {
    const organisation = { ...inAgreement(now).organisation, hasAdministrator: false };
    expect(chainOf({ ...good, ...facts, organisation }).first?.mender).toBe("authority");
  });
});

describe("Of all that can be the case together", () => {
  const people: (PersonFacts | undefined)[] = [undefined];
  for (const role of ["user", "administrator"] as const) {
    for (const endedAt of [null, later]) {
      for (const suspendedSince of [null, earlier]) {
        for (const lastSignedInAt of [null, earlier]) {
          people.push({ ...nils, role, endedAt, suspendedSince, lastSignedInAt });
        }
      }
    }
  }
  const validities = [now, past, coming, lastDay];
  const cases: Facts[] = [];
  for (const person of people) {
    for (const providerSilentSince of [undefined, later]) {
      for (const kind of ["municipality", "region"] as const) {
        for (const agreement of [undefined, ...validities]) {
          const agreements = agreement === undefined ? [] : [{ eService: "schools", ...agreement }];
          for (const catalogued of validities) {
            const permission = { ...named("apply"), ...catalogued };
            const asking: Asked[] = [{}, { eService: schools }, { eService: schools, permission }];
            for (const held of [undefined, ...validities]) {
              for (const revokedAt of held === undefined ? [null] : [null, later]) {
                const grants = held === undefined ? [] : [{ ...given, ...held, permission, revokedAt }];
                for (const asked of asking) {
                  const organisation = { kind, hasAdministrator: true, agreements };
                  cases.push({ ...good, person, providerSilentSince, organisation, grants, asked });
                }
              }
            }
          }
        }
      }
    }
  }

  /** The rule once more, in one sentence each and without an order. */
  function getsIn({ person, organisation, asked, grants, providerSilentSince }: Facts): boolean {
    if (providerSilentSince !== undefined || person === undefined) return false;
    if (person.endedAt !== null || person.suspendedSince !== null) return false;
    if (asked.eService !== undefined && organisation?.kind !== "municipality") return false;
    if (person.role === "administrator") return asked.eService === undefined;
    const holds = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) =>
      (validFrom ?? "") <= good.today && (validTo ?? "9999") >= good.today;
    return (
      (organisation?.agreements.some(holds) ?? false) &&
      grants.some((grant) => grant.revokedAt === null && holds(grant) && holds(grant.permission))
    );
  }

  it("a link is broken exactly where somebody does not get in", () => {
    expect(cases.length).toBeGreaterThan(30_000);
    expect(cases.filter((facts) => (chainOf(facts).first === undefined) !== getsIn(facts))).toEqual([]);
  });

  it("the first broken link is the one that is named, and nothing after it is told of", () => {
    const wrong = cases.filter((facts) => {
      const { links, first } = chainOf(facts);
      const [provider, ...ours] = links;
      const broken = ours.findIndex(({ state }) => state === "broken");
      const after = broken === -1 ? [] : ours.slice(broken + 1);
      return (
        links.find(({ state }) => state === "broken") !== first ||
        provider?.state === "not-reached" ||
        after.some(({ state }) => state !== "not-reached") ||
        (broken === -1 && ours.some(({ state }) => state === "not-reached"))
      );
    });
    expect(wrong).toEqual([]);
  });
});
