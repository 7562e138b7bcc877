/** Loads the style of the bar, which the page names. Without it the bar is bare, and still there. */
export async function loadSeatStyle(): Promise<void> {
  const url = document.querySelector<HTMLMetaElement>('meta[name="seat-style"]')?.content;
  if (url === undefined) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = url;
  await new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
}
