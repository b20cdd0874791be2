// Checked by tsc, never run: Clerk's own objects are what `MfaProvider` and `createMfaClient` take.
import type { Clerk as ClerkJs6 } from "@clerk/clerk-js";
import type { useClerk as useClerkOfCore2 } from "@clerk/clerk-react";
import type { useClerk as useClerkOfCore3 } from "@clerk/react";
import type { Clerk as ClerkJs5 } from "clerk-js-5";
import type { ClerkLike, MfaProviderProps } from "mfa-ui/standalone";
import { expectTypeOf } from "vitest";

expectTypeOf<ReturnType<typeof useClerkOfCore2>>().toExtend<ClerkLike>();
expectTypeOf<ReturnType<typeof useClerkOfCore3>>().toExtend<ClerkLike>();
expectTypeOf<InstanceType<typeof ClerkJs5>>().toExtend<ClerkLike>();
expectTypeOf<InstanceType<typeof ClerkJs6>>().toExtend<ClerkLike>();
expectTypeOf<ReturnType<typeof useClerkOfCore3>>().toExtend<MfaProviderProps["clerk"]>();

// `any` would satisfy everything: where a generation has no types, this says so.
expectTypeOf<ReturnType<typeof useClerkOfCore2>>().not.toBeAny();
expectTypeOf<ReturnType<typeof useClerkOfCore3>>().not.toBeAny();
expectTypeOf<InstanceType<typeof ClerkJs5>>().not.toBeAny();
expectTypeOf<InstanceType<typeof ClerkJs6>>().not.toBeAny();

expectTypeOf<object>().not.toExtend<ClerkLike>();
expectTypeOf<Omit<ReturnType<typeof useClerkOfCore3>, "setActive">>().not.toExtend<ClerkLike>();
expectTypeOf<Omit<ReturnType<typeof useClerkOfCore3>, "user">>().not.toExtend<ClerkLike>();

// The user resource, whose calls change the account.
type User = NonNullable<ClerkLike["user"]>;
type UserOfCore2 = NonNullable<ReturnType<typeof useClerkOfCore2>["user"]>;
type UserOfCore3 = NonNullable<ReturnType<typeof useClerkOfCore3>["user"]>;

expectTypeOf<UserOfCore2>().toExtend<User>();
expectTypeOf<UserOfCore3>().toExtend<User>();
expectTypeOf<UserOfCore2>().not.toBeAny();
expectTypeOf<UserOfCore3>().not.toBeAny();
expectTypeOf<UserOfCore2["phoneNumbers"][number]>().toExtend<User["phoneNumbers"][number]>();
expectTypeOf<UserOfCore3["phoneNumbers"][number]>().toExtend<User["phoneNumbers"][number]>();
expectTypeOf<Omit<UserOfCore2, "createTOTP">>().not.toExtend<User>();
expectTypeOf<Omit<UserOfCore3, "verifyTOTP">>().not.toExtend<User>();
