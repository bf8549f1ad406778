import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import { lockSettings, storeSettings } from "./settings.queries.ts";
import type { ProposalSettings } from "./settings.ts";
import { seenOf } from "./settings-form.ts";

type SettingName = keyof ProposalSettings;

export type ChoosingOutcome =
  | { readonly kind: "chosen" }
  | { readonly kind: "nothing-to-do" }
  /** A colleague has chosen something else since the form was shown. */
  | { readonly kind: "conflict"; readonly stored: ProposalSettings };

/**
 * Chooses the rules for proposals that are published from now on. Those that are published already keep theirs
 * (decision 22).
 */
export async function chooseSettings(
  tx: Tx,
  { seen, wanted }: { readonly seen: string; readonly wanted: ProposalSettings },
): Promise<Change<ChoosingOutcome>> {
  const stored = await lockSettings(tx.sql);
  const changed = changedIn(stored, wanted);
  if (changed.length === 0) return unchanged({ kind: "nothing-to-do" });
  if (seenOf(stored) !== seen) return unchanged({ kind: "conflict", stored });
  await storeSettings(tx.sql, wanted);
  return record(
    { kind: "chosen" },
    event("proposal-settings-chosen", { changes: changesOf(changed, stored, wanted) }),
  );
}

function changedIn(stored: ProposalSettings, wanted: ProposalSettings): SettingName[] {
  const names = Object.keys(stored) as SettingName[];
  return names.filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(wanted[name]));
}

/** From what to what. Of the authority's own words only that they are others: they are read where they stand. */
function changesOf(changed: readonly SettingName[], stored: ProposalSettings, wanted: ProposalSettings) {
  return changed.map((setting) => {
    const value = (of: ProposalSettings) => (setting === "conditions" ? "" : String(of[setting] ?? ""));
    return { setting, from: value(stored), to: value(wanted) };
  });
}
