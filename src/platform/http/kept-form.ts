import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Cookies } from "./cookies.ts";
import { Parameters } from "./parameters.ts";
import { sealedCookie } from "./sealed-cookie.ts";

/*
 * A form that somebody sent and that has to wait until they have signed in again. It lies sealed in their own browser:
 * what it holds is theirs, is not saved anywhere yet, and belongs in no address. Only the person who sent it gets it back,
 * so that the next one at the same computer does not.
 */

/** What a form of these many bytes becomes, packed and sealed, comes within what browsers keep of a cookie (4,096). */
const mostPacked = 2_000;
const mostUnpacked = 200_000;

/** Forms with secrets are not to be kept at all, and say so by not being `form()`; this holds where one forgets. */
const isSecret = /password/i;

const keptCookie = sealedCookie({
  name: "kept-form",
  schema: z.object({ address: z.string(), owner: z.string(), packed: z.base64() }),
  seconds: 30 * 60,
});

export type KeptForm = {
  /** Where it was sent. */
  readonly address: string;
  readonly form: Parameters;
};

/**
 * @param owner who sent it, by the reference that the log knows
 * @returns whether it is kept: there was room for it, and it holds no secret
 */
export function keepForm(cookies: Cookies, masterKey: MasterKey, owner: string, kept: KeptForm): boolean {
  const packed = deflateRawSync(kept.form.encoded());
  const hasRoom = packed.length + kept.address.length <= mostPacked;
  const isKept = hasRoom && !kept.form.names().some((name) => isSecret.test(name));
  if (isKept)
    keptCookie.keep(cookies, masterKey, { address: kept.address, owner, packed: packed.toString("base64") });
  else forgetForm(cookies);
  return isKept;
}

/** @returns undefined where nothing is kept, or it is somebody else's */
export function keptForm(cookies: Cookies, masterKey: MasterKey, owner: string): KeptForm | undefined {
  const kept = keptCookie.read(cookies, masterKey);
  if (kept === undefined || kept.owner !== owner) return undefined;
  const bytes = inflateRawSync(Buffer.from(kept.packed, "base64"), { maxOutputLength: mostUnpacked });
  return { address: kept.address, form: Parameters.parse(bytes.toString("utf8"), mostUnpacked) };
}

export function forgetForm(cookies: Cookies): void {
  if (cookies.read("kept-form") !== undefined) cookies.clear("kept-form");
}
