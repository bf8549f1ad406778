import { nameIn } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Askable } from "./askable.queries.ts";
import type { Asked } from "./facts.ts";
import { hindranceTexts } from "./hindrance-texts.ts";

/** What somebody asks about when they choose nothing: whether the person gets in at all. */
export const anything = "";

/** The choices of a form: each e-service, and each of its permissions after it. */
export function choicesAmong(
  askable: readonly Askable[],
  today: LocalDate,
  language: Language,
): { value: string; label: string }[] {
  const texts = hindranceTexts(language);
  const choices = askable.flatMap((eService) => [
    { value: eService.key, label: nameIn(eService, language) },
    ...eService.permissions.map((permission) => {
      const isGone = permission.validTo !== null && permission.validTo < today;
      const label = `${nameIn(eService, language)}: ${nameIn(permission, language)}`;
      return {
        value: `${eService.key}/${permission.key}`,
        label: isGone ? `${label} (${texts.gone})` : label,
      };
    }),
  ]);
  return [{ value: anything, label: texts.anything }, ...choices];
}

export type Question = Asked & { readonly eService?: Askable };

/** What a choice stands for; undefined where it is none. */
export function questionFor(choice: string, askable: readonly Askable[]): Question | undefined {
  if (choice === anything) return {};
  const [eServiceKey, permissionKey, ...more] = choice.split("/");
  const eService = askable.find(({ key }) => key === eServiceKey);
  if (eService === undefined || more.length > 0) return undefined;
  if (permissionKey === undefined) return { eService };
  const permission = eService.permissions.find(({ key }) => key === permissionKey);
  return permission && { eService, permission };
}
