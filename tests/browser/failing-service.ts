import pg from "pg";
import { startDemonstrationProcess } from "../demonstration-process.ts";
import { startPostgres } from "../postgres.ts";

/** A demonstration on a server of its own, where things can be made to go wrong in earnest. */
export type FailingService = {
  readonly origin: string;
  /** So many requests for {@link flooded} from this machine that no more are answered for a minute. */
  flood(): Promise<void>;
  /** The catalogue is gone from under the running program, as nobody foresaw. */
  hideCatalogue(): Promise<void>;
  /** The database server ends. */
  endDatabase(): Promise<void>;
  stop(): Promise<void>;
};

/** An address that answers each network so many times a minute. */
export const flooded = "/sign-in/callback";
const flood = 700;

export async function startFailingService(): Promise<FailingService> {
  const postgres = await startPostgres();
  const demonstration = await startDemonstrationProcess(undefined, postgres.url).catch(
    async (error: unknown) => {
      await postgres.stop();
      throw error;
    },
  );
  const { origin } = demonstration;
  return {
    origin,
    flood: async () => {
      for (let sent = 0; sent < flood; sent += 50) {
        await Promise.all(Array.from({ length: 50 }, () => ask(origin + flooded)));
      }
    },
    hideCatalogue: async () => {
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      await client.query("alter table e_services rename to hidden_e_services");
      await client.end();
    },
    endDatabase: postgres.stop,
    stop: async () => {
      await demonstration.stop();
      await postgres.stop();
    },
  };
}

async function ask(address: string): Promise<void> {
  const answer = await fetch(address, { redirect: "manual" });
  await answer.body?.cancel();
}
