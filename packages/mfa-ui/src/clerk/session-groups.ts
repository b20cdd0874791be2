import type { CompletionHandler, SessionSnapshot } from "./completion.js";
import type { SecondFactor, SentFactor } from "./factors.js";
import type { Outcome } from "./outcome.js";
import type { StepUpLevel } from "./step-up-level.js";

export type { StepUpLevel } from "./step-up-level.js";

/**
 * Who asks for a step-up: a flow of the account, or the app with an action of its own. `settings` is the page that has all these
 * flows in it, and asks for nothing itself.
 */
export type StepUpOwner = "totp" | "backupCodes" | "phones" | "settings" | "app";

/** A place on the page that shows the step-up. Compared by identity. */
export interface StepUpPlace {
  /**
   * Whose changes it shows. A flow's change is shown inside that flow, else in the settings, else at the app's place; an
   * action of the app at the app's place alone.
   */
  readonly owner: StepUpOwner;
}

/** A step-up that changes wait for. */
export interface StepUpRequest {
  /** Grows with each verification that the client asks for. */
  readonly id: number;
  readonly level: StepUpLevel;
  /** The one place that shows it. */
  readonly place: StepUpPlace;
}

/** How a step-up ended; `unmounted` when no place on the page shows one. */
export type StepUpEnd = "verified" | "cancelled" | "unmounted";

/** Which step-up is asked for. */
export interface StepUpOptions {
  /** @default "second_factor" */
  readonly level?: StepUpLevel | undefined;
  /** Whether it takes a verification of its own, which nothing else joins. @default false */
  readonly fresh?: boolean | undefined;
}

/** The changes that wait for a step-up, and the places that show one. */
export interface StepUpGroup {
  /** The open request. The same object until it changed. */
  getRequest(): StepUpRequest | null;
  /**
   * Opens a request, or joins the open one where that proves enough. One that proves less is raised, unless the person has sent a
   * proof: then this one is asked for after it. Resolves when the person verified or gave up, when its places are gone or
   * somebody else is signed in (`cancelled`), or at once where no place shows it.
   */
  ask(owner: StepUpOwner, options?: StepUpOptions): Promise<StepUpEnd>;
  /** Says that the person sends a proof: the open request stays at its level. */
  keep(): void;
  /**
   * Says that a place shows the step-ups of its owner; the last one mounted does. Returns the function that ends it; what no
   * other place shows is then given up.
   */
  mount(place: StepUpPlace): () => void;
  /** Ends the open request; `unmounted` when the place that should show it cannot. */
  end(how: StepUpEnd): void;
}

/** The strategies of a step-up that this library has parts for, in Clerk's words. */
export const reverificationStrategies = [
  "password",
  "email_code",
  "phone_code",
  "totp",
  "backup_code",
] as const;

/** One of {@link reverificationStrategies}. */
export type ReverificationStrategy = (typeof reverificationStrategies)[number];

/** A factor by which the person can verify again. */
export type ReverificationFactor = SecondFactor | { readonly id: string; readonly strategy: "password" };

/** Which factor Clerk wants now. */
export type ReverificationStage = "first" | "second";

/** The running verification of a session, as Clerk answered last. */
export interface ReverificationSnapshot {
  /** `null` when it is complete. */
  readonly stage: ReverificationStage | null;
  /** The factors of the stage that there are parts for, in the order to show them. */
  readonly factors: readonly ReverificationFactor[];
  /** The strategies of the stage that there are no parts for. */
  readonly unsupported: readonly string[];
}

/** The calls on Clerk's session that verify the person again. */
export interface ReverificationGroup {
  /** Clerk's `session.startVerification({ level })`. */
  start(level: StepUpLevel): Promise<Outcome<ReverificationSnapshot>>;
  /** Clerk's `session.prepareFirstFactorVerification` or `prepareSecondFactorVerification`: sends a code. */
  prepare(stage: ReverificationStage, factor: SentFactor): Promise<Outcome<null>>;
  /** When a code may be sent to the factor again, in milliseconds since 1970; `0` when none was sent on this page. */
  resendAt(factorId: string): number;
  /** Clerk's `session.attemptFirstFactorVerification` or `attemptSecondFactorVerification`. `secret` is a code or the password. */
  attempt(
    stage: ReverificationStage,
    factor: ReverificationFactor,
    secret: string,
  ): Promise<Outcome<ReverificationSnapshot>>;
}

/** The calls that end or finish a session. */
export interface SessionGroup {
  /** Clerk's `setActive` for a session: once, whoever asks, until it failed. */
  activate(sessionId: string, handler: CompletionHandler): Promise<Outcome<SessionSnapshot>>;
  /** Clerk's `signOut()` of every session of this browser; the page stays. */
  signOut(): Promise<Outcome<null>>;
}
