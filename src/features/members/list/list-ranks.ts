import { type EServiceInForce, nameIn, type PermissionInForce } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";

/** A name as it is shown, and the language that it is in: what has no English name keeps its Swedish one. */
export type Named = { readonly name: string; readonly lang: Language };

/** An e-service with its place among the organisation's in the order of their shown names, from 0. */
type RankedEService = Pick<EServiceInForce, "id" | "key"> & Named & { readonly place: number };

export type RankedPermission = Pick<PermissionInForce, "id"> & Named & { readonly eService: RankedEService };

/**
 * The organisation's permissions in force in the Swedish order of their shown names; where one stands here is
 * its place. Cells list what a user holds by place, and the columns E-tjänster and Behörigheter sort by the
 * places, which is sorting by the shown text. Two of the same name stand in the catalogue's order.
 */
export function rankedPermissions(
  catalogue: readonly EServiceInForce[],
  language: Language,
): RankedPermission[] {
  const eServices = inOrder(catalogue.map((eService) => ({ ...eService, ...namedIn(eService, language) })));
  const ranked = eServices.map(({ id, key, name, lang, permissions }, place) => ({
    permissions,
    eService: { id, key, name, lang, place },
  }));
  return inOrder(
    ranked.flatMap(({ permissions, eService }) =>
      permissions.map((permission) => ({ id: permission.id, ...namedIn(permission, language), eService })),
    ),
  );
}

function namedIn(entry: { name: string; nameEn: string | null }, language: Language): Named {
  return { name: nameIn(entry, language), lang: entry.nameEn === null ? "sv" : language };
}

/** These few are ordered here instead of in the database: both follow `Intl.Collator("sv-SE")` (decision 13). */
function inOrder<T extends { name: string }>(named: readonly T[]): T[] {
  const collator = new Intl.Collator("sv-SE");
  return named.toSorted((one, other) => collator.compare(one.name, other.name));
}
