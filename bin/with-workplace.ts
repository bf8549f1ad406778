import type { Call } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import type { Workplace } from "./workplace.ts";

/** Lends the open database and closes it however the work ends. A rehearsal neither makes nor migrates one. */
export async function withWorkplace(
  terminal: Terminal,
  call: Call,
  work: (workplace: Workplace) => Promise<number>,
): Promise<number> {
  const workplace = await terminal.open({ mayPrepare: !call.has("dry-run") });
  if (workplace.newFolder !== undefined)
    terminal.err(`En ny, tom databas har skapats i ${workplace.newFolder}.`);
  try {
    return await work(workplace);
  } finally {
    await workplace.close();
  }
}
