export type Value = string | number | null;
export type Changes = Readonly<Record<string, { readonly from: Value; readonly to: Value }>>;

/** What becomes of what staff have set by hand where a file says something else: nothing is read in, or one of the two wins. */
export type Heed = "refuse" | "keep" | "overwrite";

/** What staff have set by hand and the file says otherwise. */
export type Contested = { readonly field: string; readonly here: Value; readonly inFile: Value };

export type Comparison = {
  /** What is to be changed. */
  readonly changes: Changes;
  readonly contested: readonly Contested[];
  /** What staff have set by hand and no file has said the same of since. */
  readonly setByStaff: readonly string[];
};

type Stored<Field extends string> = Readonly<Record<Field, Value>> & {
  readonly setByStaff: readonly string[];
};

/** A file's word on what is stored. A field that it leaves out it says nothing of; `null` says that there is none. */
export function compare<Field extends string>(
  before: Stored<Field>,
  said: { readonly [F in Field]?: Value | undefined },
  fields: readonly Field[],
  heed: Heed,
): Comparison {
  const explicit = fields.flatMap((field) => {
    const inFile = said[field];
    return inFile === undefined ? [] : [{ field, here: before[field], inFile }];
  });
  const isByHand = ({ field }: Contested) => before.setByStaff.includes(field);
  const different = explicit.filter(({ here, inFile }) => here !== inFile);
  const contested = different.filter(isByHand);
  const applied = heed === "overwrite" ? different : different.filter((one) => !isByHand(one));
  const settled = explicit.filter((one) => one.here === one.inFile || applied.includes(one));
  return {
    changes: Object.fromEntries(
      applied.map(({ field, here, inFile }) => [field, { from: here, to: inFile }]),
    ),
    contested,
    setByStaff: before.setByStaff.filter((field) => !settled.some((one) => one.field === field)),
  };
}

/** What is stored once it is changed so. */
export function changedBy<T extends object>(before: T, changes: Changes): T {
  return { ...before, ...Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to])) };
}
