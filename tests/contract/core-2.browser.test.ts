import script from "../../node_modules/clerk-js-5/dist/clerk.headless.js?raw";
import { clerkWorlds } from "./clerk-world.js";
import { describeSignInContract } from "./sign-in.contract.js";

describeSignInContract("clerk-js of Core 2", clerkWorlds(script), { activationFails: false });
