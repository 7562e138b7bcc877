import type { PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";

/** What stands where nothing is. */
export function NotFoundPage(frame: {
  readonly assets: PageAssets;
  readonly root: string;
  readonly glossary: boolean;
}) {
  return (
    <Page title="No such page · Cosigner" description="There is no page at this address." {...frame}>
      <main id="main" class="lesson-alone" tabIndex={-1}>
        <article class="lesson">
          <h1>There is no page at this address</h1>
          <div class="prose">
            <p>
              The address may be mistyped, or the page has moved. The <a href={frame.root}>course</a> has every lesson.
            </p>
          </div>
        </article>
      </main>
    </Page>
  );
}
