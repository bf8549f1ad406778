import { isIPv4 } from "node:net";

declare const network: unique symbol;

/**
 * The network that a request comes from, for counting attempts: an IPv4 address, or the first 64 bits of an IPv6
 * address, which is what one household or office has at the least (RFC 6177). Never stored or logged as it is.
 */
export type Network = string & { readonly [network]: true };

/** @param address as the connection or a trusted proxy tells it */
export function networkOf(address: string): Network {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  const text = isIPv4(plain) ? plain : firstHalf(plain);
  return text as Network;
}

/** The first four of the eight groups, whichever way the address was written (RFC 4291 §2.2). */
function firstHalf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => "0");
  const groups = [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}
