import { randomInt } from "node:crypto";

/** Nothing that is taken for another when read aloud or off a screen, and no vowels, which would make words. */
const CHARACTERS = "bcdfhjkmnprtvwx2345789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password that is told to somebody and changed at the first sign-in: four groups of four, 71 bits of chance. */
export function newOneTimePassword(): string {
  return Array.from({ length: GROUPS }, () => group()).join("-");
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join("");
}
