import {
  changeFactors,
  firstBackupCodes,
  keepSecondFactor,
  meForChange,
  newBackupCodes,
} from "../account.js";
import { type App, answer, meOf } from "../call.js";
import { errors } from "../errors.js";
import { hasMfa } from "../factors.js";
import { required } from "../proofs.js";
import { deletedShape } from "../shapes/common.js";
import { totpShape } from "../shapes/user.js";
import { type State, touchUser } from "../state.js";
import { checkTotp, newSecret } from "../totp.js";

/** POST and DELETE /me/totp, its attempt_verification, and POST /me/backup_codes. */
export function totpRoutes(app: App, state: State): void {
  app.post("/me/totp", (c) => {
    const { client, user } = meForChange(state, c.env.call);
    if (!state.settings.secondFactors.totp) throw errors.featureOff();
    if (user.totp?.verified) throw errors.totpEnabled();
    const at = state.stamp();
    const totp = {
      id: state.id("totp"),
      secret: newSecret(),
      verified: false,
      lastStep: 0,
      createdAt: at,
      updatedAt: at,
    };
    user.totp = totp;
    touchUser(state, user);
    return answer(c, state, client, totpShape(state, user, totp, { secret: true }));
  });

  app.post("/me/totp/attempt_verification", (c) => {
    const { client, user } = meOf(state, c.env.call);
    const code = required(c.env.call.form, "code");
    const { totp } = user;
    if (!totp) throw errors.notFound();
    if (totp.verified) throw errors.alreadyVerified();
    if (!checkTotp(state, totp, code)) throw errors.codeIncorrect();
    changeFactors(state, user, () => {
      totp.verified = true;
      totp.updatedAt = state.stamp();
    });
    const backupCodes = firstBackupCodes(state, user);
    return answer(c, state, client, totpShape(state, user, totp, { backupCodes }));
  });

  app.delete("/me/totp", (c) => {
    const { client, user } = meForChange(state, c.env.call);
    if (!user.totp) throw errors.notFound();
    const { id, verified } = user.totp;
    if (verified) keepSecondFactor(state, { ...user, totp: null });
    changeFactors(state, user, () => {
      user.totp = null;
    });
    return answer(c, state, client, deletedShape("totp", id));
  });

  app.post("/me/backup_codes", (c) => {
    const { client, user } = meForChange(state, c.env.call);
    if (!state.settings.secondFactors.backupCode) throw errors.featureOff();
    if (!hasMfa(user)) throw errors.backupCodesUnavailable();
    const codes = newBackupCodes(user);
    touchUser(state, user);
    const at = state.clock.now();
    return answer(c, state, client, {
      object: "backup_code",
      id: state.id("bac"),
      codes,
      created_at: at,
      updated_at: at,
    });
  });
}
