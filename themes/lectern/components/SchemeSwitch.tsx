interface Words {
  readonly scheme: string;
  readonly auto: string;
  readonly light: string;
  readonly dark: string;
}

/** Goes through the system's colours, light and dark; works, and is seen, only with script. */
export function SchemeSwitch({ words: { scheme, auto, light, dark } }: { words: Words }) {
  return (
    <button
      class="scheme-switch needs-script"
      type="button"
      data-label={scheme}
      data-auto={auto}
      data-light={light}
      data-dark={dark}
      aria-label={`${scheme}: ${auto}`}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="7.25" />
        <path class="scheme-left" d="M10 2.75v14.5a7.25 7.25 0 0 1 0-14.5z" />
        <path class="scheme-right" d="M10 2.75v14.5a7.25 7.25 0 0 0 0-14.5z" />
      </svg>
    </button>
  );
}
