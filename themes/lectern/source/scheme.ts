/** Says that there is script, and sets the reader's chosen colours, before anything is drawn: no page flashes. */
const { classList, dataset } = document.documentElement;
classList.add("script");
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "light" || chosen === "dark") dataset["scheme"] = chosen;
} catch {
  // storage may be forbidden; the system's scheme then holds
}
