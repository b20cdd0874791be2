import { screen } from "@testing-library/react";
import { SecondFactorForm } from "mfa-ui/standalone";
import { secondFactorScenarios } from "mfa-ui/testing";
import { expect, test } from "vitest";
import { renderWith } from "./support.js";

test("a flow that begins with the choice leaves the focus where the page has it", async () => {
  const { client } = await renderWith(
    secondFactorScenarios.enteringSeveralPhones,
    <SecondFactorForm initialFactor={null} />,
  );
  expect(screen.getAllByRole("button", { name: /Send an SMS/ })).toHaveLength(2);
  expect(client.clerk.calls).toEqual([]);
  expect(document.body).toHaveFocus();
});

test("a code that could not be sent on arrival leaves the focus where the page has it", async () => {
  await renderWith(secondFactorScenarios.choosingSendFailed, <SecondFactorForm />);
  expect(await screen.findByRole("alert")).toBeInTheDocument();
  expect(document.body).toHaveFocus();
});
