/** What a page of the classroom is handed at build time. */
export interface ClassPageData {
  /** The way from the page to the site's root: `../`. */
  readonly root: string;
  /** The way to the first page of the page's language: `../`. */
  readonly home: string;
  /** The course, in its order. */
  readonly course: readonly CourseLesson[];
}

/** A lesson of the course. */
export interface CourseLesson {
  readonly slug: string;
  /** As it is numbered: `8b`. */
  readonly label: string;
  /** In English, as every lesson is. */
  readonly title: string;
  /** `null` where the lesson has no challenge. */
  readonly challenge: { readonly id: string; readonly title: string } | null;
}

/** The id of the `<script type="application/json">` that holds a {@link ClassPageData}. */
export const CLASS_PAGE_DATA_ID = "class-page-data";

/** The id of the element that the page's script draws into. */
export const CLASS_PAGE_ROOT_ID = "class-page";

/** Reads the page's data, which the build has written. @throws Error where the page has none */
export function readPageData(): ClassPageData {
  const text = document.getElementById(CLASS_PAGE_DATA_ID)?.textContent;
  if (!text) throw new Error(`the page has no ${CLASS_PAGE_DATA_ID}`);
  return JSON.parse(text) as ClassPageData;
}

/** Empties the element that the page's script draws into. @throws Error where the page has none */
export function takePageRoot(): HTMLElement {
  const root = document.getElementById(CLASS_PAGE_ROOT_ID);
  if (root === null) throw new Error(`the page has no ${CLASS_PAGE_ROOT_ID}`);
  root.replaceChildren();
  return root;
}
