import { errors } from "./errors.js";
import { secondFactors } from "./factors.js";
import { refuseLocked } from "./lockout.js";
import { openSession } from "./sessions.js";
import type { Client, SignIn, State, User } from "./state.js";

const day = 24 * 3600 * 1000;

/** Starts a sign-in and makes it the client's current one. */
export function createSignIn(state: State, client: Client): SignIn {
  const signIn: SignIn = {
    id: state.id("sia"),
    clientId: client.id,
    userId: null,
    identifier: null,
    status: "needs_identifier",
    trust: null,
    first: null,
    second: null,
    createdSessionId: null,
    abandonAt: state.clock.now() + day,
  };
  state.signIns.set(signIn.id, signIn);
  client.signInId = signIn.id;
  client.updatedAt = state.stamp();
  return signIn;
}

/** Finds the user of an identifier and puts it in the sign-in. */
export function identify(state: State, client: Client, signIn: SignIn, identifier: string): User {
  const user = findUser(state, identifier);
  if (!user) throw errors.identifierNotFound();
  const session = client.sessions.find((one) => one.userId === user.id);
  if (session) throw errors.alreadySignedIn(session.id);
  if (user.banned) throw errors.banned();
  refuseLocked(state, user);
  signIn.userId = user.id;
  signIn.identifier = identifier;
  signIn.status = "needs_first_factor";
  return user;
}

/** Moves the sign-in on after a factor was proven: to the next step, or to a session. */
export function advance(state: State, client: Client, signIn: SignIn, user: User): void {
  const byReset = signIn.first?.strategy.startsWith("reset_password") ?? false;
  if (byReset && signIn.status === "needs_first_factor") {
    signIn.status = "needs_new_password";
    return;
  }
  if (signIn.second?.status !== "verified") {
    if (secondFactors(state, user).length > 0) {
      signIn.status = "needs_second_factor";
      return;
    }
    const unknown = state.settings.deviceTrust !== "off" && !client.trustedUsers.has(user.id);
    if (unknown && signIn.first?.strategy === "password") {
      signIn.trust = "new";
      signIn.status = state.settings.deviceTrust === "status" ? "needs_client_trust" : "needs_second_factor";
      return;
    }
    if (state.settings.deviceTrust !== "off") signIn.trust = "known";
  }
  complete(state, client, signIn, user);
}

/** The user an email address, phone number or user name belongs to. */
export function findUser(state: State, identifier: string): User | undefined {
  const wanted = identifier.trim().toLowerCase();
  return [...state.users.values()].find(
    (user) =>
      user.username?.toLowerCase() === wanted ||
      user.emails.some((email) => email.address.toLowerCase() === wanted) ||
      user.phones.some((phone) => phone.number === wanted && phone.verified && !phone.reserved),
  );
}

function complete(state: State, client: Client, signIn: SignIn, user: User): void {
  client.trustedUsers.add(user.id);
  client.lastStrategy = signIn.first?.strategy ?? null;
  const withSecondFactor = signIn.second !== null && signIn.trust !== "new";
  signIn.createdSessionId = openSession(state, client, user, withSecondFactor).id;
  signIn.status = "complete";
}
