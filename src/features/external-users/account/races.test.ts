import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { type Change, change, type Door, record, type Tx } from "#platform/change.ts";
import { parseDisplayName } from "#platform/identifiers/display-name.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { email, name } from "../../../../tests/municipality.ts";
import type { ExternalUserId } from "../external-user.ts";
import { event } from "./account-events.ts";
import { askEmailChange, confirmEmailChange, orTaken } from "./email-change.ts";
import { verifyEmail } from "./email-verification.ts";
import { type LinkKind, mintLink } from "./links.ts";
import { resetPassword } from "./password-reset.ts";
import { register } from "./registration.ts";

const onServer = process.env.TEST_DATABASE_URL !== undefined;

const newAddress = () => email(`lopp.${randomBytes(6).toString("hex")}@medborgare.example`);
const hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR" as PasswordHash;

function registrationOf(address: EmailAddress) {
  const shown = parseDisplayName("Maj", []);
  if (!shown.ok) throw new Error("Maj is a name");
  const names = { givenName: name("Maj"), familyName: name("Ek"), displayName: shown.value };
  const rest = { streetAddress: null, postalCode: null, town: null, telephone: null, personalNumber: null };
  return { email: address, details: { ...names, ...rest }, password: hash, language: "sv" as const };
}

const act = <T>(door: Door, what: (tx: Tx) => Promise<Change<T>>) => change(door, system, what);

async function newAccount(door: Door): Promise<{ id: ExternalUserId; address: EmailAddress }> {
  const address = newAddress();
  const outcome = await act(door, (tx) => register(tx, door.masterKey, registrationOf(address)));
  if (outcome.kind !== "registered") throw new Error("the address is taken");
  return { id: outcome.externalUser, address };
}

const linkTo = async (door: Door, kind: LinkKind, externalUser: ExternalUserId, address: EmailAddress) =>
  (await mintLink(door.db, { kind, externalUser, email: address }, door.clock())).secret;

const kindsOf = (outcomes: readonly { kind: string }[]) => outcomes.map(({ kind }) => kind).toSorted();

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("of four who register one address one gets the account, and each registration has one mail", async () => {
      const door = await testDoor();
      const address = newAddress();
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () =>
          act(door, (tx) => register(tx, door.masterKey, registrationOf(address))),
        ),
      );
      expect(kindsOf(outcomes)).toEqual(["registered", "taken", "taken", "taken"]);
      const accounts = await door.db
        .selectFrom("external_users")
        .select("person_reference")
        .where("email", "=", address)
        .execute();
      expect(accounts).toHaveLength(1);
      const mails = await door.db
        .selectFrom("mails")
        .select("kind")
        .where("person_reference", "=", accounts[0]?.person_reference ?? "")
        .execute();
      expect(kindsOf(mails)).toEqual([
        "address-in-use",
        "address-in-use",
        "address-in-use",
        "email-verification",
      ]);
    });

    test("a link is used once, however many hold it: confirming an address", async () => {
      const door = await testDoor();
      const { id, address } = await newAccount(door);
      const secret = await linkTo(door, "verify-email", id, address);
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => act(door, (tx) => verifyEmail(tx, id, secret))),
      );
      expect(kindsOf(outcomes)).toEqual(["used", "used", "used", "verified"]);
    });

    test("a link is used once, however many hold it: choosing a password", async () => {
      const door = await testDoor();
      const { id, address } = await newAccount(door);
      const secrets = [
        await linkTo(door, "reset-password", id, address),
        await linkTo(door, "reset-password", id, address),
      ];
      const outcomes = await Promise.all(
        [...secrets, ...secrets].map((secret) => act(door, (tx) => resetPassword(tx, secret, hash))),
      );
      expect(kindsOf(outcomes)).toEqual(["reset", "used", "used", "used"]);
    });

    test("of two who confirm a change to one address the first gets it, and the other keeps theirs", async () => {
      const door = await testDoor();
      const contested = newAddress();
      const both = [await newAccount(door), await newAccount(door)];
      const changes = both.map(async ({ id }) => {
        await act(door, async (tx) => {
          await askEmailChange(tx, id, contested, "external-user");
          return record(undefined, event("email-change-asked", {}));
        });
        return { id, secret: await linkTo(door, "change-email", id, contested) };
      });
      const asked = await Promise.all(changes);
      const outcomes = await Promise.all(
        asked.map(({ id, secret }) => orTaken(act(door, (tx) => confirmEmailChange(tx, id, secret)))),
      );
      expect(kindsOf(outcomes)).toEqual(["changed", "expired"]);
      const rows = await door.db
        .selectFrom("external_users")
        .select("email")
        .where(
          "id",
          "in",
          both.map(({ id }) => id),
        )
        .execute();
      expect(rows.filter((row) => row.email === contested)).toHaveLength(1);
    });
  },
);
