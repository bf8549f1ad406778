import type { VNode } from "preact";

export type Bar = { readonly label: string; readonly parts: readonly number[] };

/**
 * So many bars beside each other, each of as many parts as there are tones, drawn against the highest. The figures stand
 * in a table of the page's own; the drawing says in words what it shows.
 */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }): VNode {
  const highest = Math.max(1, ...bars.flatMap(({ parts }) => parts));
  const step = 100 / Math.max(1, bars.length);
  return (
    <svg class="b-bars" viewBox="0 0 100 36" role="img" aria-label={label}>
      {bars.map(({ label: name, parts }, index) => {
        const width = (step * 0.7) / parts.length;
        return (
          <>
            {parts.map((part, at) => {
              const height = (28 * part) / highest;
              const x = index * step + step * 0.15 + at * width;
              return (
                <rect
                  data-part={String(at)}
                  x={x.toFixed(2)}
                  y={(30 - height).toFixed(2)}
                  width={width.toFixed(2)}
                  height={height.toFixed(2)}
                />
              );
            })}
            <text x={(index * step + step / 2).toFixed(2)} y="35">
              {name}
            </text>
          </>
        );
      })}
    </svg>
  );
}
