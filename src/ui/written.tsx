import type { VNode } from "preact";
import { linksIn } from "#platform/text/links-in-text.ts";

/**
 * What somebody has written, without markup: paragraphs between empty lines, each in the direction of its own script,
 * with the addresses in it as links that lend the writer no credit and tell the other site nothing.
 */
export function Written({ text }: { text: string }): VNode {
  return (
    <div class="b-written">
      {text.split("\n\n").map((paragraph) => (
        <p dir="auto">
          {paragraph.split("\n").map((line, index) => (
            <>
              {index > 0 && <br />}
              <Line text={line} />
            </>
          ))}
        </p>
      ))}
    </div>
  );
}

function Line({ text }: { text: string }): VNode {
  return (
    <>
      {linksIn(text).map((stretch) =>
        stretch.href === undefined ? (
          stretch.text
        ) : (
          <a class="ds-link" href={stretch.href} rel="nofollow ugc noopener noreferrer">
            {stretch.text}
          </a>
        ),
      )}
    </>
  );
}
