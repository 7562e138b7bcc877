/** A challenge's solution, as it is fetched on asking. */
export interface Solution {
  readonly code: string;
  /** Trusted HTML, made from the challenge's own Markdown at build time. */
  readonly explanationHtml: string;
}

/** Fetches the solution. Rejects where it does not come. */
export async function loadSolution(url: string): Promise<Solution> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return parseSolution(await response.json());
}

/** Reads what was fetched. @throws TypeError where it is not a solution */
export function parseSolution(json: unknown): Solution {
  const { code, explanationHtml } = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  if (typeof code !== "string" || typeof explanationHtml !== "string") {
    throw new TypeError("the solution has no code or no explanation");
  }
  return { code, explanationHtml };
}
