import type { LocalDate } from "#platform/time/local-date.ts";
import { isInForce, type Validity } from "./in-force.ts";

export type PermissionState = "coming" | "in-force" | "withdrawn";

/** Where a permission stands on that day: before its first day, between the two, or after its last. */
export function permissionState(permission: Validity, today: LocalDate): PermissionState {
  if (isInForce(permission, today)) return "in-force";
  return permission.validFrom !== null && permission.validFrom > today ? "coming" : "withdrawn";
}
