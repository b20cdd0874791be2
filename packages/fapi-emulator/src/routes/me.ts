import { type App, answer, meOf } from "../call.js";
import { errors } from "../errors.js";
import { userShape } from "../shapes/user.js";
import { type State, touchUser } from "../state.js";

/** GET and PATCH /me. */
export function meRoutes(app: App, state: State): void {
  app.get("/me", (c) => {
    const { client, user } = meOf(state, c.env.call);
    return answer(c, state, client, userShape(state, user));
  });

  app.patch("/me", (c) => {
    const { client, user } = meOf(state, c.env.call);
    const { form, query } = c.env.call;
    if (form.unsafe_metadata !== undefined) {
      if ((query.get("__clerk_api_version") ?? "") >= "2026-05-12")
        throw errors.unknownParam("unsafe_metadata");
      user.unsafeMetadata = JSON.parse(form.unsafe_metadata);
    }
    if (form.primary_email_address_id) {
      if (!user.emails.some(({ id }) => id === form.primary_email_address_id))
        throw errors.identificationNotFound();
      user.primaryEmailId = form.primary_email_address_id;
    }
    if (form.primary_phone_number_id) {
      if (!user.phones.some(({ id }) => id === form.primary_phone_number_id))
        throw errors.identificationNotFound();
      user.primaryPhoneId = form.primary_phone_number_id;
    }
    if (form.first_name !== undefined) user.firstName = form.first_name || null;
    if (form.last_name !== undefined) user.lastName = form.last_name || null;
    if (form.username !== undefined) user.username = form.username || null;
    touchUser(state, user);
    return answer(c, state, client, userShape(state, user));
  });
}
