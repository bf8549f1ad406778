import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextArea, TextField } from "#ui/text-field.tsx";
import { catalogueTexts } from "../catalogue-texts.ts";
import type { TypedTexts } from "../entry-form.ts";
import { correctionTexts } from "./correction-texts.ts";

type Props = {
  language: Language;
  typed: TypedTexts;
  errors: readonly FieldError[];
  /** Of an e-service, which has an address. */
  withAddress: boolean;
};

/** The names and descriptions of an entry in both languages. */
export function TextFields({ language, typed, errors, withAddress }: Props): VNode {
  const { optional, englishHelp, addressHelp } = correctionTexts(language);
  const labels = catalogueTexts(language).texts;
  const field = (name: "name" | "nameEn" | "description" | "descriptionEn") => ({
    name,
    label: labels[name],
    value: typed[name],
    autocomplete: "off",
    error: messageFor(errors, name),
  });
  return (
    <>
      <TextField {...field("name")} />
      <TextField {...field("nameEn")} help={englishHelp} optional={optional} />
      <TextArea {...field("description")} rows={3} />
      <TextArea {...field("descriptionEn")} rows={3} optional={optional} />
      {withAddress && (
        <TextField
          name="address"
          label={catalogueTexts(language).address}
          help={addressHelp}
          optional={optional}
          value={typed.address}
          autocomplete="off"
          error={messageFor(errors, "address")}
        />
      )}
    </>
  );
}

/** What the form shows as saved is sent back with it, so that each one's own difference can be told. */
export function SeenTexts({ seen, withAddress }: { seen: TypedTexts; withAddress: boolean }): VNode {
  return (
    <>
      <input type="hidden" name="seenName" value={seen.name} />
      <input type="hidden" name="seenNameEn" value={seen.nameEn} />
      <input type="hidden" name="seenDescription" value={seen.description} />
      <input type="hidden" name="seenDescriptionEn" value={seen.descriptionEn} />
      {withAddress && <input type="hidden" name="seenAddress" value={seen.address} />}
    </>
  );
}
