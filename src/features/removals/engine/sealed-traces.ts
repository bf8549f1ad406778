import { z } from "zod";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";
import { type KnownValue, ownKinds, sharedKinds } from "../known-values.ts";
import type { RemovalId } from "../removal.ts";
import type { TraceValues } from "./traces.queries.ts";

/** What is known of a person while their removal is under way, when the rows that say it are gone already. */
export type Traces = {
  /** What rows are found by. */
  readonly found: TraceValues;
  /** What is searched for in the end. */
  readonly values: readonly KnownValue[];
  /** Where the receipt can be sent: a verified address. */
  readonly receiver: { readonly email: string; readonly language: Language | undefined } | undefined;
};

const stored = z.object({
  found: z.object({
    id: z.array(z.string()),
    reference: z.array(z.string()),
    email: z.array(z.string()),
    identity: z.array(z.string()),
    session: z.array(z.string().transform((hex) => Buffer.from(hex, "hex"))),
  }),
  values: z.array(z.object({ kind: z.enum([...ownKinds, ...sharedKinds]), value: z.string() })),
  receiver: z.object({ email: z.string(), language: z.enum(["sv", "en"]).optional() }).optional(),
});

/** Under a key of its own and bound to its removal, so that it opens nowhere else. */
export function sealTraces(masterKey: MasterKey, removal: RemovalId, traces: Traces): Buffer {
  const session = traces.found.session.map((id) => id.toString("hex"));
  const plain = JSON.stringify({ ...traces, found: { ...traces.found, session } });
  return encrypt(keyFrom(masterKey), Buffer.from(plain), removal);
}

/** @throws where it was sealed with another master key, or has been altered */
export function openTraces(masterKey: MasterKey, removal: RemovalId, sealed: Buffer): Traces {
  const { receiver, ...rest } = stored.parse(
    JSON.parse(decrypt(keyFrom(masterKey), sealed, removal).toString()),
  );
  return {
    ...rest,
    receiver: receiver && { email: receiver.email, language: receiver.language },
  };
}

function keyFrom(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig removal traces");
}
