import type { z } from "zod";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { CookieName, Cookies } from "./cookies.ts";

/** What is kept in somebody's own browser for a while, and what it looks like. */
type Keeping<S extends z.ZodType> = {
  readonly name: CookieName;
  readonly schema: S;
  readonly seconds: number;
};

/**
 * A cookie whose content only this site can read or make: for what belongs neither into an address nor into our tables,
 * and should be of no use to whoever next looks through the browser's cookies. Bound to its name.
 */
export function sealedCookie<S extends z.ZodType>({ name, schema, seconds }: Keeping<S>) {
  /** A key of its own, so that nothing sealed for a browser could pass for something sealed elsewhere. */
  const keyFrom = (masterKey: MasterKey) => deriveKey(masterKey, `behorig ${name} cookie`);
  return {
    keep(cookies: Cookies, masterKey: MasterKey, content: z.input<S>): void {
      const sealed = encrypt(keyFrom(masterKey), Buffer.from(JSON.stringify(schema.parse(content))), name);
      cookies.set(name, sealed.toString("base64url"), seconds);
    },
    /** @returns `undefined` also for what was not sealed here, or not with today's keys */
    read(cookies: Cookies, masterKey: MasterKey): z.output<S> | undefined {
      const sealed = cookies.read(name);
      if (sealed === undefined) return undefined;
      try {
        const text = decrypt(keyFrom(masterKey), Buffer.from(sealed, "base64url"), name);
        return schema.parse(JSON.parse(text.toString("utf8")));
      } catch {
        return undefined;
      }
    },
  };
}
