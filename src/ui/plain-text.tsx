import type { VNode } from "preact";

/** Text that came as such, with its lines as they are; addresses in it are links. */
export function PlainText({ children }: { children: string }): VNode {
  return (
    <div class="ds-card b-card b-plain-text">
      {children.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
        // every second part is what the pattern has caught
        index % 2 === 0 ? (
          part
        ) : (
          <a class="ds-link" href={part}>
            {part}
          </a>
        ),
      )}
    </div>
  );
}
