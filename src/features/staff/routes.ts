import { get, type Route } from "#platform/http/route.ts";
import { showOwnRights } from "./own-rights.page.tsx";

/** The addresses of the authority's own people. */
export function staffRoutes(): readonly Route[] {
  return [get("/my-rights", "own-rights.read", showOwnRights)];
}
