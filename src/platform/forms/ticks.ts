/**
 * What somebody ticked, and the state they saw when they did: each thing that was given then, with the row that gave it.
 * The difference between the two is what they want, whatever others have done meanwhile (decision 19).
 */
export type Ticks<Thing, Row> = {
  readonly seen: ReadonlyMap<Thing, Row>;
  readonly ticked: ReadonlySet<Thing>;
};

/** How things stand when the ticks arrive. */
export type Held<Thing, Row> = {
  /** What is given, by which row and by whom; null for whoever has no reference. */
  readonly held: ReadonlyMap<Thing, { readonly row: Row; readonly by: string | null }>;
  /** Which of the rows that were seen have been taken back since, and by whom; oneself, where a form is sent twice. */
  readonly takenBack: ReadonlyMap<Row, string | null>;
};

type Taken<Thing, Row> = { readonly thing: Thing; readonly row: Row };

type Difference<Thing, Row> = {
  readonly given: readonly Thing[];
  readonly taken: readonly Taken<Thing, Row>[];
};

/** What the person changed, as against what they saw. */
export function differenceOf<Thing, Row>({ seen, ticked }: Ticks<Thing, Row>): Difference<Thing, Row> {
  return {
    given: [...ticked].filter((thing) => !seen.has(thing)),
    taken: [...seen].filter(([thing]) => !ticked.has(thing)).map(([thing, row]) => ({ thing, row })),
  };
}

/** What the person and somebody else have both touched since the form was shown. */
export function contestedIn<Thing, Row>(
  facts: Held<Thing, Row>,
  actor: string | null,
  { given, taken }: Difference<Thing, Row>,
): Thing[] {
  return [
    ...given.filter((thing) => isGivenByAnother(facts, thing, actor)),
    ...taken.filter((one) => isTouchedByAnother(facts, one, actor)).map(({ thing }) => thing),
  ];
}

/** What is left to do of what the person wants. */
export function leftToDo<Thing, Row>(
  { held }: Held<Thing, Row>,
  { given, taken }: Difference<Thing, Row>,
): { readonly give: readonly Thing[]; readonly take: readonly Taken<Thing, Row>[] } {
  return {
    give: given.filter((thing) => !held.has(thing)),
    take: taken.filter(({ thing }) => held.has(thing)),
  };
}

/** How things stand with the person's own difference laid over it: the boxes for a second try. */
export function withDifference<Thing>(held: Iterable<Thing>, ticks: Ticks<Thing, unknown>): Set<Thing> {
  const { given, taken } = differenceOf(ticks);
  const boxes = new Set([...held, ...given]);
  for (const { thing } of taken) boxes.delete(thing);
  return boxes;
}

function isGivenByAnother<Thing, Row>(
  { held }: Held<Thing, Row>,
  thing: Thing,
  actor: string | null,
): boolean {
  const current = held.get(thing);
  return current !== undefined && current.by !== actor;
}

function isTouchedByAnother<Thing, Row>(
  { held, takenBack }: Held<Thing, Row>,
  { thing, row }: Taken<Thing, Row>,
  actor: string | null,
): boolean {
  const current = held.get(thing);
  return current === undefined ? takenBack.get(row) !== actor : current.row !== row;
}
