const longest = 2000;
const signingInAndOut = /^\/(sign-in|sign-out|signed-out)([/?#]|$)/;

/**
 * The address to return to after signing in, if it is one of ours; `undefined` otherwise. Browsers read `//` and
 * `/\` as the beginning of another host, and skip tabs and line breaks, hence only visible ASCII characters.
 */
export function ownPath(address: string | undefined): string | undefined {
  if (address === undefined || address.length > longest) return undefined;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(address)) return undefined;
  return signingInAndOut.test(address) ? undefined : address;
}
