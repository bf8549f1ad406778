import { randomUUID } from "node:crypto";
import type pg from "pg";
import { today } from "./data.ts";

/** The yardstick: the rows of each act and of its audit event, written by nothing but these statements. */
export type BareWriting = {
  add(hsaId: string): Promise<string>;
  grant(member: string): Promise<string>;
  revoke(member: string, grant: string): Promise<void>;
};

type Given = {
  readonly organisation: string;
  readonly administrator: string;
  readonly permission: string;
  readonly now: Date;
};

export function bareWriting(
  pool: pg.Pool,
  { organisation, administrator, permission, now }: Given,
): BareWriting {
  const about = (subject: string, code: string) => [
    randomUUID(),
    now,
    code,
    administrator,
    details,
    organisation,
    subject,
    mac,
  ];
  return {
    async add(hsaId) {
      const [member, reference] = [randomUUID(), randomUUID()];
      await inTransaction(pool, [
        [addition, [member, organisation, reference, hsaId, now]],
        [event, about(reference, "member-added")],
      ]);
      return member;
    },
    async grant(member) {
      const grant = randomUUID();
      await inTransaction(pool, [
        [granting, [grant, organisation, member, permission, today, now, administrator]],
        [event, about(member, "permissions-granted")],
      ]);
      return grant;
    },
    async revoke(member, grant) {
      await inTransaction(pool, [
        [revocation, [now, administrator, grant]],
        [event, about(member, "permissions-revoked")],
      ]);
    },
  };
}

// as long as what the program encrypts
const details = Buffer.alloc(110);
const mac = Buffer.alloc(32);

const addition = `
insert into members (id, organisation_id, person_reference, role, given_name, family_name, hsa_id, email, created_at)
values ($1, $2, $3, 'user', 'Nyman', 'Nykomling', $4, 'nyman.nykomling@kommun1.example', $5)`;

const granting = `
insert into grants (id, organisation_id, member_id, permission_id, valid_from, granted_at, granted_by)
values ($1, $2, $3, $4, $5, $6, $7)`;

const revocation = "update grants set revoked_at = $1, revoked_by = $2 where id = $3";

const event = `
insert into audit_events (id, occurred_at, code, outcome, actor_kind, actor_reference, actor_details,
                          organisation_id, subject_reference, subject_details, details, mac)
values ($1, $2, $3, 'done', 'member', $4, $5, $6, $7, $5, '{}', $8)`;

async function inTransaction(pool: pg.Pool, statements: readonly [string, unknown[]][]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const [text, values] of statements) await client.query(text, values);
    await client.query("commit");
  } finally {
    client.release();
  }
}
