import { expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { parseDisplayName } from "#platform/identifiers/display-name.ts";
import { newRandomId } from "#platform/ids.ts";
import { email, name } from "../../../../tests/municipality.ts";
import { scratchDoor } from "../../../../tests/scratch.ts";
import { event } from "./account-events.ts";
import { tidyAccounts } from "./account-tidying.ts";
import { countAttempt } from "./attempt-counts.ts";
import { askEmailChange } from "./email-change.ts";
import { rememberBrowser } from "./known-browsers.ts";
import { mintLink } from "./links.ts";
import { addAccount } from "./registration.ts";

const day = 86_400_000;
const noon = new Date("2026-11-21T12:00:00Z");

test("what accounts need no more is forgotten in time, and the account itself never", async () => {
  const door = await scratchDoor(noon);
  const address = email("maj.ek@medborgare.example");
  const shown = parseDisplayName("Maj", []);
  if (!shown.ok) throw new Error("Maj is a name");
  const details = { givenName: name("Maj"), familyName: name("Ek"), displayName: shown.value };
  const rest = { streetAddress: null, postalCode: null, town: null, telephone: null, personalNumber: null };
  await change(door, system, async (tx) => {
    const account = { email: address, details: { ...details, ...rest }, language: "sv" as const };
    const added = await addAccount(tx, door.masterKey, account);
    if (added === undefined) throw new Error("the address is taken");
    const { externalUser, subject } = added;
    await mintLink(tx.sql, { kind: "verify-email", externalUser, email: address }, tx.now);
    await rememberBrowser(tx, "secret", externalUser);
    await askEmailChange(tx, externalUser, email("maja@medborgare.example"), "external-user");
    const request = { id: newRandomId<"password_reset_requests">(), email: address, asked_at: tx.now };
    await tx.sql.insertInto("password_reset_requests").values(request).execute();
    return record(undefined, event("external-user-registered", {}, { subject }));
  });
  await countAttempt(door, [{ of: ["password", "x"], limit: 1, minutes: 15, ifGood: "forgotten" }]);

  const left = async (later: number) => {
    await tidyAccounts(door.db, new Date(noon.getTime() + later));
    const { rows } = await door.connection.pool.query(
      `select (select count(*) from attempt_counts) as counts, (select count(*) from links) as links,
              (select count(*) from email_changes) as changes, (select count(*) from known_browsers) as browsers,
              (select count(*) from password_reset_requests) as requests,
              (select count(*) from external_users) as accounts`,
    );
    return rows[0];
  };
  const all = { counts: 1, links: 1, changes: 1, browsers: 1, requests: 1, accounts: 1 };
  expect(await left(14 * 60_000)).toEqual(all);
  expect(await left(15 * 60_000)).toEqual({ ...all, counts: 0 });
  expect(await left(2 * day)).toEqual({ ...all, counts: 0, requests: 0 });
  expect(await left(31 * day)).toEqual({ ...all, counts: 0, requests: 0, links: 0, changes: 0 });
  expect(await left(366 * day)).toEqual({
    counts: 0,
    links: 0,
    changes: 0,
    browsers: 0,
    requests: 0,
    accounts: 1,
  });
});
