import type { Facts } from "./facts.ts";

/** What breaks the chain, each with what there is to say of it. */
export type Fault =
  | { readonly kind: "provider-silent"; readonly since: Date }
  | { readonly kind: "not-registered" }
  | { readonly kind: "removed"; readonly role: "administrator" | "user"; readonly at: Date }
  | { readonly kind: "suspended"; readonly since: Date; readonly lastRefusedAt: Date | null }
  /** The e-service is for the other kind of organisation. */
  | { readonly kind: "other-audience" }
  | { readonly kind: "no-agreement" }
  | { readonly kind: "agreement-coming"; readonly from: string }
  | { readonly kind: "agreement-ended"; readonly to: string }
  /** An administrator has none of what users use (manual §2). */
  | { readonly kind: "administrator" }
  | { readonly kind: "permission-coming"; readonly from: string }
  | { readonly kind: "permission-withdrawn"; readonly to: string }
  | { readonly kind: "not-given" }
  | { readonly kind: "taken-back"; readonly at: Date }
  | { readonly kind: "not-yet"; readonly from: string }
  | { readonly kind: "lapsed"; readonly to: string };

/** Who of us can mend it. What is nobody's here is the person's own, or the HSA directory's. */
export type Mender = "administrators" | "authority";

/** The organisation's administrators can do nothing where there is none who can work: then the authority appoints one. */
export function menderOf(fault: Fault, { organisation }: Pick<Facts, "organisation">): Mender {
  const administrators = organisation?.hasAdministrator === false ? "authority" : "administrators";
  switch (fault.kind) {
    case "removed":
      return fault.role === "administrator" ? "authority" : administrators;
    case "not-registered":
    case "not-given":
    case "taken-back":
    case "not-yet":
    case "lapsed":
      return administrators;
    default:
      return "authority";
  }
}
