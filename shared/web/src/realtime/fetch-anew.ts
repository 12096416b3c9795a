// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

interface Filters {
  queryKey: readonly unknown[];
  predicate?: (query: { state: { data: unknown } }) => boolean;
}

/** What is needed of TanStack Query's QueryClient. */
interface Queries {
  isFetching: (filters: Filters) => number;
  invalidateQueries: (filters: Filters) => Promise<void>;
}

/**
 * Fetches everything under `queryKey` anew that is shown, and resolves when it has the state of now or later. A query's
 * first fetch is joined by TanStack Query, not begun anew; it may have been answered before the change, so it is
 * followed by a second one.
 */
export async function fetchAnew(queries: Queries, queryKey: readonly unknown[]): Promise<void> {
  const firstFetches = queries.isFetching({ queryKey, predicate: ({ state }) => state.data === undefined });
  await queries.invalidateQueries({ queryKey });
  if (firstFetches > 0) await queries.invalidateQueries({ queryKey });
}
