export { myPagesRoutes } from "./routes.ts";
