import { expect, test } from "vitest";
import type { CommentId } from "./comment.ts";
import { placeReplies, type Reply } from "./threads.ts";

const id = (name: string) => name as CommentId;

function reply(name: string, to: string): Reply {
  const unknown = { author: null, authorName: null, protectedAt: null, removalMark: null };
  const parentUnknown = {
    parentAuthor: null,
    parentName: null,
    parentProtectedAt: null,
    parentMark: null,
    parentHiddenAt: null,
  };
  const parent = { parent: id(to), ...parentUnknown };
  return { id: id(name), ...parent, ...unknown, text: name, createdAt: new Date(0), hiddenAt: null };
}

const placed = (...replies: Reply[]) => placeReplies(replies).map(({ id, level }) => `${id}@${level}`);

test("Each reply stands below what it replies to, in the order in which they were written", () => {
  expect(
    placed(reply("a", "root"), reply("b", "root"), reply("a1", "a"), reply("b1", "b"), reply("a2", "a")),
  ).toEqual(["a@1", "a1@2", "a2@2", "b@1", "b1@2"]);
});

test("The third level is the last that is shown by its place, however deep a thread goes", () => {
  expect(
    placed(reply("a", "root"), reply("b", "a"), reply("c", "b"), reply("d", "c"), reply("e", "d")),
  ).toEqual(["a@1", "b@2", "c@3", "d@3", "e@3"]);
});

test("A reply to something that is on another page stands on the first level", () => {
  expect(placed(reply("b", "elsewhere"), reply("c", "b"))).toEqual(["b@1", "c@2"]);
});

test("A reply that the clock has before what it replies to still stands below it", () => {
  expect(placed(reply("a1", "a"), reply("a", "root"))).toEqual(["a@1", "a1@2"]);
});

test("A chain of thousands is placed", () => {
  const chain = Array.from({ length: 5000 }, (_, index) =>
    reply(`r${index}`, index === 0 ? "root" : `r${index - 1}`),
  );
  expect(placeReplies(chain)).toHaveLength(5000);
});
