// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Outbox, OutboxRecord } from '../checkout/ports.ts';

const databaseName = 'kiosk';
const storeName = 'outbox';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'orderId' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
    request.onblocked = () => reject(new Error('IndexedDB is blocked by another tab'));
  });
}

/** Resolves only when the browser has committed; "strict" asks it to flush to disk first. */
function inTransaction<Result>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up the transaction'));
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'));
  });
}

/** The outbox in IndexedDB. A connection that the browser closed in the background is opened once more. */
export function createOutbox(): Outbox {
  let database: Promise<IDBDatabase> | null = null;

  function connect(): Promise<IDBDatabase> {
    database ??= opened().then((connection) => {
      connection.onclose = () => (database = null);
      return connection;
    });
    return database;
  }

  async function run<Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    try {
      return await inTransaction(await connect(), mode, work);
    } catch {
      database = null;
      return inTransaction(await connect(), mode, work);
    }
  }

  return {
    load: async () => {
      const records = await run('readonly', (store) => store.getAll() as IDBRequest<OutboxRecord[]>);
      return records.sort((a, b) => b.createdAt - a.createdAt)[0] ?? null;
    },
    save: async (record) => {
      await run('readwrite', (store) => store.put(record));
    },
    remove: async (orderId) => {
      await run('readwrite', (store) => store.delete(orderId));
    },
  };
}
