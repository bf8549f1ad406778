import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { buildAssets } from "#ui/assets.ts";
import { demonstrationConfig } from "../../src/config.ts";
import { seedWorld } from "../../src/demonstration/seed-world.ts";
import { createDemonstrationSite } from "../../src/demonstration/site.ts";
import { freePort } from "../demonstration-process.ts";

/** The demonstration with a clock that a test sets, for what takes half an hour. */
export type ClockedSite = {
  readonly origin: string;
  passTime(minutes: number): void;
  stop(): Promise<void>;
};

export async function startClockedSite(): Promise<ClockedSite> {
  const connection = await connect({});
  await migrate(connection, new Date());
  const config = demonstrationConfig({ PORT: String(await freePort()) });
  let passed = 0;
  const clock = () => new Date(Date.now() + passed);
  const masterKey = Buffer.alloc(32, 7) as MasterKey;
  await seedWorld({ db: connection.db, clock, masterKey });
  const assets = await buildAssets();
  const app = await createDemonstrationSite({
    config,
    db: connection.db,
    clock,
    masterKey,
    assets,
    version: "0",
  });
  await app.listen({ port: config.port, host: "localhost" });
  return {
    origin: config.origin.origin,
    passTime: (minutes) => {
      passed += minutes * 60_000;
    },
    async stop() {
      await app.close();
      await connection.close();
    },
  };
}
