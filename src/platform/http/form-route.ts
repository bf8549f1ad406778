import { type Change, rehearsal, type Tx } from "#platform/change.ts";
import { Parameters } from "./parameters.ts";
import { type Reply, redirect } from "./reply.ts";
import { type Access, post, type Route, type Submission } from "./route.ts";

/**
 * An address that a form is sent to, and whose answer, if it is a page, can be had in another language.
 *
 * Such a page cannot be asked for anew without what was sent, and that belongs in no address. So the switch of language
 * takes it along in fields of names of their own; when the language is chosen the browser sends all of it here once
 * more (307, RFC 9110 §15.4.8), and the form is answered as before, but as a rehearsal: changing language saves
 * nothing. For forms without secrets, since what was sent stands in the answer.
 */
export function form<A extends Access>(
  url: string,
  access: A,
  handle: (submission: Submission<A>) => Promise<Reply>,
): Route {
  const route = post(url, access, async (submission: Submission<A>) => {
    const before = sentBefore(submission.form);
    const reply = await handle(before === undefined ? submission : rehearsed(submission, before));
    if (reply.kind === "page") return { ...reply, sent: before ?? withFilesNoted(submission) };
    // what was refused would be done now: that is for the person to ask for again
    return before === undefined ? reply : redirect(submission.path);
  });
  return { ...route, keepsForm: true };
}

function rehearsed<A extends Access>(submission: Submission<A>, before: Parameters): Submission<A> {
  const change = <T>(act: (tx: Tx) => Promise<Change<T>>) => submission.change(rehearsal(act));
  return {
    ...submission,
    form: before.without(filesNoted),
    lostFiles: before.one(filesNoted) !== undefined,
    change,
  };
}

/** What no field of ours is called. Files cannot be taken along; that there were some can. */
const filesNoted = "files*";

function withFilesNoted({ form, lostFiles }: Pick<Submission<never>, "form" | "lostFiles">): Parameters {
  return lostFiles ? form.with(filesNoted, "sent") : form;
}

const mark = "sent-";

/** The fields that the switch of language takes along. */
export function takenAlong(sent: Parameters): [name: string, value: string][] {
  return sent
    .names()
    .flatMap((name) => sent.all(name).map((value): [string, string] => [mark + name, value]));
}

/** What was sent before the language was changed; undefined where nothing was taken along. */
export function sentBefore(form: Parameters): Parameters | undefined {
  const names = form.names().filter((name) => name.startsWith(mark));
  if (names.length === 0) return undefined;
  return new Parameters(new Map(names.map((name) => [name.slice(mark.length), form.all(name)])));
}

/** The rest: the switch's own fields. */
export function withoutTakenAlong(form: Parameters): Parameters {
  const names = form.names().filter((name) => !name.startsWith(mark));
  return new Parameters(new Map(names.map((name) => [name, form.all(name)])));
}
