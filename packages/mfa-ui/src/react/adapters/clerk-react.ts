"use client";

export { useClerk } from "@clerk/clerk-react";
