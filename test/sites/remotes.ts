import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, createServer as createSocket, type AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A folder of bare repositories, and what serves them. */
export interface Remotes {
  readonly folder: string;
  /** A home of its own for git: no settings of the machine, and a name for commits. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes a bare repository and gives its folder. */
  bare(name: string): string;
  /** Runs git in a repository. */
  git(repository: string, ...args: string[]): string;
  remove(): Promise<void>;
}

export async function openRemotes(): Promise<Remotes> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-remotes-"));
  const nobody = { HOME: folder, XDG_CONFIG_HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const env = { ...nobody, ...authored("A", "a@b.example") };
  const git = (repository: string, ...args: string[]) =>
    execFileSync("git", ["-C", repository, ...args], {
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...env },
    }).trim();
  return {
    folder,
    env,
    bare: (name) => {
      git(folder, "init", "--quiet", "--bare", "--initial-branch=pages", name);
      return join(folder, name);
    },
    git,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

export function authored(name: string, email: string): Record<string, string> {
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}

/** Something that serves the repositories of a folder. */
export interface Service {
  /** What the address of a repository begins with. */
  readonly origin: string;
  readonly env?: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** `git daemon`, which lets everybody write. https://git-scm.com/docs/git-daemon */
export async function serveDaemon({ folder, env }: Remotes): Promise<Service> {
  const port = await freePort();
  const options = ["--reuseaddr", "--listen=127.0.0.1", `--port=${port}`, "--export-all", "--enable=receive-pack"];
  const child = spawn("git", ["daemon", ...options, `--base-path=${folder}`, folder], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  await answering(port);
  return { origin: `git://127.0.0.1:${port}/`, stop: () => ended(child) };
}

/** Git's own smart HTTP server behind a door that one password opens. https://git-scm.com/docs/git-http-backend */
export async function serveHttp({ folder, env }: Remotes, password: string): Promise<Service & { users: string[] }> {
  const users: string[] = [];
  const server = createServer((request, response) => {
    const [user, given] = Buffer.from(request.headers.authorization?.split(" ")[1] ?? "", "base64")
      .toString()
      .split(":");
    if (given !== password) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
      return;
    }
    users.push(user ?? "");
    answer(request, response, {
      ...process.env,
      ...env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: "1",
      REMOTE_USER: "x",
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { origin: `http://127.0.0.1:${port}/`, users, stop };
}

/** One request as CGI. https://www.rfc-editor.org/rfc/rfc3875 */
function answer(request: IncomingMessage, response: ServerResponse, env: NodeJS.ProcessEnv): void {
  const { pathname, search } = new URL(request.url ?? "/", "http://x");
  const { headers, method } = request;
  const cgi = spawn("git", ["http-backend"], {
    env: {
      ...env,
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: headers["content-encoding"] ?? "",
      GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
    },
  });
  request.pipe(cgi.stdin);
  cgi.stdin.on("error", () => undefined);
  const parts: Buffer[] = [];
  cgi.stdout.on("data", (part: Buffer) => parts.push(part));
  cgi.on("close", () => {
    const all = Buffer.concat(parts);
    const end = all.indexOf("\r\n\r\n");
    const fields = all
      .subarray(0, end)
      .toString()
      .split("\r\n")
      .map((line) => line.split(/: (.*)/s));
    const status = Number(fields.find(([name]) => name === "Status")?.[1]?.split(" ")[0] ?? 200);
    for (const [name = "", value = ""] of fields) if (name !== "Status") response.setHeader(name, value);
    response.writeHead(status).end(all.subarray(end + 4));
  });
}

const sshd = "/usr/sbin/sshd";

/** Why there is no SSH server to test with; undefined where there is one. */
export const noSsh = existsSync(sshd) ? undefined : "no sshd on this machine (Debian: apt-get install openssh-server)";

/** A server of OpenSSH for this user alone, with keys made for the occasion. */
export async function serveSsh({ folder }: Remotes): Promise<Service> {
  const port = await freePort();
  const place = join(folder, "ssh");
  await mkdir(place);
  for (const name of ["host", "own"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(place, name)]);
  if (process.getuid?.() === 0) await mkdir("/run/sshd", { recursive: true });
  const settings = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
    `HostKey ${join(place, "host")}`,
    `AuthorizedKeysFile ${join(place, "own.pub")}`,
    `PidFile ${join(place, "pid")}`,
    "PasswordAuthentication no",
    "StrictModes no",
    "UsePAM no",
  ];
  await writeFile(join(place, "config"), `${settings.join("\n")}\n`);
  const host = execFileSync("ssh-keygen", ["-y", "-f", join(place, "host")], { encoding: "utf8" }).trim();
  await writeFile(join(place, "known"), `[127.0.0.1]:${port} ${host}\n`);
  await chmod(join(place, "own"), 0o600);
  const child = spawn(sshd, ["-D", "-f", join(place, "config")], { stdio: "ignore" });
  await answering(port);
  const client = `ssh -F none -o BatchMode=yes -o IdentitiesOnly=yes -i ${join(place, "own")} -o UserKnownHostsFile=${join(place, "known")}`;
  return {
    origin: `ssh://${userInfo().username}@127.0.0.1:${port}${folder}/`,
    env: { GIT_SSH_COMMAND: client },
    stop: () => ended(child),
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createSocket().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answering(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isThere = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await sleep(50);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.kill()) return;
  await once(child, "close");
}
