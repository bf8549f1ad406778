import type { VNode } from "preact";

export type Share = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The count as it is written in the page's language. */
  readonly written: string;
  readonly tone: "danger" | "warning" | "accent";
};

/** How things are shared out, drawn as one bar in their order; the figures stand below it, in words. */
export function Shares({ label, shares }: { label: string; shares: readonly Share[] }): VNode {
  const there = shares.filter(({ count }) => count > 0);
  const all = there.reduce((sum, { count }) => sum + count, 0);
  // each is wide enough to be seen, however few they are
  const widths = there.map(({ count }) => Math.max(2, (100 * count) / Math.max(all, 1)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const startOf = (index: number) => widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  return (
    <div class="b-shares">
      <svg
        class="b-shares__bar"
        viewBox={`0 0 ${whole.toFixed(2)} 8`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {there.map(({ tone }, index) => (
          <rect
            data-tone={tone}
            x={startOf(index).toFixed(2)}
            width={(widths[index] ?? 0).toFixed(2)}
            height="8"
          />
        ))}
      </svg>
      <ul class="b-shares__key">
        {shares.map(({ key, label: name, written, tone }) => (
          <li data-tone={tone}>
            <a class="ds-link" href={`#${key}`} data-turbo="false">
              {name}
            </a>{" "}
            <strong>{written}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
