import { fireEvent, screen } from "@testing-library/react";
import { SecondFactor } from "mfa-ui/standalone";
import { secondFactorScenarios } from "mfa-ui/testing";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useState } from "react";
import { describe, expect, test } from "vitest";
import { codeField, codeFields } from "./code-fields.js";
import { count } from "./step-up.js";
import { answered, renderWith, userEvent } from "./support.js";

const Input = SecondFactor.Input;

function Controlled({ asChild = false }: { asChild?: boolean }): ReactNode {
  const [code, setCode] = useState("");
  const held = {
    value: code,
    onChange: (event: { target: { value: string } }) => setCode(event.target.value),
  };
  if (!asChild) return <Input autoSubmit {...held} />;
  return (
    <Input autoSubmit asChild>
      <OwnInput {...held} />
    </Input>
  );
}

const OwnInput = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(
  function OwnInput(props, ref) {
    return (
      <span>
        <input {...props} ref={ref} />
      </span>
    );
  },
);

function ownForm(field: ReactNode): () => ReactNode {
  return () => (
    <SecondFactor.Root>
      <SecondFactor.Form>
        {field}
        <SecondFactor.Error />
      </SecondFactor.Form>
    </SecondFactor.Root>
  );
}

const own = {
  scenario: secondFactorScenarios.enteringTotp,
  attempt: "attemptSecondFactor",
} as const;

const fields = [
  ...codeFields,
  { ...own, name: "a field that the app holds", form: ownForm(<Controlled />) },
  {
    ...own,
    name: "a field of the app's own",
    form: ownForm(
      <Input autoSubmit asChild>
        <OwnInput />
      </Input>,
    ),
  },
  { ...own, name: "one of its own that it holds", form: ownForm(<Controlled asChild />) },
];

function input(value: string, isComposing = false): void {
  fireEvent.input(codeField(), { target: { value }, isComposing });
}

describe.each(fields)("autoSubmit: $name", ({ scenario, form: Form, attempt }) => {
  test("waits until an input method is done composing", async () => {
    const { client } = await renderWith(scenario, <Form autoSubmit />);
    fireEvent.compositionStart(codeField());
    input("４２４２４２", true);
    expect(count(client, attempt)).toBe(0);
    fireEvent.compositionEnd(codeField());
    await answered();
    expect(count(client, attempt)).toBe(1);
  });

  test("submits once where an input event follows the end of the composition", async () => {
    const { client } = await renderWith(
      { ...scenario, answers: { [attempt]: "pending" } },
      <Form autoSubmit />,
    );
    fireEvent.compositionStart(codeField());
    input("424242", true);
    fireEvent.compositionEnd(codeField());
    input("424242");
    await answered();
    expect(count(client, attempt)).toBe(1);
  });

  test("never sends a refused code again that has not changed; a person may", async () => {
    const { client } = await renderWith(scenario, <Form autoSubmit />);
    await userEvent.type(codeField(), "000000");
    await screen.findByText(/Incorrect code/);
    expect(count(client, attempt)).toBe(1);
    // An extension, or an input method that ends.
    input("000000");
    fireEvent.compositionEnd(codeField());
    await userEvent.paste("000 000");
    await userEvent.clear(codeField());
    await userEvent.type(codeField(), "000000");
    await answered();
    expect(count(client, attempt)).toBe(1);
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(count(client, attempt)).toBe(2);
    await userEvent.clear(codeField());
    await userEvent.type(codeField(), "424242");
    await answered();
    expect(count(client, attempt)).toBe(3);
  });

  test("sends one again that no answer refused", async () => {
    const { client } = await renderWith(
      { ...scenario, answers: { [attempt]: "unreachable" } },
      <Form autoSubmit />,
    );
    await userEvent.type(codeField(), "424242");
    await screen.findByText(/There is no connection/);
    client.clerk.answer(attempt, null);
    await userEvent.clear(codeField());
    await userEvent.type(codeField(), "424242");
    await answered();
    expect(count(client, attempt)).toBe(2);
  });

  test("reads the code in a text that is pasted, and nothing into one that has none", async () => {
    const { client } = await renderWith(scenario, <Form autoSubmit />);
    await userEvent.click(codeField());
    await userEvent.paste("42424O");
    await answered();
    expect(count(client, attempt)).toBe(0);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await userEvent.clear(codeField());
    await userEvent.paste("Your code is 424242.");
    await answered();
    expect(count(client, attempt)).toBe(1);
  });
});

test("a code that was refused of one factor is another for the next", async () => {
  const { client } = await renderWith(
    secondFactorScenarios.enteringSeveralPhones,
    <SecondFactor.Root>
      <SecondFactor.Form>
        <Input autoSubmit />
      </SecondFactor.Form>
      <SecondFactor.Factors />
    </SecondFactor.Root>,
  );
  await userEvent.type(codeField(), "000000");
  await answered();
  await userEvent.click(screen.getByRole("button", { name: /0199/ }));
  await answered();
  await userEvent.type(codeField(), "000000");
  await answered();
  expect(count(client, "attemptSecondFactor")).toBe(2);
});

test("the app's own handlers run first, and can keep it from submitting", async () => {
  const { client } = await renderWith(
    secondFactorScenarios.enteringTotp,
    <SecondFactor.Root>
      <SecondFactor.Form>
        <Input
          autoSubmit
          onInput={(event) => event.preventDefault()}
          onCompositionEnd={(event) => event.preventDefault()}
        />
      </SecondFactor.Form>
    </SecondFactor.Root>,
  );
  await userEvent.type(codeField(), "424242");
  fireEvent.compositionEnd(codeField());
  await answered();
  expect(count(client, "attemptSecondFactor")).toBe(0);
});
