import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import type { Question } from "./asked.ts";
import { type Chain, chainOf } from "./chain.ts";
import type { Known } from "./person.ts";
import { providerSilentSince } from "./provider-silence.queries.ts";

/** What is known of a person in an organisation, and what it comes to. */
export type Answer = {
  /** Undefined where nobody said which organisation, and the person is in none. */
  readonly known: Known | undefined;
  readonly chain: Chain;
};

/** One answer for each organisation that knows the person, or the one that says that none does. */
export async function answersTo(
  question: Question,
  known: readonly Known[],
  { db, now }: { readonly db: ReadonlyKysely<Database>; readonly now: Date },
): Promise<readonly Answer[]> {
  const silentSince = await providerSilentSince(db, now);
  const answer = (one: Known | undefined) => answerOf(question, one, silentSince, stockholmDate(now));
  return known.length === 0 ? [answer(undefined)] : withOneCard(known).map(answer);
}

/** A sign-in in one of the organisations shows as much of the card as one in another: it is the same. */
function withOneCard(known: readonly Known[]): Known[] {
  const moments = known.flatMap(({ person }) => person?.lastSignedInAt ?? []);
  const latest = moments.toSorted((one, other) => +one - +other).at(-1) ?? null;
  return known.map((one) => ({ ...one, person: one.person && { ...one.person, lastSignedInAt: latest } }));
}

function answerOf(
  asked: Question,
  known: Known | undefined,
  providerSilentSince: Date | undefined,
  today: LocalDate,
): Answer {
  const { organisation, person, grants = [] } = known ?? {};
  const facts = { today, asked, providerSilentSince, organisation, person, grants };
  return { known, chain: chainOf(facts) };
}
