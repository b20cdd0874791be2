export type { Clock } from "./clock.js";
export type { Controls, OpenedSession, UserRef, UserView } from "./controls.js";
export { createFapi, type Fapi } from "./fapi.js";
export {
  DroppedConnection,
  type Fault,
  type FaultError,
  type FaultHandle,
  type FaultOptions,
} from "./faults.js";
export type { FapiOptions } from "./options.js";
export type { Outbox, Sent } from "./outbox.js";
export { publishableKey } from "./publishable-key.js";
export type { LoggedRequest, RequestLog } from "./request-log.js";
export type { SeedPhone, SeedUser, UserHandle } from "./seed.js";
