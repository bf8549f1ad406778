export { hindranceRoutes } from "./routes.ts";
