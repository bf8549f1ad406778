import { beforeEach, expect, test } from "vitest";
import { networkOf } from "#platform/http/network.ts";
import { newId } from "#platform/ids.ts";
import { email } from "../../../../tests/municipality.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { type Counter, countAttempt, takeBackAttempt } from "./attempt-counts.ts";
import { passwordCounters, registrationCounters, resetCounters } from "./attempt-limits.ts";

let door: ScratchDoor;
const noon = new Date("2026-11-21T12:00:00Z");
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

beforeEach(async () => {
  door = await scratchDoor(noon);
});

const address = email("Maj.Ek@medborgare.example");
const [here, there] = [networkOf("192.0.2.1"), networkOf("192.0.2.2")];

async function exhaust(counters: readonly Counter[], times: number): Promise<void> {
  for (let attempt = 0; attempt < times; attempt++) {
    expect(await countAttempt(door, counters)).toEqual({ kind: "within" });
  }
}

test("the eleventh guess at an address from a network is not made, and it is told until when", async () => {
  const counters = passwordCounters(address, here, undefined);
  await exhaust(counters, 10);
  expect(await countAttempt(door, counters)).toEqual({ kind: "over", until: minutes(15), isFirst: true });
  door.setClock(minutes(14));
  expect(await countAttempt(door, counters)).toEqual({ kind: "over", until: minutes(15), isFirst: false });
  door.setClock(minutes(15));
  expect(await countAttempt(door, counters)).toEqual({ kind: "within" });
});

test("nobody on another network, and no browser that has been in before, is hindered by it", async () => {
  const counters = passwordCounters(address, here, undefined);
  await exhaust(counters, 10);
  await countAttempt(door, counters);
  await exhaust(passwordCounters(address, there, undefined), 10);
  await exhaust(passwordCounters(address, here, Buffer.alloc(32, 1)), 10);
  expect((await countAttempt(door, passwordCounters(address, here, Buffer.alloc(32, 1)))).kind).toBe("over");
  await exhaust(passwordCounters(address, here, Buffer.alloc(32, 2)), 10);
});

test("an address counts as one however its letters are written", async () => {
  await exhaust(passwordCounters(address, here, undefined), 10);
  const shouted = email("MAJ.EK@medborgare.example");
  expect((await countAttempt(door, passwordCounters(shouted, here, undefined))).kind).toBe("over");
});

test("somebody who tries one password at many addresses is stopped after a hundred", async () => {
  for (let one = 0; one < 100; one++) {
    await exhaust(passwordCounters(email(`person-${one}@medborgare.example`), here, undefined), 1);
  }
  expect((await countAttempt(door, passwordCounters(address, here, undefined))).kind).toBe("over");
  await exhaust(passwordCounters(address, there, undefined), 1);
});

test("a right password begins the address's count anew, and gives the network only that attempt back", async () => {
  const counters = passwordCounters(address, here, undefined);
  await exhaust(counters, 10);
  await takeBackAttempt(door, counters);
  await exhaust(counters, 10);
  expect((await countAttempt(door, counters)).kind).toBe("over");
  const { rows } = await door.connection.pool.query("select max(attempts) as most from attempt_counts");
  // ten, one given back, eleven more
  expect(rows[0].most).toBe(20);
});

test("mails to an address are counted apart from guesses", async () => {
  await exhaust(resetCounters(address, here, undefined), 5);
  expect(await countAttempt(door, resetCounters(address, here, undefined))).toMatchObject({
    kind: "over",
    until: minutes(60),
  });
  expect((await countAttempt(door, registrationCounters(address, here, undefined))).kind).toBe("over");
  await exhaust(passwordCounters(address, here, undefined), 10);
});

test("whoever asks for mails to many addresses keeps nobody on their network from a new password", async () => {
  for (let one = 0; one < 300; one++) {
    await exhaust(resetCounters(email(`person-${one}@medborgare.example`), here, undefined), 1);
  }
  await exhaust(resetCounters(address, here, undefined), 5);
  expect((await countAttempt(door, resetCounters(address, here, undefined))).kind).toBe("over");
  const known = resetCounters(address, here, Buffer.alloc(32, 1));
  await exhaust(known, 5);
  expect((await countAttempt(door, known)).kind).toBe("over");
});

test("accounts by the hundred are not made from one network, save from browsers that people have", async () => {
  for (let one = 0; one < 250; one++) {
    await exhaust(registrationCounters(email(`person-${one}@medborgare.example`), here, undefined), 1);
  }
  expect(await countAttempt(door, registrationCounters(address, here, undefined))).toMatchObject({
    kind: "over",
    until: minutes(15),
  });
  const known = registrationCounters(address, here, newId<"external_users">(noon));
  await exhaust(known, 20);
  expect((await countAttempt(door, known)).kind).toBe("over");
  await exhaust(registrationCounters(address, there, undefined), 5);
});

test("many attempts at once cannot all slip through", async () => {
  const counters = passwordCounters(address, here, undefined);
  const counted = await Promise.all(Array.from({ length: 30 }, () => countAttempt(door, counters)));
  expect(counted.filter(({ kind }) => kind === "within")).toHaveLength(10);
  expect(counted.filter((one) => one.kind === "over" && one.isFirst)).toHaveLength(1);
});

test("what is counted cannot be read, nor found without the key", async () => {
  await countAttempt(door, passwordCounters(address, here, undefined));
  const { rows } = await door.connection.pool.query(
    "select attempt_counts::text as row, id from attempt_counts",
  );
  for (const { row, id } of rows) {
    expect(row).not.toMatch(/maj|192\.0/i);
    expect(id).toHaveLength(32);
  }
  const another = { ...door, masterKey: Buffer.alloc(32, 9) as typeof door.masterKey };
  await exhaust(passwordCounters(address, here, undefined).slice(0, 1), 9);
  expect(await countAttempt(another, passwordCounters(address, here, undefined))).toEqual({ kind: "within" });
});
