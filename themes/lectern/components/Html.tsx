interface Props {
  readonly html: string;
  readonly as?: "div" | "li";
  readonly class?: string;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/**
 * The one place where HTML that was made elsewhere enters a page: content that Markdown rendered and the sanitizer let
 * pass, and pieces of a page that were drawn before.
 */
export function Html({ html, as: Element = "div", class: name, data = {} }: Props) {
  return <Element class={name} {...data} dangerouslySetInnerHTML={{ __html: html }} />;
}
