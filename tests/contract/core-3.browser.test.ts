import script from "../../node_modules/@clerk/clerk-js/dist/clerk.js?raw";
import { clerkWorlds } from "./clerk-world.js";
import { describeSignInContract } from "./sign-in.contract.js";

describeSignInContract("clerk-js of Core 3", clerkWorlds(script), { activationFails: true });
