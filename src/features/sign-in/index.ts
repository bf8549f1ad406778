export { catalogue as signInEvents } from "./events.ts";
export { createProvider, type Fetch, type Provider, type ProviderConfig } from "./provider.ts";
export { signInRoutes } from "./routes.ts";
export { findMember, type SessionLimits } from "./session.ts";
export { findMemberships } from "./sign-in.queries.ts";
