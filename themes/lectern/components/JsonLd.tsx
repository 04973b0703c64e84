/** Facts for machines. JSON has no HTML in it: every `<` is escaped where it is made. */
export function JsonLd({ json }: { json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
