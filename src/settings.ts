import { z } from "zod";
import { StartupError } from "#platform/startup-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one setting, in words that go on after its name. */
export type SettingFault = { readonly name: string; readonly fault: string };

/** The settings that the demonstration and production share. */
export const commonSettings = {
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "ska börja med postgresql://")
    .optional(),
  BEHORIG_DATA: z.string().min(1).default("data"),
  BEHORIG_IDLE_MINUTES: z.coerce.number().int().min(1).max(1_440).default(30),
  BEHORIG_SESSION_MINUTES: z.coerce.number().int().min(1).max(10_080).default(720),
  BEHORIG_BACKUP_DAYS: z.coerce.number().int().min(0).max(3_650).default(30),
  // an answer is due within a month, whatever the waiting period
  BEHORIG_REMOVAL_WAIT_DAYS: z.coerce.number().int().min(0).max(28).default(7),
  BEHORIG_ENDED_PEOPLE_YEARS: z.coerce.number().int().min(0).max(100).default(2),
  BEHORIG_MAIL_LOG_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
};

/**
 * @param further what is wrong with settings beside each other, which the schema would tell only once the rest is right
 * @throws StartupError that names every fault; never the value, which may be a secret
 */
export function readSettings<S extends z.ZodType>(
  schema: S,
  environment: Environment,
  further: readonly SettingFault[] = [],
): z.infer<S> {
  const result = schema.safeParse(environment, { error: describe });
  if (result.success && further.length === 0) return result.data;
  const faults = (result.error?.issues ?? []).map(({ path, message }) => ({
    name: path.join("."),
    fault: message,
  }));
  const unread = further.map(({ name }) => name).filter((name) => name.endsWith("_FILE"));
  // a secret whose file has a fault is missing for that reason and no other
  const others = [...faults, ...further].filter(({ name }) => !unread.includes(`${name}_FILE`));
  throw settingsRefused(others);
}

export function settingsRefused(faults: readonly SettingFault[]): StartupError {
  const lines = faults.map(({ name, fault }) => `  ${name} ${fault}`);
  return new StartupError(`Inställningarna har fel:\n${lines.join("\n")}`);
}

/** For faults that the schema has no words of its own for. */
function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "saknas" : "ska vara ett heltal";
    case "too_small":
      return issue.origin === "string" ? "saknas" : `ska vara minst ${issue.minimum}`;
    case "too_big":
      return `ska vara högst ${issue.maximum}`;
    case "invalid_format":
      return "ska vara en e-postadress";
    default:
      return "har ett värde som inte finns";
  }
}
