import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { type ElementsVisit, useElements, waitForText } from "./elements-visit.ts";

describe("a policy", () => {
  const openPage = useElements();
  let visit: ElementsVisit;
  let rows: Locator;
  let summary: Locator;
  let findings: Locator;

  beforeEach(async () => {
    visit = await openPage();
    rows = visit.page.locator(".policy-table tbody tr");
    summary = visit.page.locator(".policy-summary");
    findings = visit.page.locator(".policy-findings");
  });

  const row = (signers: string) =>
    rows.filter({ has: visit.page.getByRole("rowheader", { name: signers, exact: true }) });
  const number = (name: string) => visit.page.getByRole("spinbutton", { name, exact: true });
  const names = () => visit.page.getByRole("textbox", { name: "Name" });

  it("follows a weight that is changed, and announces what it comes to", async () => {
    assert.match(await row("Supervisor, Clerk").innerText(), /3\s+yes\s+no/);
    await number("Weight of Clerk").fill("2");
    await waitForText(row("Supervisor, Clerk"), /4\s*yes\s*yes/);
    assert.equal(await summary.getAttribute("aria-live"), "polite");
    await waitForText(summary, "Of 7 sets of signers, 5 may deploy and 5 may manage keys.");
    await waitForText(findings, "Yes. Whichever is lost, the others still reach 4");
  });

  it("says with numbers why the chain would not set such thresholds", async () => {
    await number("Key management").fill("8");
    await waitForText(
      summary,
      /No account can have this policy\. All keys together weigh 7, .* InsufficientTotalWeight/,
    );
    await number("Key management").fill("2");
    await waitForText(
      summary,
      /A deployment threshold of 3 would be above key management \(2\), .* DeploymentThreshold/,
    );
    await number("Key management").fill("3");
    await summary.filter({ hasNotText: "No account" }).waitFor();
  });

  it("keeps the last number that was a weight, and says so", async () => {
    for (const wrong of ["256", "-1", "1.5", ""]) {
      await number("Deployment").fill(wrong);
      await waitForText(visit.page.getByRole("alert"), "Write a whole number from 0 to 255. Until then 3 counts.");
      assert.equal(await number("Deployment").getAttribute("aria-invalid"), "true");
    }
    assert.match(await row("Supervisor, Clerk").innerText(), /yes\s+no/);
    await number("Deployment").fill("255");
    await visit.page.getByRole("alert").waitFor({ state: "detached" });
  });

  it("says that sums stop at 255", async () => {
    await number("Weight of Manager").fill("254");
    await visit.page.getByText("These weights add up to 257; the chain counts no further than 255.").waitFor();
    await waitForText(row("Manager, Supervisor, Clerk"), "255");
  });

  it("takes a fourth key and no fifth", async () => {
    await visit.button("Add a key").click();
    assert.equal(await rows.count(), 15);
    assert.equal(
      await visit.page.evaluate(() => document.activeElement?.matches(".policy-key:nth-of-type(4) input")),
      true,
    );
    await visit.pressInactive(visit.button("Add a key"));
    await visit.page.getByText("at most 4 keys").waitFor();
    assert.equal(await names().count(), 4);
  });

  it("gives up all keys but the last, and hands the focus on to a neighbour", async () => {
    await visit.button("Remove Clerk").click();
    assert.equal(await rows.count(), 3);
    await visit.page.locator(".policy-key:nth-of-type(2) input:focus").waitFor();
    await visit.button("Remove Supervisor").click();
    await visit.pressInactive(visit.button("Remove Manager"));
    assert.equal(await rows.count(), 1);
    await waitForText(findings, "There is no other key than Manager.");
  });

  it("shows a name as text, whatever is typed", async () => {
    const name = '<img src=x onerror="boom()">';
    await names().nth(2).fill(name);
    await row(name).waitFor();
    assert.equal(await visit.page.locator("casper-policy img").count(), 0);
    await names().nth(2).fill("  ");
    await row("Key 3").waitFor();
  });
});
