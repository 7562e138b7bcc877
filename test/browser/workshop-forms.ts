import type { Page } from "playwright-core";

/** Starts a classroom as a teacher does, from the first page on. @returns its join code */
export async function startByForm(page: Page, url: string, title: string): Promise<string> {
  await page.goto(`${url}/`);
  await page.getByRole("link", { name: "start a classroom" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start the classroom" }).click();
  await page.getByRole("button", { name: /I have kept it/ }).click();
  return page.locator(".join-code").innerText();
}

/** Joins a classroom as a learner does, from the first page on. */
export async function joinByForm(page: Page, url: string, code: string, name: string): Promise<void> {
  await page.goto(`${url}/`);
  await page.getByRole("link", { name: "join with a code" }).click();
  await page.getByLabel("Code of the classroom").fill(code);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByText(/This is your resume code/).waitFor();
  await page
    .getByRole("link", { name: "Start working" })
    .or(page.getByRole("button", { name: "Start working" }))
    .click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}
