import { resolve } from "node:path";
import { type ClientKeys, readClientKey } from "./client-keys.ts";
import { clientSecret } from "./production-settings.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import type { DescribedProvider } from "./providers-schema.ts";
import { secretIn } from "./secret-files.ts";

type Proof = { readonly proof: ProviderSettings["proof"]; readonly faults: readonly string[] };

/** By what the provider knows that it is Behörig: a secret that both have, or keys of which it has the public halves. */
export function proofIn({ clientSecretFile, keyFiles }: DescribedProvider, folder: string): Proof {
  if ((clientSecretFile === undefined) === (keyFiles === undefined)) {
    return refusing("ange clientSecretFile eller keyFiles, det ena av dem");
  }
  if (keyFiles !== undefined) return keysIn(keyFiles, folder);
  const secret = secretIn(resolve(folder, clientSecretFile ?? ""));
  if (typeof secret !== "string") return refusing(`clientSecretFile ${secret.fault}`);
  const accepted = clientSecret.safeParse(secret);
  if (!accepted.success) return refusing(`clientSecretFile ${accepted.error.issues[0]?.message}`);
  return { proof: { secret }, faults: [] };
}

function keysIn(files: readonly string[], folder: string): Proof {
  const read = files.map((file) => readClientKey(resolve(folder, file)));
  const faults = read.flatMap((key, at) => ("fault" in key ? [`keyFiles.${at} ${key.fault}`] : []));
  const [first, ...others] = read.flatMap((key) => ("fault" in key ? [] : [key]));
  if (first === undefined || faults.length > 0) return refusing(...faults);
  const keys: ClientKeys = [first, ...others];
  return { proof: { keys }, faults: [] };
}

/** With a secret that nothing accepts: the program does not start with it. */
function refusing(...faults: readonly string[]): Proof {
  return { proof: { secret: "" }, faults };
}
