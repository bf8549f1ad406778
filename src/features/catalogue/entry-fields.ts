import type { EService, Permission } from "./catalogue.ts";

/** What a file or a form may say of an e-service, and what is kept when it is changed. */
export const eServiceFields = ["name", "nameEn", "description", "descriptionEn", "address"] as const;

/** Likewise of a permission. */
export const permissionFields = [
  ...(["name", "nameEn", "description", "descriptionEn", "kind"] as const),
  ...(["validFrom", "validTo"] as const),
] as const;

export type EServiceFields = Pick<EService, (typeof eServiceFields)[number]>;

export type PermissionFields = Pick<
  Permission,
  Exclude<(typeof permissionFields)[number], "validFrom" | "validTo">
> & {
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type Texts = {
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly description: string;
  readonly descriptionEn?: string | null | undefined;
};

/** These fields alone. What is left out of them there is none of. */
export function eServiceFieldsOf(
  entry: Texts & { readonly address?: string | null | undefined },
): EServiceFields {
  const { name, nameEn = null, description, descriptionEn = null, address = null } = entry;
  return { name, nameEn, description, descriptionEn, address };
}

/** Likewise of a permission. */
export function permissionFieldsOf(
  entry: Texts & {
    readonly kind: Permission["kind"];
    readonly validFrom?: string | null | undefined;
    readonly validTo?: string | null | undefined;
  },
): PermissionFields {
  const { name, nameEn = null, description, descriptionEn = null, kind } = entry;
  const { validFrom = null, validTo = null } = entry;
  return { name, nameEn, description, descriptionEn, kind, validFrom, validTo };
}

/** The columns that hold them. */
export function eServiceColumns({ name, nameEn, description, descriptionEn, address }: EServiceFields) {
  return { name, name_en: nameEn, description, description_en: descriptionEn, address };
}

export function permissionColumns(fields: PermissionFields) {
  const { name, nameEn, description, descriptionEn, kind, validFrom, validTo } = fields;
  return {
    ...{ name, name_en: nameEn, description, description_en: descriptionEn, kind },
    ...{ valid_from: validFrom, valid_to: validTo },
  };
}
