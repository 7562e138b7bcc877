import { useEffect, useState } from "preact/hooks";
import { serverInfoSchema } from "../../wire/requests.ts";
import type { Api } from "../api.ts";
import { isLocal, listJoinBases } from "./join-link.ts";

/** Where the browser keeps the address that was chosen, for the board's other windows. */
const KEY = "cosigner:v1:join-base";

export interface JoinBase {
  /** Where learners find the first page. */
  readonly base: string;
  /** Others that may do, with that one. */
  readonly choices: readonly string[];
  readonly choose: (base: string) => void;
}

/** The address that learners are told. @param home the way to the first page of this page's language */
export function useJoinBase(api: Api, home: string): JoinBase {
  const here = new URL(home, location.href).href.replace(/[?#].*$/, "");
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState(readChosen);
  useEffect(() => {
    if (!isLocal(here)) return;
    // Without an answer there is this page's own address.
    api.get("server", serverInfoSchema).then(
      (server) => setAddresses(server.addresses),
      () => {},
    );
    const follow = (event: StorageEvent) => {
      if (event.key === KEY) setChosen(event.newValue);
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [api, here]);
  const choices = listJoinBases(here, addresses);
  const base = choices.find((choice) => choice === chosen) ?? choices[0] ?? here;
  const choose = (next: string) => {
    setChosen(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It holds for this window only.
    }
  };
  return { base, choices, choose };
}

function readChosen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
