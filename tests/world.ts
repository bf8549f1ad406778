/** The people of the demonstration's world, by name, for tests that visit it. */
export { asa, exempelkopingUsers, ingrid, noor, per, tom } from "../src/demonstration/exempelkoping.ts";
export { gun, siri } from "../src/demonstration/smaller-organisations.ts";
export {
  astrid,
  bo,
  exempelkoping,
  mans,
  pahitt,
  petra,
  ragnar,
  sanna,
  testeby,
  tove,
} from "../src/demonstration/world.ts";
