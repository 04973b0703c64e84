/** Opens a picture at its full size over the page; the browser's own dialog keeps the focus, and Escape closes it. */
export function setUpLightbox(): void {
  const pictures = [...document.querySelectorAll<HTMLImageElement>(".prose img")].filter(
    (image) => image.closest("a") === null,
  );
  if (pictures.length === 0 || typeof HTMLDialogElement !== "function") return;
  const dialog = Object.assign(document.createElement("dialog"), { className: "lightbox" });
  dialog.addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  for (const picture of pictures) makeOpenable(picture, dialog);
}

function makeOpenable(picture: HTMLImageElement, dialog: HTMLDialogElement): void {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "picture" });
  const frame = picture.parentElement instanceof HTMLPictureElement ? picture.parentElement : picture;
  frame.replaceWith(button);
  button.append(frame);
  if (picture.alt === "") button.setAttribute("aria-label", picture.src.split("/").pop() ?? "");
  button.addEventListener("click", () => {
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
    close.setAttribute("aria-label", "Esc");
    const whole = Object.assign(document.createElement("img"), { src: picture.src, alt: picture.alt });
    dialog.replaceChildren(whole, close);
    dialog.setAttribute("aria-label", picture.alt);
    dialog.showModal();
  });
}
