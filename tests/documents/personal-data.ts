import type { GeneratedFile } from "#db/generate.ts";
import { type ColumnClass, librarySchemas, personalData, type RemovalEffect } from "#db/personal-data.ts";

const effects: Record<RemovalEffect, string> = {
  "row-deleted": "the row goes",
  blanked: "personal columns are blanked",
  kept: "kept as it is",
};

function inExtract({ exported, withheld }: { exported: boolean; withheld?: string }): string {
  if (exported) return "yes";
  return withheld === undefined ? "no" : `no: ${withheld}`;
}

/** docs/PERSONAL-DATA.md: what is held of people, why and for how long. */
export function personalDataDocument(): GeneratedFile {
  const tables = Object.entries(personalData).map(([table, entry]) => {
    const columns = Object.entries(entry.columns) as [string, ColumnClass][];
    const named = (wanted: ColumnClass) =>
      columns
        .filter(([, found]) => found === wanted)
        .map(([name]) => `\`${name}\``)
        .join(", ") || "none";
    return [
      `## ${table}`,
      "",
      entry.purpose,
      "",
      "| | |",
      "|---|---|",
      `| personal | ${named("personal")} |`,
      `| references to people | ${named("reference")} |`,
      `| secrets | ${named("secret")} |`,
      `| kept | ${entry.retention} |`,
      `| in a register extract | ${inExtract(entry)} |`,
      `| when the person is deleted | ${effects[entry.whenDeleted]} |`,
      `| when the person is depersonalised | ${effects[entry.whenDepersonalised]} |`,
      ...(entry.follows === undefined ? [] : [`| which of the two | as is chosen for ${entry.follows} |`]),
      ...(entry.whyKept === undefined ? [] : [`| why something stays | ${entry.whyKept} |`]),
      ...(entry.whyNotFound === undefined ? [] : [`| why it stays | ${entry.whyNotFound} |`]),
      ...Object.entries(entry.unsearched ?? {}).map(
        ([column, why]) => `| not searched for values | \`${column}\`: ${why} |`,
      ),
      "",
    ].join("\n");
  });
  const libraries = Object.entries(librarySchemas).map(([schema, entry]) =>
    [
      `## The schema ${schema}`,
      "",
      entry.purpose,
      "",
      "| | |",
      "|---|---|",
      `| kept | ${entry.retention} |`,
      `| when the person is deleted | ${effects[entry.whenDeleted]} |`,
      `| when the person is depersonalised | ${effects[entry.whenDepersonalised]} |`,
      "",
    ].join("\n"),
  );
  const introduction = [
    "# Personal data",
    "",
    "Generated from `db/personal-data.ts` by `npm run generate`. Columns that are not named say nothing of a person.",
    "",
    "",
  ].join("\n");
  return { path: "docs/PERSONAL-DATA.md", text: introduction + [...tables, ...libraries].join("\n") };
}
