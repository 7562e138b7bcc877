import type { VNode } from "preact";
import { CLASS_PAGE_DATA_ID, CLASS_PAGE_ROOT_ID, type ClassPageData } from "../classroom/page-data.ts";
import { PrivacyPage } from "../classroom/privacy-page.tsx";
import type { PageAssets } from "../lesson/lesson-view.ts";
import { Page } from "../lesson/page.tsx";
import type { SeatWords } from "../words/seat-en.ts";
import type { StaticWords } from "../words/static-en.ts";
import { scriptJson } from "./script-json.ts";

/** The pages of a classroom that a script draws, and the style that each has; a page stands in a folder of its name. */
export const classPages = [
  { name: "teach", style: "teacher" },
  { name: "board", style: "teacher" },
  { name: "projector", style: "teacher" },
  { name: "sheet", style: "teacher" },
  { name: "join", style: "learner" },
  { name: "class", style: "learner" },
] as const;

export type ClassPageName = (typeof classPages)[number]["name"];

export interface ClassPageProps {
  readonly assets: PageAssets;
  readonly glossary: boolean;
}

interface DrawnPageProps extends ClassPageProps {
  readonly name: ClassPageName;
  readonly data: ClassPageData;
  readonly says: StaticWords;
}

const HOME = "../";

/** A page that its script draws: until then, and without JavaScript, it says what it is. */
export function ClassPage({ name, data, says, ...frame }: DrawnPageProps) {
  const { title, description } = says[name];
  return (
    <ClassFrame {...frame} path={name} title={title} description={description}>
      <div id={CLASS_PAGE_ROOT_ID}>
        <h1>{title}</h1>
        <noscript>
          <p>{says.needsScript}</p>
        </noscript>
      </div>
      {/* A script element's content is no HTML: the build escapes what could end it. */}
      <script type="application/json" id={CLASS_PAGE_DATA_ID} dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />
    </ClassFrame>
  );
}

/** What a classroom keeps of those who take part. */
export function ClassPrivacyPage({ says, ...frame }: ClassPageProps & { says: SeatWords["privacy"] }) {
  const { title, description } = says;
  return (
    <ClassFrame {...frame} path="privacy" title={title} description={description}>
      <PrivacyPage says={says} />
    </ClassFrame>
  );
}

interface ClassFrameProps extends ClassPageProps {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly children: VNode | readonly VNode[];
}

function ClassFrame({ path, title, description, assets, glossary, children }: ClassFrameProps) {
  const page = { title: `${title} · Cosigner`, description, home: HOME, path: `${path}/`, assets, glossary };
  return (
    <Page {...page} ownSeat>
      <main id="main" class="panel-page" tabIndex={-1}>
        {children}
      </main>
    </Page>
  );
}
