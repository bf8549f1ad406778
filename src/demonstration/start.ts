import { demonstrationConfig } from "../config.ts";
import { onEnd } from "../listen.ts";
import { createDemonstration } from "./demonstration.ts";

/** Runs the demonstration and prints where to find it. */
export async function startDemonstration(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const config = demonstrationConfig(environment);
  const demonstration = await createDemonstration(config);
  // loopback only: everybody who reaches the demonstration can be anybody in it
  await demonstration.open("localhost");
  console.log(`Behörigs demonstration är igång på ${config.origin.href}`);
  onEnd(demonstration.stop);
}
