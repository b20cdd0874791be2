import { one, param } from "./api-error.js";

/** The answers about users, sign-ins, sessions and reverification. */
export const sessionErrors = {
  banned: () =>
    one(
      403,
      "user_banned",
      "User banned",
      "You have been banned. If you think this was by mistake, please contact support.",
    ),
  stepUp: () =>
    one(
      403,
      "session_reverification_required",
      "Reverification required",
      "You need to provide additional verification to perform this operation",
    ),
  noReverification: () =>
    one(
      400,
      "session_reverification_missing",
      "is missing",
      "You need to start a new session verification flow first",
    ),
  reverificationState: (action: string, status: string) =>
    one(
      400,
      "invalid_action_for_session_reverification",
      "Invalid action for session reverification",
      `We were unable to ${action} for this session, as it's not ready for ${status}.`,
    ),
  clientState: (action: string, resolution: string) =>
    one(
      400,
      "client_state_invalid",
      "Invalid action",
      `We were unable to complete ${action} for this Client. ${resolution}`,
    ),
  olderSignIn: () => one(403, "resource_forbidden", tooOld),
  signInNotFound: (id: string) =>
    one(404, "resource_not_found", "not found", `No sign in was found with id ${id}`),
  sessionNotFound: (id: string) =>
    one(404, "resource_not_found", "Session not found", `No session was found with id ${id}`),
  sessionExists: () => one(400, "session_exists", "Session already exists", "You're already signed in."),
  alreadySignedIn: (sessionId: string) =>
    one(400, "identifier_already_signed_in", "You're already signed in", "You're already signed in", {
      session_id: sessionId,
    }),
  unauthenticated: () =>
    one(
      401,
      "authentication_invalid",
      "Invalid authentication",
      "Unable to authenticate the request, you need to supply an active session",
    ),
  identifierNotFound: () =>
    one(
      422,
      "form_identifier_not_found",
      "Couldn't find your account.",
      "Couldn't find your account.",
      param("identifier"),
    ),
};

const tooOld = "Update operations are not allowed on older sign ins";
