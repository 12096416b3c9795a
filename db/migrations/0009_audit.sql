-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs with: 8
-- Who changed what of the menu, devices, people and alerts (docs/decisions/0021-audit-trail.md). A month of it goes to
-- the archive and out of it with the orders of the month.
create table audit_events (
    id uuid not null,
    occurred_at timestamptz not null,
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    action text not null,
    subject_type text not null,
    subject_id uuid,
    subject_name text not null,
    changes jsonb not null,
    constraint audit_events_pkey primary key (occurred_at, id),
    constraint audit_events_actor_check check (
        actor_kind in ('person', 'device', 'system')
        and (actor_id is not null) = (actor_kind in ('person', 'device'))),
    constraint audit_events_action_check check (action ~ '^[a-z_]+[.][a-z_]+$'),
    constraint audit_events_subject_type_check check (subject_type ~ '^[a-z_]+$'),
    constraint audit_events_changes_check check (jsonb_typeof(changes) = 'array')
) partition by range (occurred_at);
create index audit_events_subject_idx on audit_events (subject_id, occurred_at desc) where subject_id is not null;
create table archive.audit_events (like audit_events including defaults including constraints including indexes)
    partition by range (occurred_at);
create trigger audit_events_keep before update or delete on audit_events
    for each row execute function refuse_change();
create trigger audit_events_keep before update or delete on archive.audit_events
    for each row execute function refuse_change();

-- What is written into a month after it was copied to the archive would be lost with the month's table. Only a clock
-- that was set back by months comes here.
create function guard_audit_event() returns trigger language plpgsql as $$
begin
    if new.occurred_at < (select frozen_before from archive_boundary) then
        raise exception 'the month of % is closed', new.occurred_at
            using errcode = 'check_violation', constraint = 'audit_events_month_closed';
    end if;
    return new;
end
$$;
create trigger audit_events_guard before insert on audit_events for each row execute function guard_audit_event();

insert into partitioned_tables (table_name) values ('audit_events');
select ensure_month_partitions();
-- A month moves with all its tables, so the months that the shop has already get this one, too.
select ensure_month_partitions(to_date(right(c.relname, 7), 'YYYY_MM')::timestamp at time zone 'UTC', 0)
from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'orders'::regclass;
