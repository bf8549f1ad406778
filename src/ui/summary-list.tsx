import type { ComponentChildren, VNode } from "preact";

/** Properties of one thing: name and value, one per line. */
export function SummaryList(props: { items: readonly { label: string; value: ComponentChildren }[] }): VNode {
  return (
    <dl class="b-summary">
      {props.items.map((item) => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What has happened, newest first as a rule: when, what, and by whom. */
export function Timeline(props: {
  events: readonly {
    when: { iso: string; text: string };
    what: ComponentChildren;
    who?: ComponentChildren;
  }[];
}): VNode {
  return (
    <ol class="b-timeline">
      {props.events.map((event) => (
        <li>
          <time dateTime={event.when.iso}>{event.when.text}</time>
          <div class="b-timeline__what">{event.what}</div>
          {event.who && <div class="b-timeline__who">{event.who}</div>}
        </li>
      ))}
    </ol>
  );
}
