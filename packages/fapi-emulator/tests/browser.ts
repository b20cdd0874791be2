import { createFapi, type Fapi, type FapiOptions, type SeedUser, type UserHandle } from "../src/index.js";

/** JSON a test may reach into at any depth. */
export interface Json {
  [key: string]: Json;
}

/** An answer, parsed. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
  /** `body.response`. */
  response: Json;
  /** The codes of `body.errors`, joined by "+", after the status; "ok" for 2xx. */
  outcome: string;
}

/** Something that keeps cookies, like a browser. */
export interface Browser {
  get(path: string): Promise<Answer>;
  post(path: string, form?: Record<string, string>): Promise<Answer>;
  patch(path: string, form?: Record<string, string>): Promise<Answer>;
  del(path: string): Promise<Answer>;
}

/** Opens a browser on an instance, with the cookie `clientKey` if one is given. */
export function openBrowser({ handle }: Fapi, clientKey?: string): Browser {
  const cookies = new Map<string, string>();
  if (clientKey) cookies.set("__client", clientKey);
  const send = async (
    method: "GET" | "POST",
    path: string,
    form?: Record<string, string>,
  ): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await handle(
      new Request(`http://127.0.0.1/__clerk/v1${path}`, {
        method,
        headers: { cookie },
        ...(method === "POST" && { body: new URLSearchParams(form) }),
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    const body = (await response.json()) as Json;
    const codes = (body.errors as unknown as { code: string }[] | undefined)?.map(({ code }) => code);
    const outcome = codes ? `${response.status} ${codes.join("+")}` : "ok";
    return {
      status: response.status,
      headers: response.headers,
      body,
      response: body.response as Json,
      outcome,
    };
  };
  const overridden = (method: string) => (path: string, form?: Record<string, string>) =>
    send("POST", `${path}${path.includes("?") ? "&" : "?"}_method=${method}`, form);
  return {
    get: (path) => send("GET", path),
    post: (path, form) => send("POST", path, form),
    patch: overridden("PATCH"),
    del: overridden("DELETE"),
  };
}

/** An instance with one user and a browser. */
export function setUp(options: FapiOptions = {}, seed: SeedUser = {}) {
  const fapi = createFapi({ now: Date.UTC(2030, 0, 1), ...options });
  const user = fapi.controls.seedUser(seed);
  const browser = openBrowser(fapi);
  return { fapi, controls: fapi.controls, user, browser };
}

/** An instance whose user is signed in. */
export function setUpSignedIn(options: FapiOptions = {}, seed: SeedUser = {}, secondFactor = false) {
  const { fapi, controls, user } = setUp(options, seed);
  const { clientKey, sessionId } = controls.openSession(user, { secondFactor });
  return { fapi, controls, user, sessionId, browser: openBrowser(fapi, clientKey) };
}

/** Signs in up to the second factor; gives the path of the sign-in. */
export async function passFirstFactor(browser: Browser, user: UserHandle): Promise<string> {
  const { response } = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: user.password ?? "",
  });
  return `/client/sign_ins/${response.id}`;
}

export const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
export const phone = { number: "+15005550006", reserved: true };
export const otherPhone = { number: "+15005550007", reserved: true };
