import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";
import { profiles } from "#sign-in";
import { proofIn } from "./provider-proof.ts";
import type { ProviderSettings, ProvidersSettings } from "./provider-settings.ts";
import { assuranceIn, profileIn } from "./provider-terms.ts";
import { type DescribedProvider, describedProviders, describeInFile } from "./providers-schema.ts";
import type { SettingFault } from "./settings.ts";

type Reading = { readonly providers: ProvidersSettings; readonly faults: readonly SettingFault[] };

const nothing: ProvidersSettings = { service: [], citizen: [] };

/**
 * Several providers, as the operator has told of them in a file; secrets and keys lie in files of their own, named from
 * where this one lies. Everything that is wrong is told at once.
 */
export function readProvidersFile(file: string): Reading {
  const read = contentOf(file);
  if ("fault" in read) return refusing([read.fault]);
  const parsed = describedProviders.safeParse(read.content, { error: describeInFile });
  if (!parsed.success) return refusing(parsed.error.issues.map((issue) => placed(issue, read.content)));
  const told = parsed.data.providers.map((described) => settingsOf(described, dirname(file)));
  const faults = [...told.flatMap((one) => one.faults), ...faultsTogether(parsed.data.providers)];
  if (faults.length > 0) return refusing(faults);
  const all = told.map(({ settings }) => settings);
  const isCitizens = ({ levels }: ProviderSettings) => levels.citizens.length > 0;
  return {
    providers: { service: all.filter((one) => !isCitizens(one)), citizen: all.filter(isCitizens) },
    faults: [],
  };
}

function refusing(faults: readonly string[]): Reading {
  return { providers: nothing, faults: faults.map((fault) => ({ name: "BEHORIG_PROVIDERS", fault })) };
}

function contentOf(file: string): { readonly content: unknown } | { readonly fault: string } {
  try {
    return { content: JSON.parse(readFileSync(file, "utf8")) };
  } catch (error) {
    // the message of a parse error quotes the file
    if (error instanceof SyntaxError) return { fault: "är ingen JSON" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "okänt fel";
    return { fault: `går inte att läsa (${code})` };
  }
}

function settingsOf(described: DescribedProvider, folder: string) {
  const { key, name, nameEn, issuer, clientId } = described;
  const proof = proofIn(described, folder);
  const profile = profileIn(described, profiles[described.profile]);
  const assurance = assuranceIn(described, profile);
  const faults = [...proof.faults, ...assurance.faults].map((fault) => `${key}: ${fault}`);
  const settings: ProviderSettings = {
    ...{ key, name: { sv: name, en: nameEn ?? name }, issuer: new URL(issuer), clientId, profile },
    ...{ proof: proof.proof, levels: assurance.levels },
  };
  return { settings, faults };
}

/** What no provider alone shows. */
function faultsTogether(providers: readonly DescribedProvider[]): string[] {
  const keys = providers.map(({ key }) => key);
  const twice = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
  const missing = (["members", "staff"] as const).filter((population) =>
    providers.every(({ assurance }) => assurance[population] === undefined),
  );
  return [
    ...[...twice].map((key) => `${key}: key finns hos flera`),
    ...missing.map((population) => `har ingen inloggningstjänst med ${population} i assurance`),
  ];
}

/** Which provider and which of its fields; by key where it has one. */
function placed({ path, message }: z.core.$ZodIssue, content: unknown): string {
  const [list, at, ...field] = path;
  if (list !== "providers" || typeof at !== "number") return `${path.join(".")} ${message}`.trim();
  return `${keyAt(content, at)}: ${field.join(".")} ${message}`.replace(/ {2,}/, " ");
}

function keyAt(content: unknown, at: number): string {
  const { providers } = content as { providers: readonly unknown[] };
  const one = providers[at];
  const hasKey = typeof one === "object" && one !== null && "key" in one && typeof one.key === "string";
  return hasKey ? String((one as { key: string }).key) : `nummer ${at + 1}`;
}
