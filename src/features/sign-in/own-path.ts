const longest = 2000;
const signingInAndOut = /^\/(sign-in|sign-out|signed-out|account)([/?#]|$)/;

/**
 * The address if it is one of ours; `undefined` otherwise. Browsers read `//` and `/\` as the beginning of another
 * host, and skip tabs and line breaks, hence only visible ASCII characters.
 */
export function ownPath(address: string | undefined): string | undefined {
  if (address === undefined || address.length > longest) return undefined;
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(address) ? address : undefined;
}

/** The address to go to after signing in: one of ours that does not sign in or out itself. */
export function pathAfterSignIn(address: string | undefined): string | undefined {
  const own = ownPath(address);
  return own === undefined || signingInAndOut.test(own) ? undefined : own;
}
