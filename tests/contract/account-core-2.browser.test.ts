import script from "../../node_modules/clerk-js-5/dist/clerk.headless.js?raw";
import { clerkAccountWorlds } from "./account/clerk-account-world.js";
import { describeAccountServerContract } from "./account.contract.js";

describeAccountServerContract("clerk-js of Core 2", clerkAccountWorlds(script));
