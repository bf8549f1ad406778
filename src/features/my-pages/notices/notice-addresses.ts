/** Where one chooses what one is told of by mail. */
export const ownNoticesAddress = "/my-pages/notices";

/** That notices have been stopped by a letter's link. */
export const unsubscribedAddress = "/account/notices-stopped";
