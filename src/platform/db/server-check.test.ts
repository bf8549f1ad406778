import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { databaseUrl } from "../../../tests/postgres.ts";
import { StartupError } from "../startup-error.ts";
import { connect } from "./connect.ts";

const origin = inject("databaseOrigin");
const testOnServer = test.skipIf(origin.engine !== "postgresql");
const server = origin.engine === "postgresql" ? origin.url : "";

test("a server that does not answer is told with its place, without the password", async () => {
  const refusal = connect({ url: "postgresql://behorig:hunter2@127.0.0.1:1/behorig" });
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow(
    /127\.0\.0\.1:1\/behorig går inte att nå .*Starta den, eller kontrollera DATABASE_URL/,
  );
  await expect(refusal).rejects.not.toThrow("hunter2");
});

test("an address that is none is told as such", async () => {
  await expect(connect({ url: "behorig" })).rejects.toThrow("DATABASE_URL är inte en adress");
});

testOnServer("a database that is not there is told as such", async () => {
  await expect(connect({ url: databaseUrl(server, "nowhere") })).rejects.toThrow("nowhere finns inte");
});

testOnServer.for(["SQL_ASCII", "LATIN1"])("a database in %s is refused", async (encoding) => {
  const name = await createDatabase(`encoding '${encoding}' locale 'C' template template0`);
  await expect(connect({ url: databaseUrl(server, name) })).rejects.toThrow(
    `teckenkodningen ${encoding}. Behörig behöver UTF-8`,
  );
});

testOnServer("a user who may not create the extensions is told who has to", async () => {
  const name = await createDatabase("template template0");
  await onServer(`create role ${name} login password 'x'`);
  onTestFinished(() => onServer(`drop role ${name}`));
  const address = new URL(databaseUrl(server, name));
  address.username = name;
  address.password = "x";
  await expect(connect({ url: address.href })).rejects.toThrow(
    "köra: create extension btree_gist; create extension pg_trgm;",
  );
});

testOnServer("a statement that takes too long is ended", async () => {
  const connection = await connect({ url: server, statementTimeout: 50 });
  await expect(connection.pool.query("select pg_sleep(5)")).rejects.toMatchObject({ code: "57014" });
  await connection.close();
});

testOnServer("a connection that the server ends does not end the program", async () => {
  const connection = await connect({ url: server });
  const { rows } = await connection.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  await onServer(`select pg_terminate_backend(${rows[0]?.pid})`);
  await expect.poll(() => connection.pool.query("select 1").then((result) => result.rowCount)).toBe(1);
  await connection.close();
});

async function createDatabase(settings: string): Promise<string> {
  const name = `behorig_check_${randomBytes(4).toString("hex")}`;
  await onServer(`create database ${name} ${settings}`);
  onTestFinished(() => onServer(`drop database ${name} with (force)`));
  return name;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
