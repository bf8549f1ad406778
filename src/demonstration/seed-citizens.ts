import { accountEvent, addAccount, type ExternalUserId, setPassword } from "#external-users";
import { system } from "#platform/access/actor.ts";
import { change, type Door, record, type Tx, unchanged } from "#platform/change.ts";
import { hashingLimits, hashPassword } from "#platform/passwords/hashing.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { readCitizenDetails, readEmail } from "./read-details.ts";
import { knownPassword, type WorldCitizen } from "./world-citizen.ts";

const hour = 3_600_000;

/**
 * Gives the world's citizens their accounts, spread evenly over the time. None of the mails of back then are sent. The
 * known password is hashed once for all who have it: sixty times would take as long as everything else.
 */
export async function seedCitizens(
  door: Door,
  citizens: readonly WorldCitizen[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<void> {
  const hash = await hashPassword(new WaitingLine(hashingLimits), knownPassword);
  const step = (to.getTime() - from.getTime()) / (citizens.length + 1);
  for (const [index, citizen] of citizens.entries()) {
    const at = new Date(from.getTime() + (index + 1) * step);
    const lastSeen = new Date(to.getTime() - (((index * 37) % citizens.length) + 1) * 9 * hour);
    await change({ ...door, clock: () => at }, system, (tx) =>
      seedCitizen(tx, door, citizen, { hash, lastSeen }),
    );
  }
}

type Life = { readonly hash: PasswordHash; readonly lastSeen: Date };

async function seedCitizen(tx: Tx, { masterKey }: Door, citizen: WorldCitizen, life: Life) {
  const { traits } = citizen;
  const added = await addAccount(tx, masterKey, {
    email: readEmail(citizen.email),
    details: readCitizenDetails(citizen, stockholmDate(tx.now)),
    language: traits.has("english") ? "en" : "sv",
  });
  if (added === undefined) return unchanged(undefined);
  const { externalUser, subject } = added;
  if (traits.has("known-password")) await setPassword(tx, externalUser, life.hash);
  await live(tx, externalUser, citizen, life);
  const verified = traits.has("unverified") ? [] : [accountEvent("email-verified", {}, { subject })];
  return record(undefined, accountEvent("external-user-registered", {}, { subject }), ...verified);
}

/** What has become of the account since. */
async function live(
  tx: Tx,
  externalUser: ExternalUserId,
  { traits }: WorldCitizen,
  { lastSeen }: Life,
): Promise<void> {
  const has = (trait: Parameters<typeof traits.has>[0], when: Date) => (traits.has(trait) ? when : null);
  const soon = new Date(tx.now.getTime() + hour / 4);
  const confirmed = traits.has("unverified") ? null : soon;
  await tx.sql
    .updateTable("external_users")
    .set({
      email_verified_at: confirmed,
      first_signed_in_at: confirmed,
      last_signed_in_at: traits.has("away") ? confirmed : confirmed && lastSeen,
      personal_number_verified_at: has("identified", soon),
      personal_number_verified_by: traits.has("identified") ? "e-id" : null,
      deactivated_at: has("inactive", lastSeen),
      protected_at: has("protected", soon),
    })
    .where("id", "=", externalUser)
    .execute();
}
