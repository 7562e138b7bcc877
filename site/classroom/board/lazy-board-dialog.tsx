import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../../words/words.ts";
import type { BoardDialogProps } from "./board-dialog.tsx";

/** The dialog that is open, loaded when the first one is: pictures of results are most of what a board needs. */
export function LazyBoardDialog(props: BoardDialogProps & { readonly onTrouble: (sentence: string) => void }) {
  const { onClose, onTrouble, ...dialog } = props;
  const [View, setView] = useState<ComponentType<BoardDialogProps>>();
  useEffect(() => {
    let wanted = true;
    import("./board-dialog.tsx").then(
      ({ BoardDialog }) => wanted && setView(() => BoardDialog),
      () => {
        if (!wanted) return;
        onTrouble(words().dialog.notLoaded);
        onClose();
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  return View === undefined ? null : <View {...dialog} onClose={onClose} />;
}
