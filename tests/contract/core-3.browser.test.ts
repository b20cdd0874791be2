import { Clerk } from "@clerk/clerk-js";
import { clerkWorlds } from "./clerk-world.js";
import { describeSignInContract } from "./sign-in.contract.js";

describeSignInContract("clerk-js of Core 3", clerkWorlds(Clerk), { activationFails: true });
