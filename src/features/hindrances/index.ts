export { hindranceEvents } from "./events.ts";
export { hindranceRoutes } from "./routes.ts";
