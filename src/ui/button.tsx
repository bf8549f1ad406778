import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "./icons.tsx";

type ButtonVariant = "primary" | "secondary" | "tertiary" | "danger" | "danger-secondary";

type Look = { variant?: ButtonVariant; icon?: IconName; children: ComponentChildren };

/** Submits its form. Never disabled: a form that cannot be saved says why when it is sent. */
export function Button(
  props: Look & {
    type?: "submit" | "button";
    name?: string;
    value?: string;
    /** Id of the form it sends, when it stands outside it. */
    form?: string;
    /** Where the focus goes in a dialog without fields: the least dangerous button. */
    autofocus?: boolean;
    id?: string;
  },
): VNode {
  return (
    <button
      class="ds-button"
      type={props.type ?? "submit"}
      name={props.name}
      value={props.value}
      form={props.form}
      id={props.id}
      autofocus={props.autofocus}
      {...lookOf(props.variant)}
    >
      <Content {...props} />
    </button>
  );
}

/** A link that looks like a button. `opens="dialog"` shows the page's dialog frame on top of this page. */
export function ButtonLink(
  props: Look & {
    href: string;
    opens?: "dialog";
    /** Leaves the dialog as if it had never been opened; without scripts the address is the way back. */
    closes?: "dialog";
    autofocus?: boolean;
    id?: string;
  },
): VNode {
  return (
    <a
      class="ds-button"
      href={props.href}
      id={props.id}
      data-dialog={props.opens === "dialog" ? "" : undefined}
      data-close-dialog={props.closes === "dialog" ? "" : undefined}
      data-turbo-frame={props.closes === "dialog" ? "_top" : undefined}
      data-autofocus={props.autofocus ? "" : undefined}
      {...lookOf(props.variant ?? "secondary")}
    >
      <Content {...props} />
    </a>
  );
}

function Content({ icon, children }: { icon?: IconName; children: ComponentChildren }): VNode {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
}

function lookOf(variant: ButtonVariant = "primary"): { "data-variant"?: string; "data-color"?: string } {
  if (variant === "danger") return { "data-color": "danger" };
  if (variant === "danger-secondary") return { "data-color": "danger", "data-variant": "secondary" };
  return variant === "primary" ? {} : { "data-variant": variant };
}
