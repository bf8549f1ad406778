import type { VNode } from "preact";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { fieldOf } from "./text-field.tsx";

/** One file. What was chosen is forgotten by every browser when the form is shown again. */
export function FileField(
  props: FieldProps & {
    /** What the browser offers first, as media types; whatever is chosen has to be checked all the same. */
    accept: readonly string[];
  },
): VNode {
  return (
    <Field {...fieldOf(props)}>
      <input
        class="ds-input b-input"
        id={props.id ?? props.name}
        name={props.name}
        type="file"
        accept={props.accept.join(",")}
        {...describedBy(props)}
      />
    </Field>
  );
}
