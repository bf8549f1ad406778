import type { z } from "zod";
import type { PersonDetails, PersonReference } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";

/** The person that an event is about. Everything but the reference is sealed with that person's key. */
export type Subject<D extends PersonDetails = PersonDetails> = {
  readonly reference: PersonReference;
  readonly details: D & {
    readonly changes?: Changes;
    /** A reason in somebody's own words, which can name people. */
    readonly reason?: string;
  };
};

/** What a correction replaced: from and to for each changed detail. Personal, hence part of the sealed details. */
export type Changes = Readonly<Record<string, { readonly from: string; readonly to: string }>>;

type JsonObject = { readonly [key: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** One thing that happened, ready to be written. Made only by the functions of {@link defineEvents}. */
export type AuditEvent = {
  readonly code: string;
  readonly outcome: "done" | "refused";
  readonly organisation?: Id<"organisations">;
  readonly subject?: Subject;
  /** Nothing personal: this part stays readable for as long as the log is kept. */
  readonly details: JsonObject;
};

/** What a sentence about an event may use. Names are undefined when the person's key has been destroyed. */
export type Telling<D> = { readonly actor: string; readonly subject: string; readonly details: D };

type EventDefinition<S extends z.ZodType<JsonObject>> = {
  readonly outcome: "done" | "refused";
  readonly details: S;
  /** The one sentence that tells of it, in each language. */
  readonly sentence: Readonly<Record<Language, (event: Telling<z.infer<S>>) => string>>;
};

type About = { readonly organisation?: Id<"organisations">; readonly subject?: Subject };
// biome-ignore lint/suspicious/noExplicitAny: a catalogue holds definitions whose details differ
export type EventCatalogue = Readonly<Record<string, EventDefinition<any>>>;

/** Ties a slice's event codes to their definitions and gives the one function that makes such events. */
export function defineEvents<C extends EventCatalogue>(catalogue: C) {
  function event<K extends keyof C & string>(
    code: K,
    details: z.input<C[K]["details"]>,
    about: About = {},
  ): AuditEvent {
    const definition = catalogue[code];
    if (definition === undefined) throw new Error(`unknown audit event ${code}`);
    return { code, outcome: definition.outcome, details: definition.details.parse(details), ...about };
  }
  return { catalogue, event };
}
