-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Completed months leave the tables of the day for an archive of the same shape (docs/decisions/0009-archive.md).

-- One row says which place a month is read from, so the move of a month is the commit of one row.
create table archive_boundary (
    is_only boolean not null default true,
    archived_before timestamptz not null default '-infinity',
    frozen_before timestamptz not null default '-infinity',
    constraint archive_boundary_pkey primary key (is_only),
    constraint archive_boundary_only_check check (is_only),
    constraint archive_boundary_order_check check (frozen_before >= archived_before)
);
comment on column archive_boundary.archived_before is 'Orders before this time are in the archive, all others are not.';
comment on column archive_boundary.frozen_before is 'Orders before this time do not change any more.';
insert into archive_boundary default values;

create schema archive;
create table archive.orders (like orders including defaults including constraints including indexes)
    partition by range (created_at);
create table archive.order_lines (like order_lines including defaults including constraints including indexes)
    partition by range (order_created_at);
create table archive.order_events (like order_events including defaults including constraints including indexes)
    partition by range (order_created_at);
create table archive.payments (like payments including defaults including constraints including indexes)
    partition by range (order_created_at);
create table archive.payment_events (like payment_events including defaults including constraints including indexes)
    partition by range (order_created_at);
create table archive.tickets (like tickets including defaults including constraints including indexes)
    partition by range (order_created_at);
create table archive.ticket_events (like ticket_events including defaults including constraints including indexes)
    partition by range (order_created_at);
create trigger orders_keep before update or delete on archive.orders for each row execute function refuse_change();
create trigger order_lines_keep before update or delete on archive.order_lines
    for each row execute function refuse_change();
create trigger order_events_keep before update or delete on archive.order_events
    for each row execute function refuse_change();
create trigger payments_keep before update or delete on archive.payments for each row execute function refuse_change();
create trigger payment_events_keep before update or delete on archive.payment_events
    for each row execute function refuse_change();
create trigger tickets_keep before update or delete on archive.tickets for each row execute function refuse_change();
create trigger ticket_events_keep before update or delete on archive.ticket_events
    for each row execute function refuse_change();

-- Search by the number a guest was called by; the days among the tables of the day are few.
create index orders_display_number_idx on archive.orders (display_number, created_at desc);

-- Partitions --------------------------------------------------------------------------------------------------

-- The column that a table is partitioned by.
create function partition_column(parent regclass) returns text language sql stable as $$
    select attname from pg_partitioned_table
    join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
    where partrelid = parent
$$;

-- Makes a table of the parent's shape for the month, not attached yet. Its check spares ATTACH the look at every row.
create function make_month_table(parent regclass, child text, first_day timestamp) returns void
language plpgsql as $$
begin
    execute format('create table %s (like %s including defaults including constraints including indexes)', child, parent);
    execute format('alter table %s add constraint of_month check (%I >= %L and %I < %L)', child,
                   partition_column(parent), to_char(first_day, 'YYYY-MM-DD 00:00:00+00'),
                   partition_column(parent), to_char(first_day + interval '1 month', 'YYYY-MM-DD 00:00:00+00'));
end
$$;

-- Attaching locks out nobody who reads or writes the parent, while `create table … partition of` waits for all of them
-- and makes everybody wait behind it.
create function attach_month_table(parent regclass, child text, first_day timestamp) returns void
language plpgsql as $$
begin
    execute format('alter table %s attach partition %s for values from (%L) to (%L)', parent, child,
                   to_char(first_day, 'YYYY-MM-DD 00:00:00+00'),
                   to_char(first_day + interval '1 month', 'YYYY-MM-DD 00:00:00+00'));
    execute format('alter table %s drop constraint of_month', child);
end
$$;

create or replace function ensure_month_partitions(from_day timestamptz default now(), months_ahead integer default 3)
returns integer language plpgsql as $$
declare
    parent text;
    child text;
    first_day timestamp;
    made integer := 0;
begin
    -- Two daemons may come here at once.
    perform pg_advisory_xact_lock(hashtext('ensure_month_partitions'));
    for parent in select table_name from partitioned_tables order by table_name loop
        for ahead in 0 .. months_ahead loop
            first_day := date_trunc('month', from_day at time zone 'UTC') + make_interval(months => ahead);
            child := parent || to_char(first_day, '_YYYY_MM');
            if to_regclass(quote_ident(child)) is null
               and first_day >= (select archived_before from archive_boundary) at time zone 'UTC' then
                perform make_month_table(parent::regclass, quote_ident(child), first_day);
                perform attach_month_table(parent::regclass, quote_ident(child), first_day);
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end
$$;

-- Moving a month ----------------------------------------------------------------------------------------------

-- What still keeps a month among the tables of the day: money, guests' orders or tickets that are not at their end.
create function open_in_month(first_day timestamp) returns bigint language sql stable as $$
    with month as (
        select first_day at time zone 'UTC' as begins, (first_day + interval '1 month') at time zone 'UTC' as ends)
    select
        (select count(*) from month, orders
         where created_at >= begins and created_at < ends
           and (state in ('submitted', 'accepted') or payment_state in ('pending', 'unknown'))) +
        (select count(*) from month, payments
         where order_created_at >= begins and order_created_at < ends
           and (state in ('created', 'sent', 'unknown', 'reversing', 'reverse_failed') or needs_attention)) +
        (select count(*) from month, tickets
         where order_created_at >= begins and order_created_at < ends and state in ('queued', 'preparing', 'ready'))
$$;

-- Copies the frozen month into the archive, compares both and moves the boundary: all of it or nothing. The tables of
-- the day keep their rows until they are detached. Gives the number of orders.
create function copy_month_to_archive(first_day timestamp) returns bigint language plpgsql as $$
declare
    parent text;
    child text;
    copied bigint;
    here bigint;
    orders_copied bigint := 0;
    sum_here numeric;
    sum_there numeric;
begin
    for parent in select table_name from partitioned_tables
                  where to_regclass(format('archive.%I', table_name)) is not null order by table_name loop
        child := quote_ident(parent || to_char(first_day, '_YYYY_MM'));
        perform make_month_table(format('archive.%I', parent)::regclass, 'archive.' || child, first_day);
        execute format('insert into archive.%s select * from public.%s', child, child);
        get diagnostics copied = row_count;
        execute format('select count(*) from public.%s', child) into here;
        if copied <> here then
            raise exception 'the archive of % has % rows of %', child, copied, here;
        end if;
        if parent = 'orders' then
            orders_copied := copied;
        end if;
        if parent in ('orders', 'order_lines', 'payments') then
            execute format('select coalesce(sum(%I), 0) from public.%s',
                           case parent when 'payments' then 'amount' else 'total' end, child) into sum_here;
            execute format('select coalesce(sum(%I), 0) from archive.%s',
                           case parent when 'payments' then 'amount' else 'total' end, child) into sum_there;
            if sum_here <> sum_there then
                raise exception 'the archive of % comes to % instead of %', child, sum_there, sum_here;
            end if;
        end if;
        perform attach_month_table(format('archive.%I', parent)::regclass, 'archive.' || child, first_day);
    end loop;
    update archive_boundary set archived_before = frozen_before
    where frozen_before = (first_day + interval '1 month') at time zone 'UTC';
    if not found then
        raise exception 'the month of % is not frozen', first_day;
    end if;
    return orders_copied;
end
$$;
