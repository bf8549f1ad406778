#!/usr/bin/env node
// Plain JavaScript that any Node can read: it says which Node is needed before anything else is loaded, and
// registers the transform itself, so that the commands work from whichever folder they are called in.
import { fileURLToPath } from "node:url";

const oldestNode = 24;

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  console.error(
    `Behörig behöver Node ${oldestNode} eller senare; det här är ${process.versions.node}. ` +
      "Kör kommandot med npx behorig i Behörigs mapp, som har rätt version med sig, eller installera Node 24.",
  );
  process.exit(1);
}

process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
process.exitCode = await main();
