import type { Telling } from "#platform/audit/event.ts";
import type { Language } from "#platform/text/texts.ts";

type Sentence<D> = Readonly<Record<Language, (event: Telling<D>) => string>>;

export type Named = { readonly key: string; readonly name: string; readonly nameEn: string | null };
export type Given = { readonly eService: Named; readonly permissions: readonly Named[] };

export const givenIn: Sentence<Given> = {
  sv: ({ actor, subject, details: { eService, permissions } }) =>
    `${actor} tilldelade ${subject} ${behorigheten(permissions)} i ${quoted.sv(eService)}.`,
  en: ({ actor, subject, details: { eService, permissions } }) =>
    `${actor} granted ${subject} ${thePermission(permissions)} in ${quoted.en(eService)}.`,
};

export const takenIn: Sentence<Given> = {
  sv: ({ actor, subject, details: { eService, permissions } }) =>
    `${actor} tog bort ${behorigheten(permissions)} i ${quoted.sv(eService)} för ${subject}.`,
  en: ({ actor, subject, details: { eService, permissions } }) =>
    `${actor} removed ${thePermission(permissions)} in ${quoted.en(eService)} from ${subject}.`,
};

type Removed = { readonly permissions: readonly { readonly permission: Named }[] };

export const removedIn: Sentence<Removed> = {
  sv: ({ actor, subject, details: { permissions } }) =>
    permissions.length === 0
      ? `${actor} tog bort ${subject} som användare. Inga behörigheter fanns att ta bort.`
      : `${actor} tog bort ${subject} som användare och därmed ${behorigheten(permissions.map(thePart))}.`,
  en: ({ actor, subject, details: { permissions } }) =>
    permissions.length === 0
      ? `${actor} removed ${subject} as a user. There were no permissions to remove.`
      : `${actor} removed ${subject} as a user and thereby ${thePermission(permissions.map(thePart))}.`,
};

type Corrected = { readonly changed: readonly (keyof (typeof detailNames)["sv"])[] };

export const correctedIn: Sentence<Corrected> = {
  sv: ({ actor, subject, details: { changed } }) =>
    `${actor} ändrade uppgifter för ${subject}: ${listed.sv(changed.map((one) => detailNames.sv[one]))}.`,
  en: ({ actor, subject, details: { changed } }) =>
    `${actor} changed details of ${subject}: ${listed.en(changed.map((one) => detailNames.en[one]))}.`,
};

const detailNames = {
  sv: { givenName: "förnamn", familyName: "efternamn", hsaId: "HSA-id", email: "e-post" },
  en: { givenName: "given name", familyName: "family name", hsaId: "HSA-id", email: "e-mail" },
} as const;

function behorigheten(permissions: readonly Named[]): string {
  return `${permissions.length === 1 ? "behörigheten" : "behörigheterna"} ${listed.sv(permissions.map(quoted.sv))}`;
}

function thePermission(permissions: readonly Named[]): string {
  return `the ${permissions.length === 1 ? "permission" : "permissions"} ${listed.en(permissions.map(quoted.en))}`;
}

function thePart({ permission }: { readonly permission: Named }): Named {
  return permission;
}

const quoted = {
  sv: ({ name }: Named) => `”${name}”`,
  en: ({ name, nameEn }: Named) => `“${nameEn ?? name}”`,
};

const listed = {
  sv: (words: readonly string[]) => new Intl.ListFormat("sv-SE").format(words),
  en: (words: readonly string[]) => new Intl.ListFormat("en-GB").format(words),
};
