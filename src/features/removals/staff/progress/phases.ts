import type { Population } from "#db/personal-data.ts";
import type { Counts } from "../../engine/counts.ts";
import type { StoredRemoval } from "../../removal.ts";

/**
 * How far a removal has come, in so many strides as somebody wants to be told of: each of one or several of its steps. Those
 * that go through a table have its name.
 */
export const phases: Readonly<Record<Population, readonly (readonly [Phase, readonly string[]])[]>> = {
  "external-user": [
    ["access", ["sign_ins", "sessions", "links"]],
    ["preparing", ["journal", "values", "notices"]],
    ["comments", ["comments"]],
    ["votes", ["votes"]],
    ["cases", ["cases"]],
    ["reports", ["comment_reports"]],
    [
      "account",
      [
        "external_user_passwords",
        "notice_choices",
        "email_changes",
        "known_browsers",
        "password_reset_requests",
        "mails",
        "external_users",
      ],
    ],
    ["key", ["keystore.person_keys"]],
    ["sweep", ["sweep", "vacuum"]],
  ],
  member: [
    ["access", ["sign_ins", "sessions"]],
    ["preparing", ["journal", "values"]],
    ["rights", ["grants", "member_suspensions"]],
    ["person", ["mails", "members"]],
    ["key", ["keystore.person_keys"]],
    ["sweep", ["sweep", "vacuum"]],
  ],
  staff: [
    ["access", ["sign_ins", "sessions"]],
    ["preparing", ["journal", "values"]],
    ["rights", ["staff_rights"]],
    ["person", ["mails", "staff"]],
    ["key", ["keystore.person_keys"]],
    ["sweep", ["sweep", "vacuum"]],
  ],
};

type Phase =
  | ("access" | "preparing" | "comments" | "votes" | "cases" | "reports" | "account")
  | ("rights" | "person" | "key" | "sweep");

/** Beside those: that all that is left is searched, and the receipt written. */
const endings = ["search", "receipt"] as const;
type Ending = (typeof endings)[number];

export type PhaseProgress = {
  readonly phase: Phase | Ending;
  readonly state: "done" | "under-way" | "waiting";
  /** How many rows it has seen to so far; undefined where it sees to none. */
  readonly rows: number | undefined;
};

/** All strides in their order; the first that is not done is the one that is under way. */
export function progressOf(
  { population, steps }: Pick<StoredRemoval, "population" | "steps">,
  counts: Counts,
): PhaseProgress[] {
  const done = phases[population].map(([phase, tables]) => ({
    phase,
    isDone: tables.every((table) => steps.includes(table)),
    rows: tables.reduce((sum, table) => sum + rowsIn(counts, table), 0),
  }));
  const strides = [...done, ...endings.map((phase) => ({ phase, isDone: false, rows: undefined }))];
  const current = strides.findIndex(({ isDone }) => !isDone);
  return strides.map(({ phase, isDone, rows }, index) => ({
    phase,
    rows,
    state: isDone ? "done" : index === current ? "under-way" : "waiting",
  }));
}

/** How many of the strides are done, of how many. */
export function stridesOf(removal: Pick<StoredRemoval, "population" | "steps">): {
  done: number;
  all: number;
} {
  const strides = progressOf(removal, {});
  return { done: strides.filter(({ state }) => state === "done").length, all: strides.length };
}

function rowsIn(counts: Counts, table: string): number {
  return Object.values(counts[table] ?? {}).reduce((sum, rows) => sum + rows, 0);
}
