export { findCapacities } from "./capacities.queries.ts";
export { catalogue as signInEvents } from "./events.ts";
export { preferredLanguage } from "./language.queries.ts";
export { createProvider, type Fetch, type Provider, type ProviderConfig } from "./provider.ts";
export { signInRoutes } from "./routes.ts";
export { findSignedIn, type SessionLimits } from "./session.ts";
