import { Source } from "@storybook/addon-docs/blocks";
import type { ReactNode } from "react";

/** The file of an example, with the entry that an app with `@clerk/react` imports from. */
export function Example({ code }: { code: string }): ReactNode {
  return <Source code={code.replaceAll("mfa-ui/standalone", "mfa-ui/react")} language="tsx" />;
}
