import { open } from "node:fs/promises";
import type { Keys } from "#platform/audit/keys-file.ts";
import type { Config } from "./config.ts";
import { type SettingFault, settingsRefused } from "./settings.ts";

/**
 * Makes sure before anybody signs in that the keys are the owner's alone and that checkpoints can be written: a log
 * without them goes on, and can be altered unseen. @throws StartupError that names the settings
 */
export async function requireSafeFiles(
  { keysFile, checkpointFile }: Pick<Config, "keysFile" | "checkpointFile">,
  { readableByOthers }: Pick<Keys, "readableByOthers">,
): Promise<void> {
  const code = await whyNotAppended(checkpointFile);
  const faults: SettingFault[] = [];
  if (readableByOthers) {
    const fault = `kan läsas av andra än ägaren. Kör: chmod 600 ${keysFile}`;
    faults.push({ name: "BEHORIG_KEYS", fault });
  }
  if (code !== undefined) {
    const fault = `kan inte skrivas (${code}). Skapa mappen och ge den användare som kör Behörig rätt att skriva där.`;
    faults.push({ name: "BEHORIG_CHECKPOINTS", fault });
  }
  if (faults.length > 0) throw settingsRefused(faults);
}

async function whyNotAppended(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file, "a", 0o600);
    await handle.close();
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unforeseen";
  }
}
