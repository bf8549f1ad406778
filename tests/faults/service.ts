import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type DemonstrationProcess, startDemonstrationProcess } from "../demonstration-process.ts";
import { overTheNetwork } from "../over-the-network.ts";
import { signInAs } from "../site.ts";
import { type Visitor, visitorTo } from "../visitor.ts";
import { astrid, sanna } from "../world.ts";
import type { Writer } from "./writing.ts";

/** Processes of the demonstration on one PostgreSQL and one folder. */
export type Service = {
  readonly processes: readonly DemonstrationProcess[];
  query(text: string, values?: unknown[]): Promise<Record<string, string>[]>;
  /** Kills one of the processes, and starts another in its place when `meanwhile` is over. */
  replace(index: number, meanwhile: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
};

export async function startService(url: string, count: number): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), "behorig-service-"));
  const start = () => startDemonstrationProcess(folder, url);
  const processes: DemonstrationProcess[] = [];
  // one after the other: the first fills the database
  for (let index = 0; index < count; index += 1) processes.push(await start());
  return {
    processes,
    async query(text, values) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    async replace(index, meanwhile) {
      await processes[index]?.kill();
      await meanwhile();
      processes[index] = await start();
    },
    async stop() {
      await Promise.all(processes.map((one) => one.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An administrator who adds users. */
export function adding({ processes }: Service, prefix: string): Writer {
  return {
    prefix,
    open: () => signInAt(processes, astrid.hsaId),
    save: (browser, hsaId) => browser.post("/members", detailsOf(hsaId)),
  };
}

/** Somebody of the staff who appoints administrators in one organisation after another: of each, letters are sent. */
export async function appointing(service: Service, prefix: string): Promise<Writer> {
  const organisations = await service.query("select id from organisations order by id");
  return {
    prefix,
    open: () => signInAt(service.processes, sanna.hsaId),
    save: (browser, hsaId, number) => {
      const organisation = organisations[number % organisations.length]?.id;
      return browser.post(`/organisations/${organisation}/administrators/new`, detailsOf(hsaId));
    },
  };
}

function detailsOf(hsaId: string): Record<string, string> {
  return { givenName: "Kim", familyName: "Kvick", hsaId, email: "kim@exempelkoping.example" };
}

/** At the first process that answers. @throws where none does */
async function signInAt(processes: readonly DemonstrationProcess[], card: string): Promise<Visitor> {
  let fault: unknown;
  for (const process of processes) {
    const origin = new URL(process.origin);
    try {
      return await signInAs(visitorTo(overTheNetwork(origin), origin), card);
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

/** What the database has of people whose HSA-ids begin so. */
export type Evidence = {
  readonly kept: readonly string[];
  /** Those that the log does not tell of exactly once. */
  readonly notToldOnce: readonly string[];
};

export async function evidenceOf({ query }: Service, prefixes: readonly string[]): Promise<Evidence> {
  const rows = await query(
    `select hsa_id, count(audit_events.id)::integer as events
       from members left join audit_events on subject_reference = person_reference
        and code in ('member-added', 'administrator-appointed')
      where hsa_id ~ $1 group by members.id, hsa_id`,
    [`^SE2120009994-(${prefixes.join("|")})[0-9]+$`],
  );
  return {
    kept: rows.map((row) => row.hsa_id ?? ""),
    notToldOnce: rows.filter((row) => Number(row.events) !== 1).map((row) => row.hsa_id ?? ""),
  };
}
