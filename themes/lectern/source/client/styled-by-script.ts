// The browser's own methods are kept and called with `this` again.
/* oxlint-disable typescript/unbound-method */
/**
 * Lets a library that writes `style` attributes and elements draw under a policy without inline styles: while it draws,
 * attributes are set through the CSSOM and style elements become style sheets of the document, both of which a policy
 * leaves to script that it trusts. https://www.w3.org/TR/CSP3/#directive-style-src
 */
export async function drawStyledByScript<T>(draw: () => Promise<T>): Promise<T> {
  const { setAttribute } = Element.prototype;
  const { insertBefore, appendChild } = Node.prototype;
  const inner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Element.prototype.setAttribute = function set(name, value) {
    if (name.toLowerCase() === "style" && isStyled(this)) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
  Node.prototype.insertBefore = function insert<N extends Node>(node: N, before: Node | null): N {
    return adopted(node) ? node : (insertBefore.call(this, node, before) as N);
  };
  Node.prototype.appendChild = function append<N extends Node>(node: N): N {
    return adopted(node) ? node : (appendChild.call(this, node) as N);
  };
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...inner,
    get(this: Element) {
      return renamed(String(inner?.get?.call(this)));
    },
    set(this: Element, html: string) {
      inner?.set?.call(this, renamed(html));
      setStyles(this);
    },
  });
  try {
    return await draw();
  } finally {
    Object.assign(Element.prototype, { setAttribute });
    Object.assign(Node.prototype, { insertBefore, appendChild });
    if (inner !== undefined) Object.defineProperty(Element.prototype, "innerHTML", inner);
  }
}

/** Puts HTML into an element; its `style` attributes are set through the CSSOM. */
export function fillStyled(parent: Element, html: string): void {
  parent.innerHTML = renamed(html);
  setStyles(parent);
}

/** HTML whose `style` attributes have another name, under which no policy speaks of them. */
function renamed(html: string): string {
  return html.replace(/<[a-z](?:[^>"]|"[^"]*")*>/gi, (tag) => tag.replace(/\sstyle="/g, ' data-style="'));
}

function setStyles(parent: Element): void {
  for (const element of parent.querySelectorAll<HTMLElement | SVGElement>("[data-style]")) {
    element.style.cssText = element.dataset["style"] ?? "";
    delete element.dataset["style"];
  }
}

function isStyled(element: Element): element is HTMLElement | SVGElement {
  return "style" in element;
}

function adopted(node: Node): boolean {
  if (!(node instanceof HTMLStyleElement)) return false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(node.textContent ?? "");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return true;
}
