/*
 * How each kind of provider is asked and what it answers, as data. What a certain provider does otherwise the operator
 * writes beside it, in the file of providers; no code knows a provider by name.
 */

/** Our names for what providers of service e-IDs tell of people. */
const serviceNames = [
  "hsaId",
  "givenName",
  "familyName",
  /** The organisation that issued the card, by the provider's word; says nothing about whose user this is. */
  "issuingOrganisation",
] as const;

/** The same of citizens' e-IDs. */
const citizenNames = [
  "personalNumber",
  "coordinationNumber",
  /** How well its holder had shown who they are: confirmed, probable or uncertain (lag 2022:1697). */
  "coordinationNumberLevel",
  "givenName",
  "familyName",
] as const;

export type ServiceClaim = (typeof serviceNames)[number];
export type CitizenClaim = (typeof citizenNames)[number];

/** All of ours, for which a provider can have names of its own. */
export const claimNames: readonly (ServiceClaim | CitizenClaim)[] = [
  ...new Set([...serviceNames, ...citizenNames]),
];

export type Profile<Name extends string> = {
  /** Our names for the claims that it hands out, and its own. */
  readonly names: Readonly<Partial<Record<Name, string>>>;
  /** What somebody cannot be let in without, so that the provider can say no itself. */
  readonly essential: readonly NoInfer<Name>[];
  readonly scope: string;
  /** By the `claims` parameter, one by one, or by scope and `acr_values` where the provider does not read it. */
  readonly asks: "claims" | "scope";
  /** Whether claims that the id token lacks are asked of the userinfo endpoint, where providers put those of scopes. */
  readonly readsUserinfo: boolean;
  /** Whether a single level is asked for as `value` or as a list of one (OpenID Connect Core §5.5.1). */
  readonly singleLevelAs: "value" | "values";
  /** Levels of assurance that a reserve card has. */
  readonly reserveLevels: readonly string[];
};

/** A profile before it is known at which entrance it is used. Its levels are what an operator writes for them. */
export type KnownProfile = Omit<Profile<ServiceClaim | CitizenClaim>, "essential"> & {
  readonly levels: Readonly<Record<string, string>>;
};

const names = { givenName: "given_name", familyName: "family_name" };
const digg = "http://id.elegnamnden.se/loa/1.0";
const swedenConnect = "http://id.swedenconnect.se/loa/1.0";
const oidcSweden = "https://id.oidc.se/claim";

export const profiles = {
  /** Inera's provider, for SITHS. Reserve cards are of level 2. */
  inera: {
    names: { ...names, hsaId: "employeeHsaId", issuingOrganisation: "credentialOrganizationName" },
    scope: "openid",
    asks: "claims",
    readsUserinfo: false,
    singleLevelAs: "value",
    levels: { loa2: "http://id.sambi.se/loa/loa2", loa3: "http://id.sambi.se/loa/loa3" },
    reserveLevels: ["http://id.sambi.se/loa/loa2"],
  },
  /**
   * The Swedish OpenID Connect profile, as Sweden Connect has it (Claims and Scopes Specification 1.0 §2.1; Registry for
   * Identifiers 1.8 §3.1.1). It has no claim of its own for HSA-id: where one is handed out, its name is the provider's.
   */
  "sweden-connect": {
    names: {
      ...names,
      personalNumber: `${oidcSweden}/personalIdentityNumber`,
      coordinationNumber: `${oidcSweden}/coordinationNumber`,
      coordinationNumberLevel: `${oidcSweden}/coordinationNumberLevel`,
    },
    scope: "openid",
    asks: "claims",
    readsUserinfo: false,
    singleLevelAs: "values",
    levels: {
      loa2: `${digg}/loa2`,
      loa3: `${digg}/loa3`,
      loa4: `${digg}/loa4`,
      "loa2-nonresident": `${swedenConnect}/loa2-nonresident`,
      "loa3-nonresident": `${swedenConnect}/loa3-nonresident`,
      "loa4-nonresident": `${swedenConnect}/loa4-nonresident`,
      "uncertified-loa2": `${swedenConnect}/uncertified-loa2`,
      "uncertified-loa3": `${swedenConnect}/uncertified-loa3`,
      "eidas-sub": `${digg}/eidas-sub`,
      "eidas-high": `${digg}/eidas-high`,
    },
    reserveLevels: [],
  },
  /** Any other provider, such as an organisation's own: HSA-id and levels are what the operator writes. */
  openid: {
    names,
    scope: "openid profile",
    asks: "scope",
    readsUserinfo: true,
    singleLevelAs: "values",
    levels: {},
    reserveLevels: [],
  },
} as const satisfies Readonly<Record<string, KnownProfile>>;

export type ProfileName = keyof typeof profiles;

/** The profile at the entrance of organisations' people and staff. */
export function serviceProfile(profile: KnownProfile): Profile<ServiceClaim> {
  return atEntrance(profile, serviceNames, ["hsaId"]);
}

/**
 * The same at the citizens' entrance. Both numbers are asked for as essential and one of them is given: the two exclude
 * each other (Claims and Scopes Specification 1.0 §3.2).
 */
export function citizenProfile(profile: KnownProfile): Profile<CitizenClaim> {
  return atEntrance(profile, citizenNames, ["personalNumber", "coordinationNumber"]);
}

function atEntrance<Name extends ServiceClaim | CitizenClaim>(
  { levels: _, ...profile }: KnownProfile,
  used: readonly Name[],
  essential: readonly Name[],
): Profile<Name> {
  const given = used.flatMap((name) => {
    const claim = profile.names[name];
    return claim === undefined ? [] : [[name, claim] as const];
  });
  return {
    ...profile,
    // the names are `used` ones, each with a text
    names: Object.fromEntries(given) as Partial<Record<Name, string>>,
    essential: essential.filter((name) => profile.names[name] !== undefined),
  };
}
