import type { Need } from "./settings/settings.ts";

/** How far it is known who somebody is. */
export type Verified = { readonly hasVerifiedEmail: boolean; readonly hasVerifiedPersonalNumber: boolean };

export type Lack = Exclude<Need, "nothing">;

/** What somebody still has to show before they may do what needs it; undefined where they may. */
export function lackOf(need: Need, verified: Verified): Lack | undefined {
  switch (need) {
    case "nothing":
      return undefined;
    case "verified-email":
      return verified.hasVerifiedEmail ? undefined : need;
    case "verified-personal-number":
      return verified.hasVerifiedPersonalNumber ? undefined : need;
  }
}
