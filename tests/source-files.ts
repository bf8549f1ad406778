import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type SourceFile = {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The project's own files that it imports, types included. */
  readonly imports: readonly string[];
};

const root = join(import.meta.dirname, "..");
const aliases = importAliases();

/** Every file of code below these folders, tests left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): string[] {
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return named.flatMap((name) => {
    if (name.startsWith(".")) return [normalize(join(dirname(path), name))];
    const target = resolveAlias(name);
    return target === undefined ? [] : [target];
  });
}

function resolveAlias(name: string): string | undefined {
  for (const [alias, target] of aliases) {
    if (alias.endsWith("*") && name.startsWith(alias.slice(0, -1))) {
      return normalize(target.replace("*", name.slice(alias.length - 1)));
    }
    if (alias === name) return normalize(target);
  }
  return undefined;
}

function importAliases(): [string, string][] {
  const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.entries(imports).map(([alias, target]) => [alias, String(target)]);
}
