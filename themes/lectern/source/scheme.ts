/** Sets the reader's chosen colours before anything is drawn, so that no page flashes. */
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset["scheme"] = chosen;
} catch {
  // Storage may be forbidden; the system's scheme then holds.
}
