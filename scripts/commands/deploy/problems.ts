import { spokenLanguage, type Spoken } from "../spoken.ts";

/** Why a target was not deployed to: what is wrong, and the way out. Braces stand for the problem's values. */
const sentences = {
  "no-target": {
    en: [
      "No target: expected `deploy:` with a `type` in _config.yml.",
      "For a repository: `deploy: { type: git, repo: ADDRESS, branch: gh-pages }`. See docs/deploy.en.md.",
    ],
    zh: [
      "没有部署目标：_config.yml 里应有带 `type` 的 `deploy:`。",
      "推到仓库：`deploy: { type: git, repo: 地址, branch: gh-pages }`。参见 docs/deploy.md。",
    ],
  },
  "no-deployer": {
    en: [
      "No deployer “{type}” is installed: expected one of {known} in deploy.type.",
      "Install the plugin hexo-deployer-{type}, or name one that is there.",
    ],
    zh: ["没有安装部署插件“{type}”：deploy.type 应为 {known} 之一。", "安装 hexo-deployer-{type}，或改用已安装的。"],
  },
  "no-repository": {
    en: [
      "No repository: expected deploy.repo in _config.yml.",
      "Write its address there, without a password, or give it in HEXO_DEPLOYER_REPO.",
    ],
    zh: [
      "没有仓库地址：_config.yml 里应有 deploy.repo。",
      "把地址写在那里（不带密码），或用环境变量 HEXO_DEPLOYER_REPO 给出。",
    ],
  },
  "address-secret": {
    en: [
      "The address in deploy.repo carries a credential. It was neither used nor kept.",
      "Take it out of the address and withdraw it where it was issued: a file is no place for it. Then use SSH (git@host:owner/name.git), a credential helper of git, or `token: $NAME` with the token in the environment variable NAME.",
    ],
    zh: [
      "deploy.repo 的地址里带着凭据。没有使用，也没有保存。",
      "从地址中删去，并到签发处作废：凭据不该写在文件里。然后改用 SSH（git@host:owner/name.git）、git 的凭据助手，或写 `token: $NAME`，把令牌放进环境变量 NAME。",
    ],
  },
  "token-written": {
    en: [
      "deploy.token holds the token itself. It was neither used nor kept.",
      "Withdraw it where it was issued. Write `token: $NAME`, and put a new one into the environment variable NAME.",
    ],
    zh: [
      "deploy.token 里写着令牌本身。没有使用，也没有保存。",
      "到签发处作废它。改写 `token: $NAME`，把新令牌放进环境变量 NAME。",
    ],
  },
  "token-unset": {
    en: [
      "deploy.token names the environment variable {name}, which is not set.",
      "Set it where the deploy runs, or take `token` out to use SSH or a credential helper.",
    ],
    zh: [
      "deploy.token 指向环境变量 {name}，但它没有设置。",
      "在运行部署的地方设置它；或删去 `token`，改用 SSH 或凭据助手。",
    ],
  },
  "token-elsewhere": {
    en: [
      "deploy.token is for addresses that begin with https://, not for {address}.",
      "Take `token` out, or write the repository's https address.",
    ],
    zh: ["deploy.token 只用于 https:// 开头的地址，不用于 {address}。", "删去 `token`，或改写仓库的 https 地址。"],
  },
  "branch-invalid": {
    en: ["“{branch}” is no name that a branch can have.", "Write a plain one in deploy.branch, such as gh-pages."],
    zh: ["“{branch}”不能作分支名。", "在 deploy.branch 写一个普通的名字，如 gh-pages。"],
  },
  "folder-missing": {
    en: ["deploy.extend_dirs names {folder}, which is not there.", "Make that folder, or take its name out."],
    zh: ["deploy.extend_dirs 里的 {folder} 不存在。", "建立这个文件夹，或删去它的名字。"],
  },
  "git-missing": {
    en: ["git is not installed, or not in PATH.", "Install it from https://git-scm.com/."],
    zh: ["没有安装 git，或它不在 PATH 里。", "从 https://git-scm.com/ 安装。"],
  },
  "no-identity": {
    en: [
      "Nobody is named as the commit's author.",
      "Write `name:` and `email:` below `deploy:` in _config.yml, or say it to git: git config --global user.name NAME, and user.email ADDRESS.",
    ],
    zh: [
      "不知道提交的作者是谁。",
      "在 _config.yml 的 `deploy:` 下写 `name:` 和 `email:`，或告诉 git：git config --global user.name 名字，以及 user.email 邮箱。",
    ],
  },
  missing: {
    en: [
      "There is no repository at {address}, or none that may be seen.",
      "Check the address, make the repository, or get the right to write to it.",
    ],
    zh: ["{address} 没有仓库，或无权看到它。", "核对地址；先建立仓库，或取得写权限。"],
  },
  unreachable: {
    en: [
      "{address} does not answer.",
      "Check the address and the network, then deploy again; the build is in public/.",
    ],
    zh: ["{address} 没有应答。", "检查地址和网络，再部署一次；网站已构建在 public/。"],
  },
  denied: {
    en: [
      "{address} lets nobody in with these credentials, or with none.",
      "With https, put a token into an environment variable and name it: `token: $NAME`; or set up git's credential helper. With SSH, add your key to the host: ssh-add, and the host's settings.",
    ],
    zh: [
      "{address} 不接受现有的凭据，或没有凭据。",
      "用 https：把令牌放进环境变量，写 `token: $NAME`；或设置 git 的凭据助手。用 SSH：把公钥加到该站点，并 ssh-add。",
    ],
  },
  "host-unknown": {
    en: [
      "SSH does not know the key of {address}, and nobody is there to be asked.",
      "Connect once by hand, or add the key that the host publishes to ~/.ssh/known_hosts.",
    ],
    zh: [
      "SSH 不认识 {address} 的主机密钥，又无人可问。",
      "先手动连接一次，或把该站点公布的密钥加入 ~/.ssh/known_hosts。",
    ],
  },
  refused: {
    en: [
      "{address} refused the push to {branch}.",
      "Its answer is below: a rule of the branch or a hook of the repository. The remote is as it was.",
    ],
    zh: ["{address} 拒绝了对 {branch} 的推送。", "原因见下方它的答复：分支规则或仓库的钩子。远端没有改动。"],
  },
  moved: {
    en: [
      "{branch} of {address} moved while this deploy was at work.",
      "Somebody else has deployed. Deploy again: what they pushed is then looked at first. The remote is as it was.",
    ],
    zh: [
      "部署期间，{address} 的 {branch} 变了。",
      "有人同时部署。再部署一次，会先看他们推送的内容。这次没有改动远端。",
    ],
  },
  foreign: {
    en: [
      "{branch} of {address} ends with a commit that no deploy made: {commit}.",
      "See whether it is the right branch. If the site may take its place, add --force: the commit stays in the branch's history. The remote is as it was.",
    ],
    zh: [
      "{address} 的 {branch} 最新的提交不是部署产生的：{commit}。",
      "看看分支写对了没有。若可以由网站取代，加 --force：那个提交会留在分支历史里。远端没有改动。",
    ],
  },
  sources: {
    en: [
      "{branch} of {address} holds a site's sources, not a built site: {commit}.",
      "Name another branch in deploy.branch, such as gh-pages. The remote is as it was.",
    ],
    zh: [
      "{address} 的 {branch} 存放的是网站源文件，不是构建结果：{commit}。",
      "在 deploy.branch 写另一个分支，如 gh-pages。远端没有改动。",
    ],
  },
  failed: {
    en: ["git could not deploy to {address}.", "Its own words are below. The remote is as it was."],
    zh: ["git 未能部署到 {address}。", "原因见下方 git 的原话。远端没有改动。"],
  },
} as const satisfies Record<string, Spoken<readonly [message: string, hint: string]>>;

export type ProblemKind = keyof typeof sentences;

/** A target that cannot be deployed to, or was not. */
export class DeployProblem extends Error {
  readonly kind: ProblemKind;
  readonly values: Readonly<Record<string, string>>;
  /** What git said, without secrets. */
  readonly said: string;

  constructor(kind: ProblemKind, values: Readonly<Record<string, string>> = {}, said = "") {
    super(kind);
    this.kind = kind;
    this.values = values;
    this.said = said;
  }
}

/** What is wrong, the way out, and git's own words, each on lines of their own. */
export function problemText({ kind, values, said }: DeployProblem, language: unknown): string {
  const [message, hint] = sentences[kind][spokenLanguage(language)].map((text) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  );
  const words =
    said.trim() === ""
      ? []
      : said
          .trim()
          .split(/\r?\n/)
          .map((line) => `    ${line}`);
  return [message, `  ${hint}`, ...words].join("\n");
}
