import type { VNode } from "preact";

import type { AuditEvent } from "#platform/audit/event.ts";
import type { Parameters } from "./parameters.ts";

export type Link = { readonly label: string; readonly href: string };

/** What a handler answers with; the pipeline puts pages into the frame that every page shares. */
export type Page = {
  readonly kind: "page";
  readonly status: number;
  readonly title: string;
  /** The place one is in, shown in the header; the authority's site where it is left out. */
  readonly place: string | undefined;
  readonly breadcrumb: readonly Link[];
  /** The sentence that tells of what the previous request did. */
  readonly notice: string | undefined;
  /** In how many seconds it is worth trying again, where the answer is that it was tried too often. */
  readonly retryAfter: number | undefined;
  /** Whether the page must not be shown again from a browser's memory, since it shows something once. */
  readonly neverKept: boolean;
  /** Whether the page shows faults to mend: said first in the title, for those who hear it. */
  readonly faulty: boolean;
  /** The form that the page answers, for another language to be answered in; undefined where it answers none. */
  readonly sent: Parameters | undefined;
  /**
   * That somebody has looked, where the looks themselves are to be told of. They are in the log before the page is sent:
   * no look without its event. The one thing that asking for a page writes, as any server notes what was asked of it
   * (RFC 9110 §9.2.1).
   */
  readonly looks: readonly AuditEvent[];
  readonly content: VNode;
};

export type Redirect = {
  readonly kind: "redirect";
  /** 303 asks for the address with GET; 307 sends there once more what was sent here. */
  readonly status: 303 | 307;
  readonly to: string;
  readonly notice: string | undefined;
};

/** A file for the person to keep, or for a program to read. */
export type Download = {
  readonly kind: "download";
  /** What the browser calls it; ASCII, and nothing personal. Undefined where it is not for keeping. */
  readonly name: string | undefined;
  readonly type: string;
  /** What is long comes in pieces, each made when the one before has gone, and none more when nobody takes it any longer. */
  readonly body: string | AsyncIterable<string>;
};

/** A document that somebody has handed in: sent to be kept, and so that it runs nothing of ours wherever it is opened. */
export type SentDocument = {
  readonly kind: "document";
  /** As people wrote it: any characters. */
  readonly name: string;
  readonly type: string;
  /** SHA-256 of its bytes. */
  readonly digest: Buffer;
  /** Whether everybody may have it, and so whatever stands between them and us. */
  readonly isPublic: boolean;
  /** Read only where the browser has not got them already. */
  readonly bytes: () => Promise<Buffer>;
};

export type Reply = Page | Redirect | Download | SentDocument;

type PageParts = Pick<Page, "title" | "content"> & Partial<Omit<Page, "kind" | "title" | "content">>;

export function page(parts: PageParts): Page {
  return {
    kind: "page",
    status: 200,
    place: undefined,
    breadcrumb: [],
    notice: undefined,
    retryAfter: undefined,
    faulty: false,
    neverKept: false,
    sent: undefined,
    looks: [],
    ...parts,
  };
}

/** Sends the browser on with GET. `notice` is a code that the next page turns into a sentence, once. */
export function redirect(to: string, notice?: string): Redirect {
  return { kind: "redirect", status: 303, to, notice };
}

/** Makes the browser send the same form to that address. */
export function sendAgain(to: string): Redirect {
  return { kind: "redirect", status: 307, to, notice: undefined };
}

export function download(file: Omit<Download, "kind">): Download {
  return { kind: "download", ...file };
}

export function sentDocument(file: Omit<SentDocument, "kind">): SentDocument {
  return { kind: "document", ...file };
}
