import { StartupError } from "#platform/startup-error.ts";
import { describeUnforeseen } from "#platform/unforeseen.ts";
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
    return tellFailure(error, command.name, terminal);
  }
}

/** Nothing is thrown on: what prints an error that nobody caught prints the row that a database quotes in it. */
function tellFailure(error: unknown, command: string, terminal: Terminal): number {
  if (error instanceof UsageError) {
    for (const fault of error.faults) terminal.err(fault);
    terminal.err(`Läs mer: npx behorig ${command} --help`);
    return wrongUsage;
  }
  terminal.err(error instanceof StartupError ? error.message : describeUnforeseen(error));
  return refused;
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
