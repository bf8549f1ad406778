/** What an entry can have said otherwise before. */
const historyFields = [
  ...(["name", "nameEn", "description", "descriptionEn"] as const),
  ...(["address", "validFrom", "validTo"] as const),
] as const;
export type HistoryField = (typeof historyFields)[number];

export type Said = { readonly [Field in HistoryField]?: string | null };
export type Version = Said & { readonly replacedAt: Date };

export type Step = {
  readonly at: Date;
  readonly changes: readonly {
    readonly field: HistoryField;
    readonly from: string | null;
    readonly to: string | null;
  }[];
};

/** What was changed when, newest first: each version beside what came after it. */
export function historyOf(now: Said, versions: readonly Version[]): Step[] {
  return versions.flatMap((version, place) => {
    const after = versions[place - 1] ?? now;
    const changes = historyFields
      .map((field) => ({ field, from: version[field] ?? null, to: after[field] ?? null }))
      .filter(({ from, to }) => from !== to);
    return changes.length === 0 ? [] : [{ at: version.replacedAt, changes }];
  });
}
