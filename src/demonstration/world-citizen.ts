/** A citizen with an account in the demonstration's world, as a form would be filled in about them. */
export type WorldCitizen = {
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly email: string;
  /** An official test number in twelve digits; verified by e-ID where the account is so. */
  readonly number?: string;
  readonly address?: { readonly street: string; readonly postalCode: string; readonly town: string };
  readonly telephone?: string;
  readonly traits: ReadonlySet<CitizenTrait>;
};

export type CitizenTrait =
  /** The e-mail address has not been confirmed. */
  | "unverified"
  /** The personal number is verified. */
  | "identified"
  | "inactive"
  /** Has protected personal data. */
  | "protected"
  /** Has never signed in after the first time. */
  | "away"
  /** Would rather read English. */
  | "english"
  /** Has the password that the demonstration tells everybody. */
  | "known-password";

/** The password of those whose password is known; long enough for the rule that everybody else's obeys. */
export const knownPassword = "fem gula fiskar i fjorden";
