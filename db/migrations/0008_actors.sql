-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every event of an order, a payment or a ticket says who caused it (docs/decisions/0019-actors.md). Rows from before say
-- 'unknown'. A constant default and a check that looks at new rows only: nothing is read or written again, however many
-- years there are.
alter table order_events
    add column actor_kind text not null default 'unknown',
    add column actor_id uuid,
    add column actor_name text not null default '';
alter table order_events add constraint order_events_actor_check check (
    actor_kind in ('unknown', 'person', 'device', 'system')
    and (actor_id is not null) = (actor_kind in ('person', 'device'))) not valid;
alter table payment_events
    add column actor_kind text not null default 'unknown',
    add column actor_id uuid,
    add column actor_name text not null default '';
alter table payment_events add constraint payment_events_actor_check check (
    actor_kind in ('unknown', 'person', 'device', 'system')
    and (actor_id is not null) = (actor_kind in ('person', 'device'))) not valid;
alter table ticket_events
    add column actor_kind text not null default 'unknown',
    add column actor_id uuid,
    add column actor_name text not null default '';
alter table ticket_events add constraint ticket_events_actor_check check (
    actor_kind in ('unknown', 'person', 'device', 'system')
    and (actor_id is not null) = (actor_kind in ('person', 'device'))) not valid;
alter table archive.order_events
    add column actor_kind text not null default 'unknown',
    add column actor_id uuid,
    add column actor_name text not null default '';
alter table archive.order_events add constraint order_events_actor_check check (
    actor_kind in ('unknown', 'person', 'device', 'system')
    and (actor_id is not null) = (actor_kind in ('person', 'device'))) not valid;
alter table archive.payment_events
    add column actor_kind text not null default 'unknown',
    add column actor_id uuid,
    add column actor_name text not null default '';
alter table archive.payment_events add constraint payment_events_actor_check check (
    actor_kind in ('unknown', 'person', 'device', 'system')
    and (actor_id is not null) = (actor_kind in ('person', 'device'))) not valid;
alter table archive.ticket_events
    add column actor_kind text not null default 'unknown',
    add column actor_id uuid,
    add column actor_name text not null default '';
alter table archive.ticket_events add constraint ticket_events_actor_check check (
    actor_kind in ('unknown', 'person', 'device', 'system')
    and (actor_id is not null) = (actor_kind in ('person', 'device'))) not valid;
