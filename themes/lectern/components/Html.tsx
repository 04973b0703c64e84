interface Props {
  readonly html: string;
  readonly class?: string;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/** The one place where HTML that was made elsewhere enters a page: content that Markdown rendered and the sanitizer let pass. */
export function Html({ html, class: name, data = {} }: Props) {
  return <div class={name} {...data} dangerouslySetInnerHTML={{ __html: html }} />;
}
