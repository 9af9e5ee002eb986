/** How much room the window has. */
import { MediaQuery } from "svelte/reactivity";

const small = new MediaQuery("(max-width: 1100px)", false);

export const size = {
  /** The side pane covers much of the grid: keep it closed until asked for. */
  get isSmall(): boolean {
    return small.current;
  },
};
