import type { FastifyInstance } from "fastify";
import { StartupError } from "#platform/startup-error.ts";

/** Begins to answer. @throws StartupError where the port cannot be had */
export async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    throw describe(error, port) ?? error;
  }
}

function describe(error: unknown, port: number): StartupError | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new StartupError(
      `Port ${port} används av ett annat program. Avsluta det, eller välj en annan: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES")
    return new StartupError(`Port ${port} kräver högre rättigheter. Välj en över 1023 med PORT.`);
  return undefined;
}

/** How long requests under way may take to finish once the program is told to end, in milliseconds. */
const grace = 10_000;

/** Stops taking requests, lets those under way finish, and after a while cuts off those that do not. */
export async function closeWithin(app: FastifyInstance): Promise<void> {
  const cutOff = setTimeout(() => app.server.closeAllConnections(), grace);
  await app.close();
  clearTimeout(cutOff);
}

/** Calls `stop` once, at the first signal to end; a second signal ends at once. */
export function onEnd(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
