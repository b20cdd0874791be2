import { Clerk } from "@clerk/clerk-js";
import { clerkAccountWorlds } from "./account/clerk-account-world.js";
import { describeAccountServerContract } from "./account.contract.js";

describeAccountServerContract("clerk-js of Core 3", clerkAccountWorlds(Clerk));
