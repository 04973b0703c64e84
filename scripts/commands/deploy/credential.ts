import { secretsIn } from "../../check/secrets.ts";

/** What a host is shown to let a push in. It is handed to git through the environment and stands nowhere else. */
export interface Credential {
  readonly user: string;
  readonly secret: string;
}

/** Hosts take a token as the password of any user; this is the name that GitHub gives such a user. */
const anyone = "x-access-token";

/** Whether an address holds what lets a stranger in: a password, a token as the user's name or in the query. */
export function carriesSecret(address: string): boolean {
  const { user, secret } = parts(address);
  if (secret !== undefined) return true;
  if (user !== undefined && secretsIn(`address: ${address}`, "").length > 0) return true;
  return /[?&][^=&]*(?:token|secret|passw|key|auth)[^=&]*=/i.test(address);
}

/** Takes user and password out of an address. */
export function separate(address: string): { readonly address: string; readonly credential: Credential | undefined } {
  const { scheme, user, secret, rest } = parts(address);
  if (secret !== undefined)
    return { address: scheme + rest, credential: { user: decoded(user), secret: decoded(secret) } };
  if (!carriesSecret(address) || user === undefined) return { address, credential: undefined };
  return { address: scheme + rest, credential: { user: anyone, secret: decoded(user) } };
}

/** A token from the environment; the address may name its user. */
export function tokenCredential(address: string, token: string): Credential {
  return { user: decoded(parts(address).user) || anyone, secret: token.trim() };
}

interface Parts {
  readonly scheme: string;
  readonly user: string | undefined;
  readonly secret: string | undefined;
  readonly rest: string;
}

/** The `user:password@` of RFC 3986; `git@host:path` has no scheme and no password. */
function parts(address: string): Parts {
  const [, scheme = "", info, rest = address] = /^([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#]*)@)?(.*)$/is.exec(address) ?? [];
  const [user, ...secret] = info?.split(":") ?? [];
  return { scheme, user, secret: secret.length === 0 ? undefined : secret.join(":"), rest };
}

function decoded(text = ""): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * How git gets a credential: a helper of one line that answers for this host alone, from the environment. The helpers
 * that are set up on the machine are left out, for they would keep what works. https://git-scm.com/docs/gitcredentials
 */
export function credentialSettings(address: string, { user, secret }: Credential) {
  const { origin } = new URL(address);
  const helper = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$DEPLOY_USER" "$DEPLOY_SECRET"; }; f`;
  return {
    options: ["-c", "credential.helper=", "-c", `credential.${origin}.helper=${helper}`],
    env: { DEPLOY_USER: user, DEPLOY_SECRET: secret },
  };
}

/** A text without a secret in any of the forms it can take, and without the user's part of addresses. */
export function redact(text: string, credential?: Credential): string {
  const bare = text.replace(/(\w:\/\/)[^\s/'"@]*:[^\s/'"@]*@/g, "$1***@");
  if (credential === undefined || credential.secret === "") return bare;
  const { user, secret } = credential;
  const forms = [secret, encodeURIComponent(secret), Buffer.from(`${user}:${secret}`).toString("base64")];
  return forms.reduce((rest, form) => rest.replaceAll(form, "***"), bare);
}
