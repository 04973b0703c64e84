/** The one place where HTML that was made elsewhere enters a page: content that Markdown rendered and the sanitizer let pass. */
export function Html({ html, class: name }: { html: string; class?: string }) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
