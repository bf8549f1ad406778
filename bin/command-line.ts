import { StartupError } from "#platform/startup-error.ts";
import { UsageError } from "./command.ts";
import { commands } from "./commands.ts";
import { helpFor, overview } from "./help.ts";
import { readCall, wantsHelp } from "./read-call.ts";
import type { Terminal } from "./terminal.ts";

const [done, refused, wrongUsage] = [0, 1, 2];

/** Runs one command. Returns the exit code: 0 done, 1 refused or failed, 2 called wrongly. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = commands.find(({ name }) => name === args.slice(0, 2).join(" "));
  if (command === undefined) return showOverview(args, terminal);
  const rest = args.slice(2);
  if (wantsHelp(rest)) {
    terminal.out(helpFor(command));
    return done;
  }
  try {
    return await command.run(readCall(command, rest), terminal);
  } catch (error) {
    if (error instanceof StartupError) {
      terminal.err(error.message);
      return refused;
    }
    if (!(error instanceof UsageError)) throw error;
    for (const fault of error.faults) terminal.err(fault);
    terminal.err(`Läs mer: npx behorig ${command.name} --help`);
    return wrongUsage;
  }
}

function showOverview(args: readonly string[], terminal: Terminal): number {
  const words = args.filter((word) => !word.startsWith("-"));
  if (wantsHelp(args)) {
    terminal.out(overview(words[0]));
    return done;
  }
  if (words.length > 0) terminal.err(`Kommandot "${words.slice(0, 2).join(" ")}" finns inte.`);
  terminal.err(overview(words[0]));
  return wrongUsage;
}
