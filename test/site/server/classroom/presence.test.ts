import assert from "node:assert/strict";
import { Presence } from "../../../../site/server/http/presence.ts";
import { until } from "./classroom-visit.ts";

describe("who is there", () => {
  const make = (awayAfterMs: number) => {
    const noted: string[] = [];
    const setHere = async (id: string, here: boolean) => void noted.push(`${id} ${here}`);
    return { noted, presence: new Presence({ setHere }, assert.ifError, awayAfterMs) };
  };

  it("is away when the last of their pages has been closed for a while", async () => {
    const { noted, presence } = make(1);
    await presence.arrive("ada");
    await presence.arrive("ada");
    presence.leave("ada");
    await presence.arrive("grace");
    presence.leave("grace");
    await until(() => noted.includes("grace false"));
    assert.ok(!noted.includes("ada false"));
    presence.leave("ada");
    await until(() => noted.includes("ada false"));
  });

  it("is not away who goes from one page to the next", async () => {
    const { noted, presence } = make(10);
    await presence.arrive("ada");
    presence.leave("ada");
    await presence.arrive("ada");
    await presence.arrive("grace");
    presence.leave("grace");
    await until(() => noted.includes("grace false"));
    assert.ok(!noted.includes("ada false"));
  });

  it("is noted no more once the server has ended", async () => {
    const { noted, presence } = make(1);
    await presence.arrive("ada");
    presence.close();
    presence.leave("ada");
    const later = make(5);
    await later.presence.arrive("grace");
    later.presence.leave("grace");
    await until(() => later.noted.includes("grace false"));
    assert.deepEqual(noted, ["ada true"]);
  });
});
