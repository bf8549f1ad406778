import { runCommandLine } from "./command-line.ts";
import { openWorkplace } from "./workplace.ts";

/** The operator's command line on this process's own arguments, streams and environment. Returns the exit code. */
export async function main(): Promise<number> {
  return runCommandLine(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    overwrite: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[2K${text}`) : undefined,
    inColour: process.stdout.isTTY && process.env.NO_COLOR === undefined,
    open: (opening) => openWorkplace(process.env, opening),
  });
}
