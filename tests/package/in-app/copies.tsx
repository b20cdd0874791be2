// Has two copies of the package on one page: the first that the arguments name, and each of the others. Ends with what they
// share: { [copy]: { alerts, sameClient } }, where `alerts` are those of both after a wrong code in the first.
import { createFakeMfaClient, type FakeMfaClient, secondFactorScenarios } from "mfa-ui/testing";
import { alertsIn, end, perform, render, type View } from "./page.js";

type Entry = typeof import("mfa-ui/standalone");

const [, , firstName = "", ...otherNames] = process.argv;
const first: Entry = await import(firstName);
const shared: Record<string, object> = {};
for (const name of otherNames) {
  const other: Entry = await import(name);
  const client = createFakeMfaClient(secondFactorScenarios.enteringTotp);
  const views = [await renderForm(first, client), await renderForm(other, client)] as const;
  await enter(views[0].container, "000000");
  shared[name] = {
    alerts: views.map(({ container }) => alertsIn(container)),
    sameClient: (await clientOf(first, client)) === (await clientOf(other, client)),
  };
}
end(shared);

function renderForm({ MfaClientProvider, SecondFactorForm }: Entry, client: FakeMfaClient): Promise<View> {
  return render(
    <MfaClientProvider client={client}>
      <SecondFactorForm />
    </MfaClientProvider>,
  );
}

async function enter(container: Element, code: string): Promise<void> {
  const input = container.querySelector("input");
  if (!input) throw new Error("There is no field.");
  input.value = code;
  await perform(() => input.form?.requestSubmit());
}

/** The client that a copy has for the fake's Clerk object. */
async function clientOf(entry: Entry, { clerk }: FakeMfaClient): Promise<unknown> {
  const found: unknown[] = [];
  await render(
    <entry.MfaProvider clerk={clerk}>
      <Probe useClient={entry.useMfaClient} found={found} />
    </entry.MfaProvider>,
  );
  return found[0];
}

function Probe({ useClient, found }: { useClient: Entry["useMfaClient"]; found: unknown[] }) {
  found.push(useClient());
  return null;
}
