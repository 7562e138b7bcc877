import { defineCasperAccount } from "../../account/define-casper-account.ts";
import { defineLoseAKey } from "../../account/define-lose-a-key.ts";
import { defineCasperPolicy } from "./define-casper-policy.ts";
import { defineOrderPuzzle } from "./define-order-puzzle.ts";
import { definePredictFirst } from "./define-predict-first.ts";
import { lightPairedLines } from "./side-by-side-lines.ts";

// The script of lesson pages: what readers without script find as text and tables comes to life.
defineCasperAccount();
defineLoseAKey();
definePredictFirst();
defineOrderPuzzle();
defineCasperPolicy();
lightPairedLines();
