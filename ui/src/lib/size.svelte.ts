/** How much room the window has. */
import { MediaQuery } from "svelte/reactivity";

const tiny = new MediaQuery("(max-width: 800px)", false);
const small = new MediaQuery("(max-width: 1100px)", false);

export const size = {
  /** As with 200 % zoom: the pane stands below the grid and only few columns fit. */
  get isTiny(): boolean {
    return tiny.current;
  },
  /** The side pane takes much of the grid's room: keep it closed until asked for. */
  get isSmall(): boolean {
    return small.current;
  },
};
