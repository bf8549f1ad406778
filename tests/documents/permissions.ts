import type { GeneratedFile } from "#db/generate.ts";
import { matrix, type Role } from "#platform/access/matrix.ts";

const roles: readonly { readonly role: Role; readonly heading: string }[] = [
  { role: "administrator", heading: "administrator" },
  { role: "user", heading: "user" },
  { role: "operator", heading: "operator (command line)" },
];

/** docs/PERMISSIONS.md: the access matrix, for those who do not read code. */
export function permissionsDocument(): GeneratedFile {
  const acts = Object.entries(matrix) as [string, readonly Role[]][];
  const rows = acts.map(
    ([act, allowed]) =>
      `| \`${act}\` | ${roles.map(({ role }) => (allowed.includes(role) ? "yes" : "–")).join(" | ")} |`,
  );
  const text = [
    "# Who may do what",
    "",
    "Generated from `src/platform/access/matrix.ts` by `npm run generate`. What is not said yes to is refused. Members act",
    'within their own organisation only. Addresses that are open to everybody are marked `"public"` in the code.',
    "",
    `| act | ${roles.map(({ heading }) => heading).join(" | ")} |`,
    `|---|${roles.map(() => "---").join("|")}|`,
    ...rows,
    "",
  ].join("\n");
  return { path: "docs/PERMISSIONS.md", text };
}
