import type { Command, Option } from "./command.ts";
import { commands } from "./commands.ts";

/** All commands, or those that begin with the word where there are such. */
export function overview(word: string | undefined): string {
  const beginning = commands.filter(({ name }) => name.split(" ")[0] === word);
  const shown = beginning.length > 0 ? beginning : commands;
  const rows = shown.map(({ name, operands, summary }) => [[name, ...operands].join(" "), summary] as const);
  return [
    "Användning: npx behorig KOMMANDO",
    "",
    ...inColumns(rows),
    "",
    "Varje kommando förklaras med --help. Databasen är den i DATABASE_URL, annars den inbyggda i BEHORIG_DATA.",
  ].join("\n");
}

export function helpFor(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, option]) => [writeOption(name, option), aboutOption(option)] as const,
  );
  return [
    `Användning: npx behorig ${usage(command)}`,
    "",
    command.summary,
    ...(command.about === undefined ? [] : ["", command.about]),
    "",
    ...inColumns([...options, ["--help", "visa den här texten"]]),
  ].join("\n");
}

function usage({ name, operands, options }: Command): string {
  const required = Object.entries(options).filter(([, { required }]) => required);
  const hasMore = Object.keys(options).length > required.length;
  const parts = [name, ...operands, ...required.map(([option, about]) => writeOption(option, about))];
  return [...parts, ...(hasMore ? ["[val]"] : [])].join(" ");
}

function writeOption(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function aboutOption({ about, required, repeated }: Option): string {
  const notes = [...(required ? ["krävs"] : []), ...(repeated ? ["kan anges flera gånger"] : [])];
  return notes.length === 0 ? about : `${about} (${notes.join("; ")})`;
}

/** Side by side where the first column is narrow, else the second on a row of its own. */
function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...rows.map(([first]) => first.length));
  if (widest > 40) return rows.flatMap(([first, second]) => [`  ${first}`, `      ${second}`]);
  return rows.map(([first, second]) => `  ${first.padEnd(widest)}  ${second}`);
}
