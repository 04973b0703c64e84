/**
 * A formula as a line of text, as one would write it in a mail: `O(n \log n)` is `O(n log n)`, `\frac{a}{b}` is `a/b`. One
 * that holds more than symbols, fractions, roots, indices and letters stays TeX between dollar signs.
 */
export function readableTex(tex: string): string {
  if (!/[\\{}~&]/.test(tex)) return tex;
  const written = `$${tex}$`;
  if (tex.length > longest) return written;
  let text = tex
    .replace(spaces, " ")
    .replace(sizes, "")
    .replace(/\\([a-zA-Z]+)\s*/g, spokenCommand);
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(fraction, (_, above: string, below: string) => `${grouped(above)}/${grouped(below)}`);
    text = text.replace(root, (_, inner: string) => `√${grouped(inner)}`);
    text = text.replace(index, (_, mark: string, inner: string) => mark + grouped(inner));
    text = text.replace(alphabet, "$1");
  }
  text = text.replace(/(?<!\\)[{}&]/g, "").replace(/\\([{}&%$#_|])/g, "$1");
  return text.includes("\\") ? written : text.replace(/\s+/g, " ").trim();
}

/** Longer formulas stay TeX: a limit that keeps reading linear. */
const longest = 1000;

const spaces = /\\(?:[,;:! ]|\\|quad\b|qquad\b)|~/g;
const sizes = /\\(?:left|right|[bB]igg?[lr]?|displaystyle|textstyle|limits|nolimits)(?![a-zA-Z])\s*\.?/g;
const inner = String.raw`\s*\{([^{}]*)\}`;
const fraction = new RegExp(String.raw`\\[dt]?frac${inner}${inner}`, "g");
const root = new RegExp(String.raw`\\sqrt${inner}`, "g");
const index = new RegExp(String.raw`([_^])${inner}`, "g");
const alphabet = new RegExp(
  String.raw`\\(?:text|textrm|textbf|textit|mathrm|mathbf|mathit|mathsf|mathcal|mathbb|mathfrak|boldsymbol|bm|operatorname\*?|mbox)${inner}`,
  "g",
);

/** A part that is more than one number, letter or word stands in parentheses. */
function grouped(text: string): string {
  const bare = text.trim();
  return /^[\p{L}\p{N}]*$|^\(.*\)$|^\\\w+$/u.test(bare) ? bare : `(${bare})`;
}

/** A command as its symbol or its name; one that is not known stays. */
function spokenCommand(command: string, name: string): string {
  const symbol = symbols.get(name);
  if (symbol !== undefined) return /\s$/.test(command) && /^[≤≥≠≈=<>→⇒∈∪∩∼×]$/.test(symbol) ? `${symbol} ` : symbol;
  return functions.has(name) ? `${name} ` : command;
}

const functions: ReadonlySet<string> = new Set(
  "log ln lg exp sin cos tan max min arg argmax argmin sup inf lim det dim ker gcd Pr mod bmod".split(" "),
);

const symbols: ReadonlyMap<string, string> = new Map(
  `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
  rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ
  Omega Ω times × cdot · pm ± div ÷ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ equiv ≡ propto ∝ to → rightarrow →
  leftarrow ← Rightarrow ⇒ infty ∞ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃
  ldots … dots … cdots … ell ℓ mid | vert | Vert ‖ circ ∘ prime ′ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉`
    .trim()
    .split(/\s+/)
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? ""] as const] : [])),
);
