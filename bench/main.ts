import { connect, type DatabaseConnection } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { databaseUrl, startPostgres } from "../tests/postgres.ts";
import { full, generate, type Installation, type Size, small, today } from "./data.ts";
import { measureExternalUsers } from "./external-users.ts";
import { generateExternalUsers } from "./external-users-data.ts";
import { type ListMeasurement, listCases, measureList, measureSteady, shortSearchCases } from "./list.ts";
import type { ListCase } from "./list-yardstick.ts";
import {
  externalUsersParts,
  growthPart,
  listLimit,
  listPart,
  memoryPart,
  publicPagesPart,
  readersPart,
  removalsPart,
  shortSearchLimit,
  shortSearchPart,
  signInPart,
  startPart,
  throughputPart,
  votingPart,
  writingPart,
} from "./parts.ts";
import { measureMemory, measureStarts, type ProcessMeasurement } from "./process.ts";
import { measurePublicPages } from "./proposals.ts";
import { fullDebate, generateProposals } from "./proposals-data.ts";
import { measureReaders } from "./readers.ts";
import { measureRemovals } from "./removals.ts";
import { type Part, partOf, writeReport } from "./report.ts";
import { measureSigningIn } from "./signing-in.ts";
import { measureThroughput } from "./throughput.ts";
import { measureRush, measureVoting } from "./voting.ts";
import { measureWriting } from "./writing.ts";

// `npm run bench`: measures everything on a temporary PostgreSQL and writes docs/BENCHMARKS.md. Takes some half an hour.
// `npm run bench -- starts sign-in memory` measures those parts alone, and prints them instead; so do `readers` and `removals`, which
// are the last of `external-users`. `ten-million` has to be asked for.
const chosen = process.argv.slice(2);
const asksFor = (section: string) => chosen.length === 0 || chosen.includes(section);
const server = await startPostgres({ sharedBuffers: "1GB" });
try {
  const version = await serverVersion(server.url);
  const parts: Part[] = [];
  // after every part, so that a run that is cut off has told what it saw
  const report = (part: Part) => {
    parts.push(part);
    const circumstances = { command: "npm run bench", date: new Date(), database: version };
    if (chosen.length === 0) writeReport(parts, circumstances);
    else process.stdout.write(`${partOf(part).join("\n")}\n`);
  };
  if (asksFor("starts")) report(startPart(await measured("starts", measureStarts)));
  if (asksFor("sign-in")) for await (const part of measureEntering(server.url)) report(part);
  if (asksFor("list")) for await (const part of measureMembers(server.url)) report(part);
  if (["external-users", "readers", "removals"].some(asksFor))
    for await (const part of measureExternalUsersIn(server.url)) report(part);
  if (chosen.includes("ten-million"))
    for await (const part of measureMoreExternalUsers(server.url)) report(part);
  if (asksFor("memory")) {
    report(memoryPart("PostgreSQL", 250, await measured("memory", () => memoryOnServer(server.url))));
    report(
      memoryPart("the embedded database", 650, await measured("memory, embedded", () => measureMemory())),
    );
  }
} finally {
  await server.stop();
}

/** How people come in, and how many processes let them. */
async function* measureEntering(url: string): AsyncGenerator<Part> {
  const { connection, installation: filled } = await installation(url, "entering", small);
  yield signInPart(await measured("signing in", () => measureSigningIn(connection, filled.steady)));
  yield throughputPart(
    await measured("two processes", () =>
      measureThroughput(connection, databaseUrl(url, "entering"), filled.steady),
    ),
  );
  await connection.close();
}

/** The list of an organisation's users, and what is written to it. */
async function* measureMembers(url: string): AsyncGenerator<Part> {
  const modest = await installation(url, "small", small);
  const large = await installation(url, "large", full);
  yield listPart(await measured("list", () => measureListed(large, listCases(), listLimit)));
  yield shortSearchPart(
    await measured("short searches", () => measureListed(large, shortSearchCases(), shortSearchLimit)),
  );
  yield writingPart(await measured("writing", () => measureWriting(large.connection, large.installation)));
  yield growthPart(
    await measured("growth, small", () => measureSteady(modest.connection, modest.installation)),
    await measured("growth, large", () => measureSteady(large.connection, large.installation)),
  );
  await Promise.all([modest.connection.close(), large.connection.close()]);
}

type Measured = { readonly connection: DatabaseConnection; readonly installation: Installation };

function measureListed(
  { connection, installation }: Measured,
  cases: readonly ListCase[],
  limitOf: (one: ListMeasurement) => number,
) {
  return measureList(connection, installation, cases, limitOf);
}

async function installation(url: string, name: string, size: Size): Promise<Measured> {
  const connection = await emptyDatabase(url, name);
  return {
    connection,
    installation: await measured(`${size.members} members`, () => generate(connection.pool, size)),
  };
}

/** External users with all that they propose, vote and say, in a database of their own. */
async function* measureExternalUsersIn(url: string): AsyncGenerator<Part> {
  const connection = await emptyDatabase(url, "external", 40);
  await measured("1,000,000 external users", () => generateExternalUsers(connection.pool, 1_000_000));
  const now = new Date(`${today}T11:00:00Z`);
  const proposal = await measured("proposals, votes and comments", () =>
    generateProposals(connection.pool, fullDebate, now),
  );
  if (asksFor("external-users")) {
    yield* externalUsersParts(
      1_000_000,
      await measured("their list", () => measureExternalUsers(connection)),
    );
    yield publicPagesPart(await measured("public pages", () => measurePublicPages(connection, proposal)));
    const vote = await measured("voting", () => measureVoting(connection, { proposal, now }));
    yield votingPart(vote, await measured("rush", () => measureRush(connection, { proposal, now })));
  }
  if (asksFor("external-users") || asksFor("readers"))
    yield readersPart(await measured("readers", () => measureReaders(connection, { proposal, now })));
  if (asksFor("external-users") || asksFor("removals"))
    yield removalsPart(await measured("removals", () => measureRemovals(connection, now)));
  await connection.close();
}

/** The list alone, of as many as nobody has yet: asked for by name, since it takes half an hour by itself. */
async function* measureMoreExternalUsers(url: string): AsyncGenerator<Part> {
  const connection = await emptyDatabase(url, "more_external");
  await measured("10,000,000 external users", () => generateExternalUsers(connection.pool, 10_000_000));
  // there is no limit yet
  const once = { runs: 3, isBeyond: () => false };
  yield* externalUsersParts(
    10_000_000,
    await measured("their list", () => measureExternalUsers(connection, once)),
  );
  await connection.close();
}

async function emptyDatabase(url: string, name: string, connections?: number): Promise<DatabaseConnection> {
  const maintenance = await connect({ url });
  await maintenance.pool.query(`create database ${name} encoding 'UTF8' template template0`);
  await maintenance.close();
  const connection = await connect({ url: databaseUrl(url, name), ...(connections && { connections }) });
  await migrate(connection, new Date());
  return connection;
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
