import { Clerk } from "clerk-js-5/headless";
import { clerkWorlds } from "./clerk-world.js";
import { describeSignInContract } from "./sign-in.contract.js";

describeSignInContract("clerk-js of Core 2", clerkWorlds(Clerk), { activationFails: false });
