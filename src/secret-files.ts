import { readFileSync } from "node:fs";
import type { Environment, SettingFault } from "./settings.ts";

/** The settings that hold, or may hold, a secret; each may be given as a file by its name and `_FILE`. */
export const secretSettings = [
  "DATABASE_URL",
  "BEHORIG_CLIENT_SECRET",
  "BEHORIG_CITIZEN_CLIENT_SECRET",
  "BEHORIG_SMTP",
  "BEHORIG_SMTP_PASSWORD",
] as const;

/**
 * The environment with every secret that a file holds in its place. An environment is read by whoever may look at the
 * process, and is inherited by what it starts; a file has an owner, and systemd and container platforms give secrets so.
 */
export function withSecretFiles(environment: Environment): {
  readonly environment: Environment;
  readonly faults: readonly SettingFault[];
} {
  const read: Record<string, string> = {};
  const faults: SettingFault[] = [];
  for (const name of secretSettings) {
    const file = environment[`${name}_FILE`];
    if (file === undefined) continue;
    if (environment[name] !== undefined) {
      faults.push({ name: `${name}_FILE`, fault: `anges tillsammans med ${name}; ange den ena` });
      continue;
    }
    const secret = secretIn(file);
    if (typeof secret === "string") read[name] = secret;
    else faults.push({ name: `${name}_FILE`, fault: secret.fault });
  }
  return { environment: { ...environment, ...read }, faults };
}

/** Without the line's end that every editor puts there. */
export function secretIn(file: string): string | { readonly fault: string } {
  try {
    const secret = readFileSync(file, "utf8").replace(/\r?\n$/, "");
    return secret === "" ? { fault: "är en tom fil" } : secret;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "okänt fel";
    return { fault: `går inte att läsa (${code})` };
  }
}
