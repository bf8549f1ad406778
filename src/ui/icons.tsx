import type { VNode } from "preact";

/** Line drawings on a 20 × 20 grid, in the colour of the text beside them; never the only bearer of a meaning. */
const drawings = {
  add: "M10 4v12M4 10h12",
  arrowDown: "M10 4v12M5 11l5 5 5-5",
  arrowLeft: "M16 10H4M9 5l-5 5 5 5",
  arrowUp: "M10 16V4M5 9l5-5 5 5",
  arrowRight: "M4 10h12M11 5l5 5-5 5",
  bin: "M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6M8.5 9v5M11.5 9v5",
  chevronDown: "M5 8l5 5 5-5",
  chevronRight: "M8 5l5 5-5 5",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.2l3 1.8",
  cross: "M5 5l10 10M15 5L5 15",
  external: "M8 5H4.5v10.5H15V12M11 4.5h4.5V9M15.3 4.7 9 11",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9.2V14M10 6.2v.3",
  key: "M12.5 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 10l-6 6M5.8 14.2l2 2",
  pause: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M8 7.5v5M12 7.5v5",
  pen: "M4 16l.8-3.6L13.4 3.8l2.8 2.8-8.6 8.6L4 16M11.6 5.6l2.8 2.8",
  person: "M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5",
  print: "M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 11.5h8v5H6z",
  question:
    "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7.9 8.1c.2-1.2 1.1-1.9 2.2-1.9 1.2 0 2.1.8 2.1 1.9 0 1.6-2.2 1.7-2.2 3.3M10 13.8v.2",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4",
  signOut: "M8 4H4.5v12H8M8 10h8.5M13 6.5l3.5 3.5-3.5 3.5",
  tick: "M4 10.5l4 4 8-9",
  tickCircle: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M6.8 10.2l2.3 2.3 4.2-4.7",
  warning: "M10 3.5 17.5 16.5h-15zM10 8v4M10 14v.3",
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="b-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
