import { deriveText } from "../talk/derive-text.ts";

/** What is read from the notes that the editor's snippets make, with their suggestions left as they are. */
export function readTalk(snippets: string) {
  const { talk: whole, paper } = JSON.parse(snippets) as Record<"talk" | "paper", { readonly body: readonly string[] }>;
  const { talk } = deriveText(`---\ntitle: A\n---\n\n${filled(whole.body)}`);
  const { talk: second } = deriveText(`---\ntitle: A\ntalk: true\n---\n\n### 论文推荐\n\n${filled(paper.body)}`);
  return {
    talk: {
      speakers: talk?.speakers.map(({ name }) => name),
      title: talk?.talks[0]?.title,
      abstract: talk?.talks[0]?.abstract,
      spotlights: talk?.talks[0]?.spotlights,
      papers: talk?.papers.map(({ title }) => title),
    },
    papers: second?.papers.map(({ title }) => title),
  };
}

function filled(body: readonly string[]): string {
  return body.join("\n").replace(/\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g, (_, given: string | undefined) => given ?? "");
}
