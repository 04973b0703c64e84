/** How hexo-deployer-git reads `repo`, with the branch of hosts it knows. https://github.com/hexojs/hexo-deployer-git */
declare module "hexo-deployer-git/lib/parse_config.js" {
  export default function parseConfig(args: {
    readonly repo: { readonly url: string; readonly branch: string | undefined };
  }): readonly { readonly url: string; readonly branch: string }[];
}

/** What `now` in a commit message is made with. https://moment.github.io/luxon/ */
declare module "luxon" {
  export const DateTime: {
    fromMillis(milliseconds: number, options: { readonly zone: string }): { toFormat(format: string): string };
  };
}
