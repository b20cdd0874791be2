"use client";

export { useClerk } from "@clerk/react";
