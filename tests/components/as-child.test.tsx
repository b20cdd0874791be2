import { act } from "@testing-library/react";
import { MfaPhones, SecondFactor, TotpEnrollment } from "mfa-ui/standalone";
import { mfaPhonesScenarios, secondFactorScenarios, totpEnrollmentScenarios } from "mfa-ui/testing";
import {
  type ButtonHTMLAttributes,
  Children,
  cloneElement,
  createElement,
  forwardRef,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
} from "react";
import { describe, expect, test } from "vitest";
import { everyPart, renderCase } from "./render-case.js";
import { answered, renderWith } from "./support.js";

// `useId` counts on from one render to the next.
const withoutIds = (html: string): string => html.replace(/(id|for|aria-\w+)="[^"]*"/g, "");
const shows = everyPart.filter(([, { partCase }]) => partCase.tag !== "input");

describe.each(shows)("<%s asChild>", (_, { namespace, part, partCase }) => {
  const child = async (element: ReactElement) =>
    (await renderCase(namespace, part, partCase, { asChild: true, children: element })).node;

  async function own() {
    const { node } = await renderCase(namespace, part, { ...partCase, props: withoutChildren(partCase) });
    return node;
  }

  test("shows in a child without children what it shows by itself, under the same name", async () => {
    const alone = await own();
    const name = alone.getAttribute("aria-label");
    const node = await child(createElement(partCase.tag));
    expect(withoutIds(node.innerHTML)).toBe(withoutIds(alone.innerHTML));
    expect(node.getAttribute("aria-label")).toBe(name);
  });

  test("leaves a child the children that it has, and the name that they give", async () => {
    const node = await child(<section>Own</section>);
    expect(node.innerHTML).toBe("Own");
    if (partCase.tag === "button") expect(node).not.toHaveAttribute("aria-label");
  });

  test("leaves a child nothing where it says so", async () => {
    expect((await child(<section>{null}</section>)).innerHTML).toBe("");
  });

  test("leaves a child its markup", async () => {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: an icon of the app's, as its bundler gives it
    const node = await child(<section dangerouslySetInnerHTML={{ __html: "<i></i>" }} />);
    expect(node.innerHTML).toBe("<i></i>");
  });

  test("gives no words to a child that is named, such as an icon button, but a list or a drawing", async () => {
    const alone = await own();
    const isWords = alone.innerHTML === alone.textContent;
    for (const name of [{ "aria-label": "Own" }, { "aria-labelledby": "own" }]) {
      const node = await child(<section {...name} />);
      expect(withoutIds(node.innerHTML)).toBe(isWords ? "" : withoutIds(alone.innerHTML));
      expect(node).toMatchObject({ outerHTML: expect.stringContaining(Object.values(name)[0] ?? "") });
    }
  });

  test("is kept by an element that can have no children", async () => {
    expect((await child(<input type="submit" />)).outerHTML).toMatch(/^<input /);
    expect((await child(<img alt="" />)).outerHTML).toMatch(/^<img /);
  });

  test("is kept by a component that ignores children", async () => {
    const node = await child(<Deaf />);
    expect(node.innerHTML).toBe("");
    expect(node).toHaveAttribute("data-scope", namespace.scope);
  });

  test("reaches the element of a component that passes children on", async () => {
    const alone = await own();
    expect(withoutIds((await child(<Section />)).innerHTML)).toBe(withoutIds(alone.innerHTML));
  });

  test("reaches a child that React unwraps, as those of Server Components", async () => {
    const alone = await own();
    const node = await child(arrived(<section data-child="yes" />));
    expect(withoutIds(node.innerHTML)).toBe(withoutIds(alone.innerHTML));
    expect(node).toHaveAttribute("data-child", "yes");
    expect((await child(arrived(<section>Own</section>))).innerHTML).toBe("Own");
  });
});

function withoutChildren({ props = {} }: { props?: Readonly<Record<string, unknown>> }) {
  const { children: _, ...others } = props;
  return others;
}

const Deaf = forwardRef<HTMLElement, { children?: ReactNode }>(function Deaf({ children: _, ...props }, ref) {
  return <section {...props} ref={ref} />;
});

const Section = forwardRef<HTMLElement, { children?: ReactNode }>(function Section(props, ref) {
  return <section {...props} ref={ref} />;
});

// What a client gets for an element of a Server Component: what React makes of it once it is there, and a promise before.
function wrapped(payload: PromiseLike<ReactElement> & { value?: ReactElement }): ReactElement {
  const element = {
    $$typeof: Symbol.for("react.lazy"),
    _payload: payload,
    _init(chunk: typeof payload): ReactElement {
      if (!chunk.value) throw chunk;
      return chunk.value;
    },
  };
  return element as unknown as ReactElement;
}

function arrived(element: ReactElement): ReactElement {
  const chunk = Object.assign(Promise.resolve(element), { status: "fulfilled", value: element });
  return wrapped(chunk);
}

describe("a child from a Server Component", () => {
  const resend = (child: ReactElement): ReactNode => (
    <SecondFactor.Root>
      <Suspense fallback="On its way">
        <SecondFactor.Submit asChild>{child}</SecondFactor.Submit>
      </Suspense>
    </SecondFactor.Root>
  );

  test("is waited for, and filled when it is there", async () => {
    let arrive = (): void => {};
    const chunk: Promise<ReactElement> & { value?: ReactElement; status?: string } = new Promise(
      (resolve) => {
        arrive = () => {
          chunk.value = <button type="submit" data-child="yes" />;
          chunk.status = "fulfilled";
          resolve(chunk.value);
        };
      },
    );
    const { container } = await renderWith(secondFactorScenarios.enteringTotp, resend(wrapped(chunk)));
    expect(container).toHaveTextContent("On its way");
    await act(async () => arrive());
    await answered();
    expect(container).toHaveTextContent("Verify");
    expect(container.querySelector("button")).toHaveAttribute("data-child", "yes");
  });

  test("may be a client component that is loaded then", async () => {
    const Button = lazy(async () => ({
      default: (props: ButtonHTMLAttributes<HTMLButtonElement>) => <button {...props} />,
    }));
    const { container } = await renderWith(secondFactorScenarios.enteringTotp, resend(<Button />));
    await answered();
    expect(container.querySelector("button")).toHaveTextContent("Verify");
    expect(container.querySelector("button")).toHaveAttribute("data-part", "submit");
  });
});

/** A design system's `asChild`: it takes one element and nothing else. */
const Only = forwardRef<HTMLElement, { children: ReactElement<object> }>(function Only(
  { children, ...props },
  ref,
) {
  return cloneElement(Children.only(children), { ...props, ref } as object);
});

test("a child with an `asChild` of its own gets its children as they are", async () => {
  const { container } = await renderWith(
    secondFactorScenarios.enteringTotp,
    <SecondFactor.Root>
      <SecondFactor.Submit asChild>
        <Only>
          <a href="/">Go on</a>
        </Only>
      </SecondFactor.Submit>
    </SecondFactor.Root>,
  );
  expect(container.querySelector("a")).toHaveTextContent("Go on");
  expect(container.querySelector("a")).toHaveAttribute("data-part", "submit");
});

test("a row's button on an icon of the app's has its name from the app", async () => {
  const { container } = await renderWith(
    mfaPhonesScenarios.listingOne,
    <MfaPhones.Root>
      <MfaPhones.List group="reserved">
        {(phone) => (
          <MfaPhones.Phone key={phone.id} phone={phone}>
            <MfaPhones.Destroy asChild>
              {({ label }) => <button type="button" aria-label={label} />}
            </MfaPhones.Destroy>
          </MfaPhones.Phone>
        )}
      </MfaPhones.List>
    </MfaPhones.Root>,
  );
  expect(container.querySelector("button")).toHaveAccessibleName(/^Delete number \+1/);
  expect(container.querySelector("button")).toBeEmptyDOMElement();
});

test("a drawing goes into a figure that has a name of its own", async () => {
  const { container } = await renderWith(
    totpEnrollmentScenarios.entering,
    <TotpEnrollment.Root>
      <TotpEnrollment.QrCode asChild>
        <figure aria-label="Scan me" />
      </TotpEnrollment.QrCode>
    </TotpEnrollment.Root>,
  );
  await answered();
  expect(container.querySelector("figure > svg")).not.toBeNull();
  expect(container.querySelector("figure")).toHaveAccessibleName("Scan me");
});
