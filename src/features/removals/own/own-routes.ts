import { redirect } from "#platform/http/reply.ts";
import { get, post, type Route } from "#platform/http/route.ts";
import { showCancellationLink, showCancelled, submitCancellationLink } from "./cancellation-link.page.tsx";
import {
  cancellationAddress,
  cancellationLinkPath,
  cancelledAddress,
  ownRemovalAddress,
  requestPath,
} from "./own-addresses.ts";
import { showOwnRemoval, submitCancellation } from "./own-removal.page.tsx";
import type { OwnRemovalParts } from "./own-removal-parts.ts";
import { showRequest, submitRequest } from "./request.page.tsx";

/** Where people ask to be removed, follow their request and take it back. */
export function ownRemovalRoutes(parts: OwnRemovalParts): readonly Route[] {
  return [
    get(ownRemovalAddress, "own-removal.read", showOwnRemoval(parts)),
    get(requestPath, "own-removal.request", showRequest(parts)),
    post(requestPath, "own-removal.request", submitRequest(parts)),
    // whoever comes to where something is only posted begins where it begins
    get(cancellationAddress, "own-removal.cancel", () => redirect(ownRemovalAddress)),
    post(cancellationAddress, "own-removal.cancel", submitCancellation),
    get(`${cancellationLinkPath}/:link`, "public", showCancellationLink),
    post(`${cancellationLinkPath}/:link`, "public", submitCancellationLink(parts)),
    get(cancelledAddress, "public", showCancelled),
  ];
}
