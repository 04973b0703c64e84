/** What `hexo import` was asked for. */
export interface ImportOptions {
  readonly from: string;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
  /** Leave files that the site has already as they are, and take the others. */
  readonly skip: boolean;
  /** Leave `_config.yml` as it is. */
  readonly keepConfig: boolean;
}
