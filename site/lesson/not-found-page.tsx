import type { PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";

/** What stands where nothing is. */
export function NotFoundPage({ assets, root }: { readonly assets: PageAssets; readonly root: string }) {
  return (
    <Page title="No such page · Cosigner" description="There is no page at this address." root={root} assets={assets}>
      <main id="main" class="lesson-alone" tabIndex={-1}>
        <article class="lesson">
          <h1>There is no page at this address</h1>
          <div class="prose">
            <p>
              The address may be mistyped, or the page has moved. The <a href={root}>course</a> has every lesson.
            </p>
          </div>
        </article>
      </main>
    </Page>
  );
}
