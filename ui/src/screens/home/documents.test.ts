import { expect, it } from "vitest";
import type { ToDoKind } from "../../lib/contract";
import { shownOf } from "./documents";

it("leads from each list of documents to the documents it counts, and to the queue where a superior acts", () => {
  const lists: ToDoKind[] = ["to_deliver", "to_return", "to_report", "to_decide", "to_take_over", "unrated"];
  expect(lists.map(shownOf)).toEqual(["deliver", "out", "report", "queue", "queue", null]);
});
