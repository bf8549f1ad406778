import { type ComponentChildren, h, type VNode } from "preact";

/**
 * The part of a page that changes while somebody searches, filters or sorts. Sort and page links inside
 * it replace only this part; the address follows. Announce the number of hits with `Count`.
 */
export function ResultsFrame({ children }: { children: ComponentChildren }): VNode {
  const frame = h("turbo-frame", { id: "results", "data-turbo-action": "advance" }, children);
  return <>{frame}</>;
}

/**
 * What a link with `opens="dialog"` shows on top of the page it stands on. The same markup is the main part of a page
 * of its own; what is sent from there is answered with a whole page (`_top`), which a dialog's own frame does not read.
 */
export function DialogFrame(props: { title: string; children: ComponentChildren }): VNode {
  const frame = h("turbo-frame", { id: "dialog", class: "b-dialog-frame", target: "_top" }, [
    <h1 class="ds-heading" data-size="sm" id="dialog-title">
      {props.title}
    </h1>,
    props.children,
  ]);
  return <>{frame}</>;
}

/**
 * What takes its time and comes after the page, from an address of its own; until then, and without scripts, a link
 * there.
 */
export function LaterFrame(props: { id: string; href: string; children: ComponentChildren }): VNode {
  const link = (
    <a class="ds-link" href={props.href}>
      {props.children}
    </a>
  );
  return <>{h("turbo-frame", { id: props.id, src: props.href, class: "b-later" }, link)}</>;
}

/** The same when it has come, on the page of its own address. */
export function LaterContent(props: { id: string; children: ComponentChildren }): VNode {
  return <>{h("turbo-frame", { id: props.id, class: "b-later" }, props.children)}</>;
}

/**
 * What is under way: where scripts run it is asked for again every few seconds, as long as `follows` says in which state
 * it is. In another state the whole page is shown anew. What `Count` says in it is read out as it changes.
 */
export function FollowedFrame(props: {
  id: string;
  follows: string | undefined;
  children: ComponentChildren;
}): VNode {
  const mark = props.follows !== undefined && <data hidden data-follows="" value={props.follows} />;
  return (
    <>{h("turbo-frame", { id: props.id, class: "b-followed", target: "_top" }, [mark, props.children])}</>
  );
}

/**
 * A sentence that says how many were found; also read out, politely, when the results change. It takes the focus
 * where one turns the page, or where what had it is gone from the results.
 */
export function Count({ children }: { children: ComponentChildren }): VNode {
  return (
    <p class="b-count" data-announce="" tabIndex={-1}>
      {children}
    </p>
  );
}
