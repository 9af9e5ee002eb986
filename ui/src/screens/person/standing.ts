/** Posts and times of a person as they are filled in. */
import type { AppointmentKind, AppointmentView, LegalStatus, PositionKind, SaveAppointmentRequest, StatusPeriodView } from "../../lib/contract";

/** Statuses that last for a time; the others are the plain state of a person. */
export const TIMED: readonly LegalStatus[] = ["state_official", "suspended", "unpaid_leave", "pre_retirement", "study_assignment"];

/** What somebody fills in for a post. */
export type PostForm = {
  kind: AppointmentKind;
  unit: string;
  position: string;
  positionKind: PositionKind | "";
  from: string;
  until: string;
  basis: string;
  place: string;
  leadsUnit: boolean;
};

/** The form of a post, or of a new one from today. */
export function postForm(post: AppointmentView | null, today: string): PostForm {
  return {
    kind: post?.kind ?? "plt",
    unit: post?.unit?.id ?? "",
    position: post?.position ?? "",
    positionKind: post?.positionKind ?? "",
    from: post?.from ?? today,
    until: post?.until ?? "",
    basis: post?.basis ?? "",
    place: post?.place ?? "",
    leadsUnit: post?.leadsUnit ?? false,
  };
}

/** The post as the core keeps it; what the kind does not know is left out. */
export function postRequest(employee: string, id: string | null, form: PostForm, evaluator: string | null): SaveAppointmentRequest {
  const isOutside = form.kind === "seconded";
  return {
    id,
    employee,
    kind: form.kind,
    unit: isOutside ? null : form.unit || null,
    position: form.position.trim(),
    positionKind: form.positionKind || null,
    from: form.from,
    until: form.until || null,
    basis: form.basis.trim(),
    place: isOutside ? form.place.trim() : "",
    evaluator,
    leadsUnit: !isOutside && form.leadsUnit,
  };
}

/** Whether a time lies behind a day. */
export function isOver(time: StatusPeriodView, today: string): boolean {
  return time.until !== null && time.until < today;
}
