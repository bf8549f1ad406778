import type { StoredExternalUser } from "../stored-external-user.ts";

export type ActKind =
  | "deactivation"
  | "activation"
  | "signOut"
  | "passwordReset"
  | "oneTimePassword"
  | "emailChange"
  | "emailVerification"
  | "emailUnverification"
  | "numberVerification"
  | "numberUnverification"
  | "numberBlockLifting"
  | "numberRevealing"
  | "protection"
  | "protectionLifting";

/** What a dialog says of an act before it is done, and what the next page says when it is. */
export type ActWords = {
  readonly title: string;
  readonly what: (person: StoredExternalUser) => string;
  readonly consequence: string;
  readonly submit: string;
  /** By the codes that the act leaves for the next page. */
  readonly notices: Readonly<Record<string, string>>;
};
