import { useMemo } from "preact/hooks";
import { encode } from "uqr";
import { classroomWords } from "../../words/classroom-words.ts";

/** So many light modules around it, as its standard asks for. */
const QUIET = 4;

/** A text as a QR code: dark on light in every theme, for cameras that expect so. */
export function QrCode({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => drawQrCode(text), [text]);
  return (
    <svg class="qr-code" role="img" viewBox={`0 0 ${size} ${size}`} aria-label={classroomWords().board.qr.label(text)}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** The dark modules as one path, row by row. */
function drawQrCode(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  return { size, path };
}
