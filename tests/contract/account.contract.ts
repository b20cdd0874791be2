import { describe } from "vitest";
import { describeBackupCodes } from "./account/backup-codes.contract.js";
import { describeFailures } from "./account/failures.contract.js";
import { describePhoneFactors } from "./account/phone-factors.contract.js";
import { describePhones } from "./account/phones.contract.js";
import { describeReverification, describeServerReverification } from "./account/reverification.contract.js";
import { describeSecrets } from "./account/secrets.contract.js";
import { describeServer } from "./account/server.contract.js";
import { describeSession } from "./account/session.contract.js";
import { describeSnapshots } from "./account/snapshots.contract.js";
import { describeServerStepUp, describeStepUp } from "./account/step-up.contract.js";
import { describeTotp } from "./account/totp.contract.js";
import { describeUsers } from "./account/users.contract.js";
import type { MakeAccountWorld, ServerWorld } from "./account/world.js";

/** What a client promises about the account, whatever stands behind it. */
export function describeAccountContract(name: string, makeWorld: MakeAccountWorld): void {
  describe(`${name}: the account`, () => {
    describeSnapshots(makeWorld);
    describeTotp(makeWorld);
    describeBackupCodes(makeWorld);
    describePhones(makeWorld);
    describePhoneFactors(makeWorld);
    describeSecrets(makeWorld);
    describeFailures(makeWorld);
    describeStepUp(makeWorld);
    describeReverification(makeWorld);
    describeSession(makeWorld);
  });
}

/** What it promises beyond that where there is a server, other browsers and another user: the fake has none of them. */
export function describeAccountServerContract(name: string, makeWorld: MakeAccountWorld<ServerWorld>): void {
  describeAccountContract(name, makeWorld);
  describe(`${name}: the account and its server`, () => {
    describeServer(makeWorld);
    describeServerStepUp(makeWorld);
    describeServerReverification(makeWorld);
    describeUsers(makeWorld);
  });
}
