import type { StaffMember } from "#platform/access/actor.ts";

/**
 * The history of a person is for all who look after them; why something was done can tell more of a person than that
 * takes, and is for those who may read the log.
 */
export function readsReasons({ rights }: StaffMember): "shown" | "left out" {
  return rights.has("read-log") ? "shown" : "left out";
}
