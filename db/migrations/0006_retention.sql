-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long things are kept, months that left the archive as files, and what a guest wrote leaving before the books do
-- (docs/decisions/0013-retention.md).

-- What was accepted, by whom and when. The newest row is in force; none is changed or deleted.
create table retention_policies (
    id bigint generated always as identity,
    accepted_at timestamptz not null,
    accepted_by text not null,
    periods jsonb not null,
    constraint retention_policies_pkey primary key (id),
    constraint retention_policies_accepted_by_check check (length(accepted_by) between 1 and 100),
    constraint retention_policies_periods_check check (jsonb_typeof(periods) = 'object')
);
create trigger retention_policies_keep before update or delete on retention_policies
    for each row execute function refuse_change();
-- A shop that has orders already accepts nothing by being updated: until a person applies the file, no month leaves its archive, and nothing is blanked
-- before the longest time.
insert into retention_policies (accepted_at, accepted_by, periods)
select now(), 'installation', case when exists (select from request_registry where kind = 'order')
    then '{"active_orders": "90_days", "completed_orders": "100_years", "payment_logs": "100_years", "application_logs": "1_year",
           "user_sessions": "7_days", "personal_data": "5_years"}'::jsonb
    else '{"active_orders": "90_days", "completed_orders": "5_years", "payment_logs": "5_years", "application_logs": "1_year",
           "user_sessions": "7_days", "personal_data": "30_days"}'::jsonb end;

-- Exported months ---------------------------------------------------------------------------------------------

-- A row is written when the files were read back and found equal to the archive; only then does the month leave it.
create table exported_months (
    month date not null,
    folder text not null,
    manifest_sha256 text not null,
    row_counts jsonb not null,
    sums jsonb not null,
    checked_at timestamptz not null,
    dropped_at timestamptz,
    constraint exported_months_pkey primary key (month),
    constraint exported_months_month_check check (extract(day from month) = 1),
    constraint exported_months_folder_check check (folder ~ '^orders-[0-9]{4}-[0-9]{2}$'),
    constraint exported_months_manifest_sha256_check check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    constraint exported_months_row_counts_check check (jsonb_typeof(row_counts) = 'object'),
    constraint exported_months_sums_check check (jsonb_typeof(sums) = 'object')
);
comment on column exported_months.dropped_at is 'When the month left the archive; from then on the row never changes.';
create trigger exported_months_keep before update or delete on exported_months
    for each row when (old.dropped_at is not null) execute function refuse_change();

-- What a guest wrote ------------------------------------------------------------------------------------------

alter table archive_boundary add column blanked_before timestamptz not null default '-infinity';
comment on column archive_boundary.blanked_before is
    'Orders before this time hold nothing any more that a guest wrote. Only there may it be blanked.';

-- A row without what a guest wrote: the table's number, a line's note, and its copy on the kitchen's ticket.
create function without_personal_data(of_table text, present jsonb) returns jsonb language sql immutable as $$
    select case of_table
        when 'orders' then present || '{"table_number": ""}'
        when 'order_lines' then present || '{"note": ""}'
        when 'tickets' then present || jsonb_build_object('lines', (
            select coalesce(jsonb_agg(line || '{"note": ""}' order by position), '[]')
            from jsonb_array_elements(present -> 'lines') with ordinality as each_line (line, position)))
    end
$$;

-- Whether the change blanks what a guest wrote, when its time has come, and does nothing else.
create function is_blanking(of_table text, present jsonb, changed jsonb, of_time timestamptz) returns boolean
language sql stable as $$
    select changed = without_personal_data(of_table, present)
       and of_time < (select blanked_before from archive_boundary)
$$;

-- For tables whose rows never change, but for that.
create function keep_but_blank() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and is_blanking(tg_argv[0], to_jsonb(old), to_jsonb(new),
                                        (to_jsonb(old) ->> tg_argv[1])::timestamptz) then
        return new;
    end if;
    raise exception '% is append-only', tg_argv[0]
        using errcode = 'check_violation', constraint = 'append_only';
end
$$;

drop trigger order_lines_keep on order_lines;
create trigger order_lines_keep before update or delete on order_lines
    for each row execute function keep_but_blank('order_lines', 'order_created_at');
drop trigger orders_keep on archive.orders;
create trigger orders_keep before update or delete on archive.orders
    for each row execute function keep_but_blank('orders', 'created_at');
drop trigger order_lines_keep on archive.order_lines;
create trigger order_lines_keep before update or delete on archive.order_lines
    for each row execute function keep_but_blank('order_lines', 'order_created_at');
drop trigger tickets_keep on archive.tickets;
create trigger tickets_keep before update or delete on archive.tickets
    for each row execute function keep_but_blank('tickets', 'order_created_at');

-- A change of an order or a ticket counts its version up; blanking is none.
create or replace function guard_order() returns trigger language plpgsql as $$
begin
    if new.version = old.version and is_blanking('orders', to_jsonb(old), to_jsonb(new), old.created_at) then
        return new;
    end if;
    perform require_transition('order', old.state, new.state);
    perform require_transition('order_payment', old.payment_state, new.payment_state);
    perform require_next_version(old.version, new.version);
    if (new.total, new.currency, new.display_number, new.business_date, new.device_id)
       is distinct from (old.total, old.currency, old.display_number, old.business_date, old.device_id) then
        raise exception 'what was ordered never changes'
            using errcode = 'check_violation', constraint = 'orders_immutable';
    end if;
    return new;
end
$$;

create or replace function guard_ticket() returns trigger language plpgsql as $$
begin
    if new.version = old.version and is_blanking('tickets', to_jsonb(old), to_jsonb(new), old.order_created_at) then
        return new;
    end if;
    perform require_transition('ticket', old.state, new.state);
    perform require_next_version(old.version, new.version);
    return new;
end
$$;

-- Blanks what guests wrote before that time, at most a month further than was blanked already: rows and boundary
-- together. `until` is how far it came.
create function blank_personal_data(before timestamptz, out until timestamptz, out blanked bigint) language plpgsql as $$
declare
    since timestamptz;
    oldest timestamptz;
    place text;
    changed bigint;
begin
    blanked := 0;
    select blanked_before into since from archive_boundary for update;
    if since >= before then
        until := since;
        return;
    end if;
    select least((select min(created_at) from public.orders), (select min(created_at) from archive.orders)) into oldest;
    -- A shop without an order has no month to begin with.
    until := case when oldest is null then before
                  else least(before, (date_trunc('month', greatest(since, oldest) at time zone 'UTC')
                                      + interval '1 month') at time zone 'UTC') end;
    update archive_boundary set blanked_before = until;
    foreach place in array array['public', 'archive'] loop
        execute format('update %I.orders set table_number = '''' where created_at >= $1 and created_at < $2
                        and table_number <> ''''', place) using since, until;
        get diagnostics changed = row_count;
        blanked := blanked + changed;
        execute format('update %I.order_lines set note = '''' where order_created_at >= $1 and order_created_at < $2
                        and note <> ''''', place) using since, until;
        get diagnostics changed = row_count;
        blanked := blanked + changed;
        execute format('update %I.tickets t set lines = without_personal_data(''tickets'', to_jsonb(t)) -> ''lines''
                        where order_created_at >= $1 and order_created_at < $2
                          and lines <> without_personal_data(''tickets'', to_jsonb(t)) -> ''lines''', place)
            using since, until;
        get diagnostics changed = row_count;
        blanked := blanked + changed;
    end loop;
end
$$;

-- Exports -----------------------------------------------------------------------------------------------------

-- The tables of a month in the archive, with the columns that put their rows into one order.
create function archive_month_tables(first_day timestamp, out of_table text, out month_table regclass, out ordering text)
returns setof record language sql stable as $$
    select t.table_name, c.oid::regclass,
           (select string_agg(quote_ident(a.attname), ', ' order by k.position)
            from pg_index i
            cross join unnest(i.indkey) with ordinality as k (number, position)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
            where i.indrelid = c.oid and i.indisprimary)
    from partitioned_tables t
    join pg_class p on p.relname = t.table_name and p.relnamespace = 'archive'::regnamespace
    join pg_inherits h on h.inhparent = p.oid
    join pg_class c on c.oid = h.inhrelid and c.relname = t.table_name || to_char(first_day, '_YYYY_MM')
    order by t.table_name
$$;

-- What the money in these tables comes to: they are a month of the archive, or what was read from its files.
create function sums_of_month(orders regclass, lines regclass, payments regclass) returns jsonb language plpgsql stable as $$
declare
    sums jsonb;
begin
    execute format('select jsonb_build_object(
        ''orders'', (select coalesce(sum(total), 0) from %1$s),
        ''order_lines'', (select coalesce(sum(total), 0) from %2$s),
        ''tax'', (select coalesce(sum(tax), 0) from %2$s),
        ''payments'', (select coalesce(sum(amount), 0) from %3$s),
        ''captured'', (select coalesce(sum(amount) filter (where state = ''captured''), 0) from %3$s))',
        orders, lines, payments) into sums;
    return sums;
end
$$;

-- How the tables of a schema, read from files, differ from the month in the archive; the empty text when every row is
-- in both and nothing else is.
create function difference_from_archive(of_schema text, first_day timestamp) returns text language plpgsql as $$
declare
    one record;
    here bigint;
    there bigint;
    others bigint;
begin
    for one in select * from archive_month_tables(first_day) loop
        if to_regclass(format('%I.%I', of_schema, one.of_table)) is null then
            return format('%s is missing', one.of_table);
        end if;
        execute format('select count(*) from %s', one.month_table) into here;
        execute format('select count(*) from %I.%I', of_schema, one.of_table) into there;
        if here <> there then
            return format('%s has %s rows instead of %s', one.of_table, there, here);
        end if;
        -- As many rows, and none that is only here: they are the same.
        execute format('select count(*) from (table %s except all table %I.%I) as only_here', one.month_table, of_schema,
                       one.of_table) into others;
        if others > 0 then
            return format('%s rows of %s are not the same', others, one.of_table);
        end if;
    end loop;
    return '';
end
$$;

-- Drops the month from the archive, all its tables at once, and notes when. Only what was exported and checked.
create function drop_archive_month(first_day timestamp) returns void language plpgsql as $$
declare
    one record;
begin
    update exported_months set dropped_at = now() where month = first_day::date and dropped_at is null;
    if not found then
        raise exception 'the month of % was not exported', first_day;
    end if;
    -- Whoever reads an order reads from orders first.
    for one in select * from archive_month_tables(first_day) order by of_table <> 'orders', of_table loop
        execute format('drop table %s', one.month_table);
    end loop;
end
$$;

-- Moving a month in two commits ---------------------------------------------------------------------------------

-- A commit is seen a moment before other sessions hear that the archive has one more partition: who read in that moment found
-- the boundary moved, and the month in neither place. So the copy is committed first, and nobody reads it until the boundary
-- moves in a commit of its own.
create or replace function copy_month_to_archive(first_day timestamp) returns bigint language plpgsql as $$
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
    return orders_copied;
end
$$;

-- From now on the frozen month, which was copied, is read from the archive. Gives the number of its orders.
create function read_month_from_archive(first_day timestamp) returns bigint language plpgsql as $$
declare
    orders bigint;
begin
    if not exists (select from archive_month_tables(first_day)) then
        raise exception 'the month of % was not copied', first_day;
    end if;
    update archive_boundary set archived_before = frozen_before
    where frozen_before = (first_day + interval '1 month') at time zone 'UTC' and archived_before < frozen_before;
    if not found then
        raise exception 'the month of % is not frozen', first_day;
    end if;
    execute format('select count(*) from archive.%I', 'orders' || to_char(first_day, '_YYYY_MM')) into orders;
    return orders;
end
$$;
