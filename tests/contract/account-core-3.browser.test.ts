import script from "../../node_modules/@clerk/clerk-js/dist/clerk.js?raw";
import { clerkAccountWorlds } from "./account/clerk-account-world.js";
import { describeAccountServerContract } from "./account.contract.js";

describeAccountServerContract("clerk-js of Core 3", clerkAccountWorlds(script));
