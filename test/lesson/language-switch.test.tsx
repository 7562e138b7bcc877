import assert from "node:assert/strict";
import { render } from "preact-render-to-string";
import { parseSiteUrl } from "../../site/build/site-url.ts";
import { LanguageAlternates, LanguageSwitch } from "../../site/lesson/language-switch.tsx";
import { de } from "../../site/words/de.ts";
import { speakingIn } from "../../site/words/words.ts";

const path = "lessons/keys/";

describe("the languages of a page", () => {
  it("are links to the same page in the others, each in its own words", () => {
    const html = render(<LanguageSwitch root="../../" path={path} />);
    assert.match(html, /<a [^>]*href="\.\.\/\.\.\/de\/lessons\/keys\/" hreflang="de" lang="de"[^>]*>.*Deutsch/);
    assert.doesNotMatch(html, /English/);
    const german = speakingIn(de, () => render(<LanguageSwitch root="../../../" path={path} />));
    assert.match(german, /<a [^>]*href="\.\.\/\.\.\/\.\.\/lessons\/keys\/" hreflang="en" lang="en"[^>]*>.*English/);
  });

  it("are told to search engines where the site knows its address, and nowhere else", () => {
    const siteUrl = parseSiteUrl("https://example.org/course");
    assert.equal(siteUrl, "https://example.org/course/");
    const html = render(<LanguageAlternates siteUrl={siteUrl} path={path} />);
    assert.deepEqual(
      [...html.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, code, href]) => [code, href]),
      [
        ["en", "https://example.org/course/lessons/keys/"],
        ["de", "https://example.org/course/de/lessons/keys/"],
      ],
    );
    assert.equal(render(<LanguageAlternates siteUrl={parseSiteUrl("")} path={path} />), "");
    assert.throws(() => parseSiteUrl("example.org"), /SITE_URL is "example.org": write the whole address/);
  });
});
