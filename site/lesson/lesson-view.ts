/** A lesson as its page shows it. */
export interface LessonView {
  readonly slug: string;
  /** Its place in the course, as readers say it: "8", or "8b" for a practice lesson. */
  readonly label: string;
  /** Whether it only practises what the lesson before teaches. */
  readonly practice: boolean;
  readonly title: string;
  readonly summary: string;
  /** Who it is for, in the documentation's words: "Beginner", "Advanced". */
  readonly experience: string;
  readonly minutes: number;
  /** Where its facts come from, as HTML made from the author's Markdown. */
  readonly sources: readonly string[];
  readonly challengeId: string | null;
  /** The body, as HTML made from the author's Markdown. */
  readonly html: string;
  readonly previous: NeighbourLesson | null;
  readonly next: NeighbourLesson | null;
}

/** The lesson before or after. */
export interface NeighbourLesson {
  readonly slug: string;
  readonly title: string;
}

/** A line of the course map. */
export interface CourseEntry {
  readonly slug: string;
  readonly label: string;
  readonly practice: boolean;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly challengeId: string | null;
}

/** What a page loads. Paths from the site's root. */
export interface PageAssets {
  readonly styles: readonly string[];
  /** The style of the bar that leads to a classroom; fetched only where the reader takes part in one. */
  readonly seatStyle: string;
  /** Run before anything is painted. */
  readonly headScripts: readonly string[];
  /** Modules; they run once the page is parsed. */
  readonly scripts: readonly string[];
  /** Modules that the scripts import, to be fetched beside them. */
  readonly preloads: readonly string[];
  readonly policy: string;
  /** Where the site is published, if the build knows; ends in a slash. */
  readonly siteUrl: string | null;
}
