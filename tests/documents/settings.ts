import type { GeneratedFile } from "#db/generate.ts";
import { productionSettings } from "../../src/production-settings.ts";
import { secretSettings } from "../../src/secret-files.ts";
import { describedSettings } from "./described-settings.ts";

/** `docs/CONFIG.md`: every setting of the program, made from the schema that it is read by. */
export function settingsDocument(): GeneratedFile {
  const rows = Object.entries(productionSettings.shape).map(([name, schema]) =>
    rowOf(name, schema.safeParse(undefined)),
  );
  return {
    path: "docs/CONFIG.md",
    text: `${introduction}\n\n${[head, ...rows].join("\n")}\n\n${afterwards}\n`,
  };
}

const introduction = `# Settings

Generated from the schema in \`src/production-settings.ts\`: npm run generate

Settings are read from the environment, once, when the program starts. \`npm run serve\` names everything that is missing or
wrong in one go, never a value, and does not start before it is right. \`npm start\`, the demonstration, reads only \`PORT\`,
\`DATABASE_URL\`, \`BEHORIG_DATA\` and those of days, minutes and years; \`npx behorig\` reads the ones that lead to the
database and its files.

A **secret** is better kept in a file that only the program's user may read: set the name followed by \`_FILE\` to its path,
as \`BEHORIG_CLIENT_SECRET_FILE=/run/credentials/behorig.service/client-secret\`. One line's end at the end is left out.
Setting both is refused.`;

const head = `| setting | meaning | without it | example | secret |
|---|---|---|---|---|`;

const afterwards = `## What is refused in production

- the demonstration's client secret, prefixes of HSA-ids that are for tests (\`TST…\`), levels of assurance under 2;
- addresses of sign-in providers or of the site that do not begin with https://;
- private keys for sign-in providers that are weaker than RSA 2048, not on the curve P-256, or readable by
  everybody on the machine; a file of providers by which
  nobody of the organisations, or nobody of the staff, could come in, or that stands beside settings of single providers;
- \`BEHORIG_KEYS\`, \`BEHORIG_CHECKPOINTS\` or \`BEHORIG_REMOVALS\` inside \`BEHORIG_DATA\`: a backup or a thief of the one would
  have the others with it;
- a file of keys that others than its owner can read, a file of checkpoints that cannot be written;
- the embedded database where nobody asked for it, and some but not all of \`BEHORIG_CITIZEN_…\`;
- \`NODE_TLS_REJECT_UNAUTHORIZED=0\`, which would let anybody pose as the sign-in provider.`;

function rowOf(name: string, absent: { readonly success: boolean; readonly data?: unknown }): string {
  const described = describedSettings[name as keyof typeof describedSettings];
  const isSecret = secretSettings.some((secret) => secret === name);
  const cells = [
    `\`${name}\``,
    described.meaning,
    described.absent ?? withoutIt(absent),
    `\`${described.example}\``,
    isSecret ? `yes: \`${name}_FILE\`` : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

function withoutIt({ success, data }: { readonly success: boolean; readonly data?: unknown }): string {
  if (!success) return "does not start";
  return data === undefined ? "none" : `\`${data}\``;
}
