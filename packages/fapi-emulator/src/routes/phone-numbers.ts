import { isPossiblePhoneNumber } from "libphonenumber-js";
import { booleanField, changeFactors, firstBackupCodes, keepSecondFactor, meForChange } from "../account.js";
import { type App, answer, meOf } from "../call.js";
import { errors } from "../errors.js";
import { required, strategyOf } from "../proofs.js";
import { deletedShape } from "../shapes/common.js";
import { phoneShape } from "../shapes/user.js";
import { type Phone, type State, touchUser, type User } from "../state.js";
import { checkSentCode, sendCode } from "../verification.js";

/** /me/phone_numbers: list, create, get, patch, delete, and verification. */
export function phoneNumberRoutes(app: App, state: State): void {
  app.get("/me/phone_numbers", (c) =>
    c.json(meOf(state, c.env.call).user.phones.map((phone) => phoneShape(phone))),
  );

  app.post("/me/phone_numbers", (c) => {
    const { client, user } = meForChange(state, c.env.call);
    const number = required(c.env.call.form, "phone_number").replace(/[\s().-]/g, "");
    const reserved = booleanField(c.env.call, "reserved_for_second_factor") ?? false;
    if (!number.startsWith("+") || !isPossiblePhoneNumber(number)) throw errors.phoneFormat();
    if (isTaken(user, number)) throw errors.identifierExists();
    const at = state.stamp();
    const phone: Phone = {
      id: state.id("idn"),
      number,
      verified: false,
      reserved,
      isDefault: false,
      verification: null,
      createdAt: at,
      updatedAt: at,
    };
    user.phones.push(phone);
    touchUser(state, user);
    return answer(c, state, client, phoneShape(phone));
  });

  app.get("/me/phone_numbers/:id", (c) => {
    const { client, user } = meOf(state, c.env.call);
    return answer(c, state, client, phoneShape(phoneOf(user, c.req.param("id"))));
  });

  app.post("/me/phone_numbers/:id/prepare_verification", (c) => {
    const { client, user } = meOf(state, c.env.call);
    const phone = phoneOf(user, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["phone_code"]);
    if (phone.verified) throw errors.alreadyVerified();
    phone.verification = sendCode(state, user, { strategy, phone_number_id: phone.id }, phone.verification);
    touchUser(state, user);
    return answer(c, state, client, phoneShape(phone));
  });

  app.post("/me/phone_numbers/:id/attempt_verification", (c) => {
    const { client, user } = meOf(state, c.env.call);
    const phone = phoneOf(user, c.req.param("id"));
    const code = required(c.env.call.form, "code");
    if (phone.verified) throw errors.alreadyVerified();
    touchUser(state, user);
    checkSentCode(state, phone.verification, "phone_code", code, (error) => {
      throw error;
    });
    changeFactors(state, user, () => {
      phone.verified = true;
      phone.updatedAt = state.stamp();
      if (!phone.reserved) user.primaryPhoneId ??= phone.id;
    });
    return answer(c, state, client, phoneShape(phone, firstBackupCodes(state, user)));
  });

  app.patch("/me/phone_numbers/:id", (c) => {
    const reserve = booleanField(c.env.call, "reserved_for_second_factor");
    const makeDefault = booleanField(c.env.call, "default_second_factor");
    const { client, user } = reserve === undefined ? meOf(state, c.env.call) : meForChange(state, c.env.call);
    const phone = phoneOf(user, c.req.param("id"));
    if (reserve !== undefined && reserve !== phone.reserved) setReserved(user, phone, reserve);
    if (makeDefault) setDefault(user, phone);
    return answer(c, state, client, phoneShape(phone, reserve ? firstBackupCodes(state, user) : null));
  });

  app.delete("/me/phone_numbers/:id", (c) => {
    const { client, user } = meForChange(state, c.env.call);
    const phone = phoneOf(user, c.req.param("id"));
    if (isOnlyIdentifier(user, phone)) throw errors.deleteLast();
    const phones = user.phones.filter((one) => one !== phone);
    if (phone.verified && phone.reserved) keepSecondFactor(state, { ...user, phones });
    changeFactors(state, user, () => {
      user.phones = phones;
      dropPrimary(user, phone);
    });
    return answer(c, state, client, deletedShape("phone_number", phone.id));
  });

  function setReserved(user: User, phone: Phone, reserved: boolean): void {
    if (!phone.verified) throw errors.reserveUnverified();
    if (reserved && !state.settings.secondFactors.phoneCode) throw errors.featureOff();
    if (reserved && isOnlyIdentifier(user, phone)) throw errors.reserveLast();
    const phones = user.phones.map((one) => (one === phone ? { ...one, reserved } : one));
    if (!reserved) keepSecondFactor(state, { ...user, phones });
    changeFactors(state, user, () => {
      phone.reserved = reserved;
      phone.updatedAt = state.stamp();
      if (reserved) dropPrimary(user, phone);
    });
  }

  function setDefault(user: User, phone: Phone): void {
    if (!phone.reserved || !phone.verified) throw errors.badRequest();
    for (const one of user.phones) one.isDefault = one === phone;
    phone.updatedAt = state.stamp();
    touchUser(state, user);
  }

  function isTaken(me: User, number: string): boolean {
    return [...state.users.values()].some((user) =>
      user.phones.some((phone) => phone.number === number && (phone.verified || user === me)),
    );
  }
}

function phoneOf(user: User, id: string): Phone {
  const phone = user.phones.find((one) => one.id === id);
  if (!phone) throw errors.identificationNotFound();
  return phone;
}

function isOnlyIdentifier(user: User, phone: Phone): boolean {
  const others = user.phones.some((one) => one !== phone && one.verified && !one.reserved);
  return (
    phone.verified &&
    !phone.reserved &&
    !others &&
    !user.username &&
    !user.emails.some((email) => email.verified)
  );
}

function dropPrimary(user: User, phone: Phone): void {
  if (user.primaryPhoneId !== phone.id) return;
  user.primaryPhoneId = user.phones.find((one) => one !== phone && one.verified && !one.reserved)?.id ?? null;
}
