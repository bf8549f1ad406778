import type { Trace } from "#db/personal-data.ts";
import type { KnownValues } from "./known-values.ts";

/** What the columns hold by which the registry finds a person's rows, as bytes in hexadecimal digits. */
export type Traces = { readonly [T in Trace]: ReadonlySet<string> };

export function tracesOf({ ids, references, emails, identities, sessions }: KnownValues): Traces {
  return {
    id: new Set(ids.map(hexOfUuid)),
    reference: new Set(references.map(hexOfUuid)),
    email: new Set(emails.map((email) => Buffer.from(email.toLowerCase()).toString("hex"))),
    identity: new Set(identities.map((identity) => Buffer.from(identity.toUpperCase()).toString("hex"))),
    session: new Set(sessions.map((session) => session.toString("hex"))),
  };
}

function hexOfUuid(uuid: string): string {
  return uuid.replaceAll("-", "");
}
