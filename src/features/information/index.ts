export { problemPage } from "./problem.page.tsx";
export { informationRoutes } from "./routes.ts";
