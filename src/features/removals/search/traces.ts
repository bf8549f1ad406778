import type { Trace } from "#db/personal-data.ts";
import type { SoughtPerson } from "../known-values.ts";

/** What the columns hold by which the registry finds a person's rows, as bytes in hexadecimal digits. */
export type Traces = { readonly [T in Trace]: ReadonlySet<string> };

export function tracesOf({ id, reference, email, identity, session }: SoughtPerson["traces"]): Traces {
  return {
    id: new Set(id.map(hexOfUuid)),
    reference: new Set(reference.map(hexOfUuid)),
    email: new Set(email.map((text) => Buffer.from(text.toLowerCase()).toString("hex"))),
    identity: new Set(identity.map((text) => Buffer.from(text.toUpperCase()).toString("hex"))),
    session: new Set(session.map((bytes) => bytes.toString("hex"))),
  };
}

function hexOfUuid(uuid: string): string {
  return uuid.replaceAll("-", "");
}
