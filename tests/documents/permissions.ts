import type { GeneratedFile } from "#db/generate.ts";
import { freshActNames } from "#platform/access/fresh-acts.ts";
import { type Holder, matrix, type Role } from "#platform/access/matrix.ts";
import { rightAbove, rights } from "#platform/access/rights.ts";

const roles: readonly { readonly role: Role; readonly heading: string }[] = [
  { role: "administrator", heading: "administrator" },
  { role: "user", heading: "user" },
  { role: "external-user", heading: "external user" },
  { role: "operator", heading: "operator (command line)" },
];

/** docs/PERMISSIONS.md: the access matrix, for those who do not read code. */
export function permissionsDocument(): GeneratedFile {
  const acts = Object.entries(matrix) as [string, readonly Holder[]][];
  const rows = acts.map(([act, holders]) => {
    const cells = roles.map(({ role }) => (holders.includes(role) ? "yes" : "–"));
    return `| \`${act}\` | ${[...cells, staffCell(holders)].join(" | ")} |`;
  });
  const text = [
    "# Who may do what",
    "",
    "Generated from `src/platform/access/` by `npm run generate`. What is not said yes to is refused. Members act",
    "within their own organisation only, external users on what is their own. Addresses that are open to everybody are",
    'marked `"public"` in the code.',
    "",
    `| act | ${roles.map(({ heading }) => heading).join(" | ")} | staff |`,
    `|---|${roles.map(() => "---").join("|")}|---|`,
    ...rows,
    "",
    "## Acts that ask for a fresh sign-in",
    "",
    "Whoever does these has shown who they are during the last minutes (`freshMinutes`); otherwise they show it once more,",
    "and go on where they were.",
    "",
    ...freshActNames().map((act) => `- \`${act}\``),
    "",
    "## Rights of staff",
    "",
    "A right that stands below another counts only together with it.",
    "",
    "| right | stands below |",
    "|---|---|",
    ...rights.map((right) => `| \`${right}\` | ${below(rightAbove(right))} |`),
    "",
  ].join("\n");
  return { path: "docs/PERMISSIONS.md", text };
}

/** Everybody of the staff, those who hold one of the rights, or nobody. */
function staffCell(holders: readonly Holder[]): string {
  if (holders.includes("staff")) return "yes";
  const needed = rights.filter((right) => holders.includes(right));
  return needed.length === 0 ? "–" : needed.map((right) => `\`${right}\``).join(" or ");
}

function below(right: string | undefined): string {
  return right === undefined ? "" : `\`${right}\``;
}
