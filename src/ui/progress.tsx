import type { VNode } from "preact";

/**
 * How far something has come towards a goal, drawn. Past the goal the bar goes on and a mark shows where the goal was.
 * @property label says in words what the drawing shows, for those who do not see it
 */
export function Progress(props: { value: number; goal: number; label: string }): VNode {
  const { value, goal, label } = props;
  const whole = Math.max(value, goal, 1);
  const share = (part: number) => ((100 * part) / whole).toFixed(2);
  return (
    <svg
      class="b-progress"
      data-reached={value >= goal ? "" : undefined}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect class="b-progress__track" width="100" height="8" />
      <rect class="b-progress__done" width={share(value)} height="8" />
      {value > goal && <rect class="b-progress__goal" x={share(goal)} width="0.7" height="8" />}
    </svg>
  );
}
