import type { Choices } from "../removal.ts";

/** Where somebody asks to be removed, and follows what becomes of it. */
export const ownRemovalAddress = "/my-pages/removal";

/** Where what would come of it is shown, and asked for. */
export const requestPath = `${ownRemovalAddress}/request`;

export const cancellationAddress = `${ownRemovalAddress}/cancellation`;

/** Where the link in the letter leads, for whoever cannot sign in any more. */
export const cancellationLinkPath = "/account/removal-cancellation";

/** Where it is said that a request has been taken back. */
export const cancelledAddress = "/account/removal-cancelled";

/** The choices say nothing of the person, and so may stand in an address. */
export function requestAddress({ account, comments, votes }: Choices): string {
  return `${requestPath}?${new URLSearchParams({ account, comments, votes })}`;
}

/** The choices, to be made otherwise. */
export function choosingAddress({ account, comments, votes }: Choices): string {
  return `${ownRemovalAddress}?${new URLSearchParams({ account, comments, votes })}`;
}
