// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** The fields of an RFC 9457 problem document that the apps use; `code` is one of the contract's closed list. */
export interface Problem {
  code: string;
  title: string;
  detail?: string | undefined;
  requestId?: string | undefined;
  errors?: { path: string; code: string; message: string }[] | undefined;
  data?: unknown;
}

/**
 * Why a request has no result.
 * - `problem`: the daemon answered with a problem document: the request was understood and refused.
 * - `unreachable`: no answer, or one from the edge in the daemon's place. Whether a command was carried out is unknown:
 *   ask for the thing by its id, or repeat with the same id.
 * - `unreadable`: an answer came that is neither data nor a problem document.
 */
export type ApiErrorKind = 'problem' | 'unreachable' | 'unreadable';

export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly problem: Problem | undefined;
  /** Seconds that the server asked to wait, if it did. */
  readonly retryAfter: number | undefined;

  constructor(kind: ApiErrorKind, status: number, problem?: Problem, retryAfter?: number, cause?: unknown) {
    super(problem?.detail ?? problem?.title ?? `${kind} (${String(status)})`, { cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The problem's stable code; undefined when the answer was none of the daemon's. */
  get code(): string | undefined {
    return this.problem?.code;
  }

  /** True when trying the same again later can succeed. */
  get isTransient(): boolean {
    return this.kind !== 'problem' || this.status === 429 || this.status === 503;
  }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'title' in body
  );
}

/** The error of an answer that was not a success; `body` is its parsed JSON or its text. */
export function errorOfAnswer(response: Response, body: unknown): ApiError {
  const wait = Number(response.headers.get('retry-after') ?? NaN);
  const retryAfter = Number.isFinite(wait) ? wait : undefined;
  if (isProblem(body)) return new ApiError('problem', response.status, body, retryAfter);
  const fromEdge = response.status >= 502 && response.status <= 504;
  return new ApiError(fromEdge ? 'unreachable' : 'unreadable', response.status, undefined, retryAfter);
}
