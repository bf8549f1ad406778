import { StartupError } from "#platform/startup-error.ts";
import { describeUnforeseen } from "#platform/unforeseen.ts";

const oldestNode = 24;

/** Starts what the command names: the demonstration, the production server, the migrations alone, or the preparing of all. */
async function main(command: string | undefined): Promise<void> {
  requireNode();
  switch (command) {
    case "demonstration": {
      const { startDemonstration } = await import("./demonstration/start.ts");
      return startDemonstration(process.env);
    }
    case "serve": {
      const { serve } = await import("./serve.ts");
      return serve(process.env);
    }
    case "migrate": {
      const { migrateOnly } = await import("./serve.ts");
      return migrateOnly(process.env);
    }
    case "prepare": {
      const { layByEmptyDatabase } = await import("./prepare.ts");
      // read, so that Node keeps them compiled for all starts
      await Promise.all([import("./demonstration/start.ts"), import("./serve.ts")]);
      return layByEmptyDatabase();
    }
    default:
      throw new StartupError("Ange vad som ska startas: demonstration, serve eller migrate.");
  }
}

function requireNode(): void {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= oldestNode) return;
  throw new StartupError(
    `Behörig behöver Node ${oldestNode} eller senare; det här är ${process.versions.node}. ` +
      "Starta med npm (npm start, npm run serve), som har rätt version med sig, eller installera Node 24.",
  );
}

/** Also what fails later outside any request ends here: Node by itself would print the whole error. */
function endWith(error: unknown): never {
  console.error(error instanceof StartupError ? error.message : describeUnforeseen(error));
  process.exit(1);
}

process.on("uncaughtException", endWith);
try {
  await main(process.argv[2]);
} catch (error) {
  endWith(error);
}
