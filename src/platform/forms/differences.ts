/** What two who correct the same details each want, told by what each one's form had shown. */
export type Differences<Name extends string> = {
  /** What is wanted otherwise than was shown, and is not so already: the same form sent twice has nothing left to do. */
  readonly left: readonly Name[];
  /** Those of them that somebody else has changed since to something else. */
  readonly contested: readonly Name[];
};

type Texts<Name extends string> = Readonly<Record<Name, string>>;

export function differencesBetween<Name extends string>(
  names: readonly Name[],
  { now, seen, wanted }: { now: Texts<Name>; seen: Texts<Name>; wanted: Texts<Name> },
): Differences<Name> {
  const left = names.filter((name) => wanted[name] !== seen[name] && wanted[name] !== now[name]);
  return { left, contested: left.filter((name) => now[name] !== seen[name]) };
}

/** The fields for a second try: how things stand now, with the person's own difference laid over it. */
export function laidOver<Name extends string>(
  names: readonly Name[],
  { now, seen, yours }: { now: Texts<Name>; seen: Texts<Name>; yours: Texts<Name> },
): Record<Name, string> {
  const own = names.filter((name) => yours[name] !== seen[name]);
  return { ...now, ...Object.fromEntries(own.map((name) => [name, yours[name]])) };
}
