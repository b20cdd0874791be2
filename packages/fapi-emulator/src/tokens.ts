import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { mustSetUpMfa } from "./factors.js";
import type { Session, State } from "./state.js";

const seconds = 60;

/** Makes the function that signs session tokens, with a key of its own. */
export function createSigner(state: State): (session: Session, template?: string) => Promise<string> {
  let key: Promise<{ privateKey: CryptoKey; kid: string }> | undefined;
  return async (session, template) => {
    const user = state.users.get(session.userId);
    // The page's own time, not the emulator's: clerk-js would refresh a token from the past for ever.
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      iss: "https://clerk.example.test",
      sid: session.id,
      sub: session.userId,
      sts: user && mustSetUpMfa(state, user) ? "pending" : "active",
      jti: state.id("jti"),
      fva: factorAges(state, session),
      v: 2,
      ...(template && { template }),
      iat,
      nbf: iat - 10,
      exp: iat + seconds,
    };
    // Without a secure context there is no WebCrypto; browsers never check the signature.
    if (!globalThis.crypto?.subtle) return `${new UnsecuredJWT(claims).encode()}unsigned`;
    key ??= makeKey();
    const { privateKey, kid } = await key;
    return new SignJWT(claims).setProtectedHeader({ alg: "ES256", typ: "JWT", kid }).sign(privateKey);
  };
}

function factorAges(state: State, session: Session): [number, number] {
  const age = (since: number | null) =>
    since === null ? -1 : Math.floor((state.clock.now() - since) / 60_000);
  return [age(session.firstVerifiedAt), age(session.secondVerifiedAt)];
}

async function makeKey(): Promise<{ privateKey: CryptoKey; kid: string }> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const { x = "" } = await exportJWK(publicKey);
  return { privateKey, kid: `ins_${x.slice(0, 16)}` };
}
