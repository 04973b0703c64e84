/** The sign of the site: a lectern, its desk at a slant. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M2 8.5 22 4v3.4L2 11.9zM10.4 11.4l3.2-.7V18h-3.2zM6 19h12v2.5H6z" />
    </svg>
  );
}
