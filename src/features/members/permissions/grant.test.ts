import { expect, test } from "vitest";
import { parseLocalDate } from "#platform/time/local-date.ts";
import { type Standing, standingOf } from "./grant.ts";

const always = { validFrom: null, validTo: null };
const until = (day: string) => ({ validFrom: null, validTo: day });
const from = (day: string) => ({ validFrom: day, validTo: null });

const cases: readonly [string, Parameters<typeof standingOf>[0], Standing][] = [
  [
    "under agreement, not withdrawn, begun",
    { agreementInForce: true, permission: always, grant: from("2026-03-02") },
    "in-force",
  ],
  [
    "on its own last day",
    { agreementInForce: true, permission: always, grant: until("2026-03-02") },
    "in-force",
  ],
  [
    "on the permission's last day",
    { agreementInForce: true, permission: until("2026-03-02"), grant: always },
    "in-force",
  ],
  [
    "without an agreement, whatever else",
    { agreementInForce: false, permission: until("2026-03-01"), grant: always },
    "no-agreement",
  ],
  [
    "the day after the permission's last",
    { agreementInForce: true, permission: until("2026-03-01"), grant: always },
    "permission-withdrawn",
  ],
  [
    "before its first day",
    { agreementInForce: true, permission: always, grant: from("2026-03-03") },
    "not-yet",
  ],
  [
    "after its last day",
    { agreementInForce: true, permission: always, grant: until("2026-03-01") },
    "lapsed",
  ],
];

test.each(cases)("a grant %s stands so", (_, facts, standing) => {
  const today = parseLocalDate("2026-03-02");
  if (today === null) throw new Error("no day");
  expect(standingOf(facts, today)).toBe(standing);
});
