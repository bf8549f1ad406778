import type { VNode } from "preact";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button } from "./button.tsx";
import { ListBar, listFormId } from "./list-controls.tsx";
import { Select } from "./select.tsx";
import { uiTexts } from "./texts.ts";

/** How much of a list stands on a page, and how close. Belongs to the list's form. */
export function ListPresentation(props: {
  language: Language;
  sizes: readonly number[];
  size: number;
  density: "comfortable" | "compact";
  submitLabel: string;
}): VNode {
  const { language, sizes, size, density } = props;
  const texts = uiTexts(language);
  return (
    <ListBar>
      <Select
        name="size"
        label={texts.pageSize}
        form={listFormId}
        choices={sizes.map((choice) => ({ value: String(choice), label: formatCount(choice, language) }))}
        chosen={String(size)}
      />
      <Select
        name="density"
        label={texts.density}
        form={listFormId}
        choices={[
          { value: "comfortable", label: texts.comfortable },
          { value: "compact", label: texts.compact },
        ]}
        chosen={density}
      />
      <Button form={listFormId} variant="secondary">
        {props.submitLabel}
      </Button>
    </ListBar>
  );
}
