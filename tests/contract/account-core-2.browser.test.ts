import { Clerk } from "clerk-js-5/headless";
import { clerkAccountWorlds } from "./account/clerk-account-world.js";
import { describeAccountServerContract } from "./account.contract.js";

describeAccountServerContract("clerk-js of Core 2", clerkAccountWorlds(Clerk));
