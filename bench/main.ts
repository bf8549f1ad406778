import { connect, type DatabaseConnection } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { databaseUrl, startPostgres } from "../tests/postgres.ts";
import { findBinaries } from "../tests/postgres-binaries.ts";
import { full, generate, type Installation, type Size, small } from "./data.ts";
import { listCases, measureList, measureSteady, shortSearchCases } from "./list.ts";
import { growthPart, listPart, memoryPart, shortSearchPart, startPart, writingPart } from "./parts.ts";
import { measureMemory, measureStarts, type ProcessMeasurement } from "./process.ts";
import { type Part, writeReport } from "./report.ts";
import { measureWriting } from "./writing.ts";

// `npm run bench`: measures everything on a temporary PostgreSQL and writes docs/BENCHMARKS.md. Takes some half an hour.
const server = await startPostgres(findBinaries, "1GB");
try {
  const starting = startPart(await measured("starts", measureStarts));
  const version = await serverVersion(server.url);
  const modest = await installation(server.url, "small", small);
  const large = await installation(server.url, "large", full);
  const parts: Part[] = [
    listPart(await measured("list", () => measureList(large.connection, large.installation, listCases()))),
    shortSearchPart(
      await measured("short searches", () =>
        measureList(large.connection, large.installation, shortSearchCases()),
      ),
    ),
    growthPart(
      await measured("growth, small", () => measureSteady(modest.connection, modest.installation)),
      await measured("growth, large", () => measureSteady(large.connection, large.installation)),
    ),
    writingPart(await measured("writing", () => measureWriting(large.connection, large.installation))),
    starting,
    memoryPart("PostgreSQL", 250, await measured("memory", () => memoryOnServer(server.url))),
    memoryPart("the embedded database", 650, await measured("memory, embedded", () => measureMemory())),
  ];
  writeReport(parts, { command: "npm run bench", date: new Date(), database: version });
  await Promise.all([modest.connection.close(), large.connection.close()]);
} finally {
  await server.stop();
}

async function installation(
  url: string,
  name: string,
  size: Size,
): Promise<{ connection: DatabaseConnection; installation: Installation }> {
  const maintenance = await connect({ url });
  await maintenance.pool.query(`create database ${name} encoding 'UTF8' template template0`);
  await maintenance.close();
  const connection = await connect({ url: databaseUrl(url, name) });
  await migrate(connection, new Date());
  return {
    connection,
    installation: await measured(`${size.members} members`, () => generate(connection.pool, size)),
  };
}

async function memoryOnServer(url: string): Promise<ProcessMeasurement> {
  const maintenance = await connect({ url });
  await maintenance.pool.query("create database memory encoding 'UTF8' template template0");
  await maintenance.close();
  return await measureMemory(databaseUrl(url, "memory"));
}

async function serverVersion(url: string): Promise<string> {
  const connection = await connect({ url });
  const { rows } = await connection.pool.query<{ version: string }>("select version()");
  await connection.close();
  return rows[0]?.version.split(" on ")[0] ?? "unknown";
}

/** Says on the screen what is going on: the whole takes long enough to wonder. */
async function measured<T>(what: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${what} … `);
  const result = await act();
  process.stdout.write(`${Math.round((performance.now() - start) / 1000)} s\n`);
  return result;
}
