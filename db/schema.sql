-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: archive; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA archive;


--
-- Name: archive_month_tables(timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.archive_month_tables(first_day timestamp without time zone, OUT of_table text, OUT month_table regclass, OUT ordering text) RETURNS SETOF record
    LANGUAGE sql STABLE
    AS $$
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


--
-- Name: attach_month_table(regclass, text, timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.attach_month_table(parent regclass, child text, first_day timestamp without time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    execute format('alter table %s attach partition %s for values from (%L) to (%L)', parent, child,
                   to_char(first_day, 'YYYY-MM-DD 00:00:00+00'),
                   to_char(first_day + interval '1 month', 'YYYY-MM-DD 00:00:00+00'));
    execute format('alter table %s drop constraint of_month', child);
end
$$;


--
-- Name: blank_personal_data(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.blank_personal_data(before timestamp with time zone, OUT until timestamp with time zone, OUT blanked bigint) RETURNS record
    LANGUAGE plpgsql
    AS $_$
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
$_$;


--
-- Name: copy_month_to_archive(timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.copy_month_to_archive(first_day timestamp without time zone) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: difference_from_archive(text, timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.difference_from_archive(of_schema text, first_day timestamp without time zone) RETURNS text
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: drop_archive_month(timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.drop_archive_month(first_day timestamp without time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: ensure_month_partitions(timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ensure_month_partitions(from_day timestamp with time zone DEFAULT now(), months_ahead integer DEFAULT 3) RETURNS integer
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: guard_audit_event(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.guard_audit_event() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if new.occurred_at < (select frozen_before from archive_boundary) then
        raise exception 'the month of % is closed', new.occurred_at
            using errcode = 'check_violation', constraint = 'audit_events_month_closed';
    end if;
    return new;
end
$$;


--
-- Name: guard_order(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.guard_order() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: guard_payment(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.guard_payment() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    -- A lease is no change of the attempt.
    if (new.state, new.needs_attention, new.version) is distinct from (old.state, old.needs_attention, old.version) then
        perform require_transition('payment', old.state, new.state);
        perform require_next_version(old.version, new.version);
    end if;
    if (new.order_id, new.amount, new.currency, new.method, new.terminal)
       is distinct from (old.order_id, old.amount, old.currency, old.method, old.terminal) then
        raise exception 'what an attempt charges never changes'
            using errcode = 'check_violation', constraint = 'payments_immutable';
    end if;
    return new;
end
$$;


--
-- Name: guard_ticket(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.guard_ticket() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if new.version = old.version and is_blanking('tickets', to_jsonb(old), to_jsonb(new), old.order_created_at) then
        return new;
    end if;
    perform require_transition('ticket', old.state, new.state);
    perform require_next_version(old.version, new.version);
    return new;
end
$$;


--
-- Name: is_blanking(text, jsonb, jsonb, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.is_blanking(of_table text, present jsonb, changed jsonb, of_time timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    select changed = without_personal_data(of_table, present)
       and of_time < (select blanked_before from archive_boundary)
$$;


--
-- Name: is_localized_text(jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.is_localized_text(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
    select jsonb_typeof(value) = 'object' and value <> '{}'
       and not exists (select from jsonb_each(value) as entry(language, body)
                       where jsonb_typeof(body) <> 'string' or body = '""' or language !~ '^[a-z]{2}$')
$_$;


--
-- Name: keep_but_blank(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_but_blank() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'UPDATE' and is_blanking(tg_argv[0], to_jsonb(old), to_jsonb(new),
                                        (to_jsonb(old) ->> tg_argv[1])::timestamptz) then
        return new;
    end if;
    raise exception '% is append-only', tg_argv[0]
        using errcode = 'check_violation', constraint = 'append_only';
end
$$;


--
-- Name: make_month_table(regclass, text, timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.make_month_table(parent regclass, child text, first_day timestamp without time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    execute format('create table %s (like %s including defaults including constraints including indexes)', child, parent);
    execute format('alter table %s add constraint of_month check (%I >= %L and %I < %L)', child,
                   partition_column(parent), to_char(first_day, 'YYYY-MM-DD 00:00:00+00'),
                   partition_column(parent), to_char(first_day + interval '1 month', 'YYYY-MM-DD 00:00:00+00'));
end
$$;


--
-- Name: open_in_month(timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.open_in_month(first_day timestamp without time zone) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
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


--
-- Name: partition_column(regclass); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.partition_column(parent regclass) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    select attname from pg_partitioned_table
    join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
    where partrelid = parent
$$;


--
-- Name: read_month_from_archive(timestamp without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_month_from_archive(first_day timestamp without time zone) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '% is append-only', tg_table_name
        using errcode = 'check_violation', constraint = 'append_only';
end
$$;


--
-- Name: require_next_version(bigint, bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.require_next_version(old_version bigint, new_version bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    if new_version <> old_version + 1 then
        raise exception 'version % cannot follow %', new_version, old_version
            using errcode = 'check_violation', constraint = 'next_version';
    end if;
end
$$;


--
-- Name: require_transition(text, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.require_transition(of_machine text, old_state text, new_state text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    if old_state <> new_state and not exists (
        select from state_transitions
        where machine = of_machine and from_state = old_state and to_state = new_state) then
        raise exception '% cannot go from % to %', of_machine, old_state, new_state
            using errcode = 'check_violation', constraint = of_machine || '_transition';
    end if;
end
$$;


--
-- Name: sums_of_month(regclass, regclass, regclass); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.sums_of_month(orders regclass, lines regclass, payments regclass) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $_$
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
$_$;


--
-- Name: without_personal_data(text, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.without_personal_data(of_table text, present jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
    select case of_table
        when 'orders' then present || '{"table_number": ""}'
        when 'order_lines' then present || '{"note": ""}'
        when 'tickets' then present || jsonb_build_object('lines', (
            select coalesce(jsonb_agg(line || '{"note": ""}' order by position), '[]')
            from jsonb_array_elements(present -> 'lines') with ordinality as each_line (line, position)))
    end
$$;


SET default_tablespace = '';

--
-- Name: audit_events; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.audit_events (
    id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid,
    subject_name text NOT NULL,
    changes jsonb NOT NULL,
    CONSTRAINT audit_events_action_check CHECK ((action ~ '^[a-z_]+[.][a-z_]+$'::text)),
    CONSTRAINT audit_events_actor_check CHECK (((actor_kind = ANY (ARRAY['person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))),
    CONSTRAINT audit_events_changes_check CHECK ((jsonb_typeof(changes) = 'array'::text)),
    CONSTRAINT audit_events_subject_type_check CHECK ((subject_type ~ '^[a-z_]+$'::text))
)
PARTITION BY RANGE (occurred_at);


--
-- Name: order_events; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.order_events (
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    payment_state text NOT NULL,
    detail text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text DEFAULT 'unknown'::text NOT NULL,
    actor_id uuid,
    actor_name text DEFAULT ''::text NOT NULL
)
PARTITION BY RANGE (order_created_at);


--
-- Name: order_lines; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.order_lines (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    "position" integer NOT NULL,
    item_id uuid NOT NULL,
    name jsonb NOT NULL,
    variant_name jsonb NOT NULL,
    quantity integer NOT NULL,
    unit_price bigint NOT NULL,
    total bigint NOT NULL,
    tax_rate integer,
    tax bigint NOT NULL,
    options jsonb NOT NULL,
    components jsonb NOT NULL,
    note text NOT NULL,
    CONSTRAINT order_lines_components_check CHECK (((jsonb_typeof(components) = 'array'::text) AND ((tax_rate IS NULL) = (components <> '[]'::jsonb)))),
    CONSTRAINT order_lines_options_check CHECK ((jsonb_typeof(options) = 'array'::text)),
    CONSTRAINT order_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99))),
    CONSTRAINT order_lines_tax_check CHECK (((tax >= 0) AND (tax <= total))),
    CONSTRAINT order_lines_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 99999))),
    CONSTRAINT order_lines_total_check CHECK (((total = (unit_price * quantity)) AND (total <= 100000000))),
    CONSTRAINT order_lines_unit_price_check CHECK (((unit_price >= 0) AND (unit_price <= 100000000)))
)
PARTITION BY RANGE (order_created_at);


--
-- Name: orders; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.orders (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    business_date date NOT NULL,
    display_number integer NOT NULL,
    state text NOT NULL,
    payment_state text NOT NULL,
    payment_method text NOT NULL,
    service_type text NOT NULL,
    language text NOT NULL,
    table_number text NOT NULL,
    currency text NOT NULL,
    total bigint NOT NULL,
    menu_version bigint NOT NULL,
    device_id uuid,
    cancel_reason text DEFAULT ''::text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT orders_cancel_reason_check CHECK (((state = 'cancelled'::text) = (cancel_reason <> ''::text))),
    CONSTRAINT orders_closed_check CHECK (((state <> 'closed'::text) OR (payment_state = ANY (ARRAY['paid'::text, 'nothing_due'::text])))),
    CONSTRAINT orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT orders_display_number_check CHECK ((display_number > 0)),
    CONSTRAINT orders_nothing_due_check CHECK (((payment_state = 'nothing_due'::text) = (total = 0))),
    CONSTRAINT orders_payment_method_check CHECK ((payment_method = ANY (ARRAY['card_terminal'::text, 'counter'::text]))),
    CONSTRAINT orders_payment_state_check CHECK ((payment_state = ANY (ARRAY['unpaid'::text, 'pending'::text, 'unknown'::text, 'at_counter'::text, 'paid'::text, 'nothing_due'::text, 'refunded'::text]))),
    CONSTRAINT orders_service_type_check CHECK ((service_type = ANY (ARRAY['eat_in'::text, 'take_away'::text]))),
    CONSTRAINT orders_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'closed'::text, 'cancelled'::text]))),
    CONSTRAINT orders_total_check CHECK (((total >= 0) AND (total <= 100000000))),
    CONSTRAINT orders_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (created_at);


--
-- Name: payment_events; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.payment_events (
    payment_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    needs_attention boolean NOT NULL,
    detail text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text DEFAULT 'unknown'::text NOT NULL,
    actor_id uuid,
    actor_name text DEFAULT ''::text NOT NULL
)
PARTITION BY RANGE (order_created_at);


--
-- Name: payments; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.payments (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    method text NOT NULL,
    state text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    attempt integer NOT NULL,
    terminal text NOT NULL,
    service_id text DEFAULT ''::text NOT NULL,
    transaction_id text DEFAULT ''::text NOT NULL,
    transaction_timestamp text DEFAULT ''::text NOT NULL,
    card_scheme text DEFAULT ''::text NOT NULL,
    card_masked_pan text DEFAULT ''::text NOT NULL,
    card_authorisation_code text DEFAULT ''::text NOT NULL,
    decline_reason text DEFAULT ''::text NOT NULL,
    needs_attention boolean DEFAULT false NOT NULL,
    lease_owner text,
    lease_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT payments_amount_check CHECK (((amount >= 1) AND (amount <= 100000000))),
    CONSTRAINT payments_card_check CHECK ((card_masked_pan !~ '[0-9]{7}'::text)),
    CONSTRAINT payments_counter_check CHECK (((method <> 'counter'::text) OR (state = ANY (ARRAY['created'::text, 'captured'::text, 'cancelled'::text, 'reversing'::text, 'reversed'::text])))),
    CONSTRAINT payments_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT payments_lease_check CHECK (((lease_owner IS NULL) = (lease_until IS NULL))),
    CONSTRAINT payments_method_check CHECK ((method = ANY (ARRAY['card_terminal'::text, 'counter'::text]))),
    CONSTRAINT payments_sent_check CHECK (((method <> 'card_terminal'::text) OR (state = ANY (ARRAY['created'::text, 'cancelled'::text])) OR ((sent_at IS NOT NULL) AND (service_id <> ''::text)))),
    CONSTRAINT payments_state_check CHECK ((state = ANY (ARRAY['created'::text, 'sent'::text, 'captured'::text, 'declined'::text, 'cancelled'::text, 'unknown'::text, 'not_found'::text, 'reversing'::text, 'reversed'::text, 'reverse_failed'::text]))),
    CONSTRAINT payments_terminal_check CHECK (((method = 'card_terminal'::text) = (terminal <> ''::text))),
    CONSTRAINT payments_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (order_created_at);


--
-- Name: ticket_events; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.ticket_events (
    ticket_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text DEFAULT 'unknown'::text NOT NULL,
    actor_id uuid,
    actor_name text DEFAULT ''::text NOT NULL
)
PARTITION BY RANGE (order_created_at);


--
-- Name: tickets; Type: TABLE; Schema: archive; Owner: -
--

CREATE TABLE archive.tickets (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    lines jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state_since timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tickets_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
    CONSTRAINT tickets_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'preparing'::text, 'ready'::text, 'handed_over'::text, 'cancelled'::text]))),
    CONSTRAINT tickets_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (order_created_at);


SET default_table_access_method = heap;

--
-- Name: alert_messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alert_messages (
    id uuid NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    alert_id uuid,
    rule text DEFAULT ''::text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    told jsonb DEFAULT '[]'::jsonb NOT NULL,
    more integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone NOT NULL,
    last_error text,
    delivered_at timestamp with time zone,
    given_up_at timestamp with time zone,
    CONSTRAINT alert_messages_alert_check CHECK (((alert_id IS NULL) = (kind = ANY (ARRAY['summary'::text, 'test'::text])))),
    CONSTRAINT alert_messages_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT alert_messages_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'webhook'::text]))),
    CONSTRAINT alert_messages_ended_check CHECK (((delivered_at IS NULL) OR (given_up_at IS NULL))),
    CONSTRAINT alert_messages_kind_check CHECK ((kind = ANY (ARRAY['raised'::text, 'worse'::text, 'reminder'::text, 'resolved'::text, 'summary'::text, 'test'::text]))),
    CONSTRAINT alert_messages_more_check CHECK ((more >= 0)),
    CONSTRAINT alert_messages_told_check CHECK ((jsonb_typeof(told) = 'array'::text))
);


--
-- Name: alerts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts (
    id uuid NOT NULL,
    rule text NOT NULL,
    subject text NOT NULL,
    severity text NOT NULL,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    first_seen timestamp with time zone NOT NULL,
    last_seen timestamp with time zone NOT NULL,
    count bigint DEFAULT 1 NOT NULL,
    acknowledged_by uuid,
    acknowledged_at timestamp with time zone,
    resolved_at timestamp with time zone,
    CONSTRAINT alerts_acknowledged_check CHECK (((acknowledged_by IS NULL) = (acknowledged_at IS NULL))),
    CONSTRAINT alerts_count_check CHECK ((count > 0)),
    CONSTRAINT alerts_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
    CONSTRAINT alerts_rule_check CHECK ((rule ~ '^[a-z_]{1,40}$'::text)),
    CONSTRAINT alerts_seen_check CHECK ((first_seen <= last_seen)),
    CONSTRAINT alerts_severity_check CHECK ((severity = ANY (ARRAY['warning'::text, 'critical'::text]))),
    CONSTRAINT alerts_subject_check CHECK ((length(subject) <= 100))
);


--
-- Name: archive_boundary; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.archive_boundary (
    is_only boolean DEFAULT true NOT NULL,
    archived_before timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    frozen_before timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    blanked_before timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    CONSTRAINT archive_boundary_only_check CHECK (is_only),
    CONSTRAINT archive_boundary_order_check CHECK ((frozen_before >= archived_before))
);


--
-- Name: COLUMN archive_boundary.archived_before; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.archive_boundary.archived_before IS 'Orders before this time are in the archive, all others are not.';


--
-- Name: COLUMN archive_boundary.frozen_before; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.archive_boundary.frozen_before IS 'Orders before this time do not change any more.';


--
-- Name: COLUMN archive_boundary.blanked_before; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.archive_boundary.blanked_before IS 'Orders before this time hold nothing any more that a guest wrote. Only there may it be blanked.';


--
-- Name: audit_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_events (
    id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid,
    subject_name text NOT NULL,
    changes jsonb NOT NULL,
    CONSTRAINT audit_events_action_check CHECK ((action ~ '^[a-z_]+[.][a-z_]+$'::text)),
    CONSTRAINT audit_events_actor_check CHECK (((actor_kind = ANY (ARRAY['person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))),
    CONSTRAINT audit_events_changes_check CHECK ((jsonb_typeof(changes) = 'array'::text)),
    CONSTRAINT audit_events_subject_type_check CHECK ((subject_type ~ '^[a-z_]+$'::text))
)
PARTITION BY RANGE (occurred_at);


--
-- Name: categories; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.categories (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    name jsonb NOT NULL,
    image_url text DEFAULT ''::text NOT NULL,
    CONSTRAINT categories_name_check CHECK (public.is_localized_text(name))
);


--
-- Name: combo_choices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.combo_choices (
    combo_slot_id uuid NOT NULL,
    item_id uuid NOT NULL,
    variant_id uuid,
    "position" integer NOT NULL,
    surcharge bigint DEFAULT 0 NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    CONSTRAINT combo_choices_surcharge_check CHECK (((surcharge >= 0) AND (surcharge <= 100000000)))
);


--
-- Name: combo_slots; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.combo_slots (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    "position" integer NOT NULL,
    name jsonb NOT NULL,
    CONSTRAINT combo_slots_name_check CHECK (public.is_localized_text(name))
);


--
-- Name: devices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.devices (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    key_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone,
    revoked_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT devices_key_hash_check CHECK ((octet_length(key_hash) = 32)),
    CONSTRAINT devices_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'kitchen'::text, 'board'::text]))),
    CONSTRAINT devices_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
    CONSTRAINT devices_version_check CHECK ((version > 0))
);


--
-- Name: display_counters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.display_counters (
    business_date date NOT NULL,
    next_number integer NOT NULL,
    CONSTRAINT display_counters_next_number_check CHECK ((next_number > 1))
);


--
-- Name: exported_months; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exported_months (
    month date NOT NULL,
    folder text NOT NULL,
    manifest_sha256 text NOT NULL,
    row_counts jsonb NOT NULL,
    sums jsonb NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    CONSTRAINT exported_months_folder_check CHECK ((folder ~ '^orders-[0-9]{4}-[0-9]{2}$'::text)),
    CONSTRAINT exported_months_manifest_sha256_check CHECK ((manifest_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT exported_months_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
    CONSTRAINT exported_months_row_counts_check CHECK ((jsonb_typeof(row_counts) = 'object'::text)),
    CONSTRAINT exported_months_sums_check CHECK ((jsonb_typeof(sums) = 'object'::text))
);


--
-- Name: COLUMN exported_months.dropped_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.exported_months.dropped_at IS 'When the month left the archive; from then on the row never changes.';


--
-- Name: item_option_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_option_groups (
    item_id uuid NOT NULL,
    option_group_id uuid NOT NULL,
    "position" integer NOT NULL
);


--
-- Name: items; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.items (
    id uuid NOT NULL,
    category_id uuid NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    name jsonb NOT NULL,
    description jsonb NOT NULL,
    image_url text DEFAULT ''::text NOT NULL,
    price bigint NOT NULL,
    tax_rate_id uuid NOT NULL,
    available boolean DEFAULT true NOT NULL,
    unavailable_until timestamp with time zone,
    allergens text[] DEFAULT '{}'::text[] NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    energy_kcal integer,
    CONSTRAINT items_allergens_check CHECK ((allergens <@ ARRAY['gluten'::text, 'crustaceans'::text, 'eggs'::text, 'fish'::text, 'peanuts'::text, 'soy'::text, 'milk'::text, 'nuts'::text, 'celery'::text, 'mustard'::text, 'sesame'::text, 'sulphites'::text, 'lupin'::text, 'molluscs'::text])),
    CONSTRAINT items_description_check CHECK (public.is_localized_text(description)),
    CONSTRAINT items_energy_kcal_check CHECK ((energy_kcal >= 0)),
    CONSTRAINT items_kind_check CHECK ((kind = ANY (ARRAY['single'::text, 'combo'::text]))),
    CONSTRAINT items_name_check CHECK (public.is_localized_text(name)),
    CONSTRAINT items_price_check CHECK (((price >= 0) AND (price <= 100000000))),
    CONSTRAINT items_tags_check CHECK ((tags <@ ARRAY['vegetarian'::text, 'vegan'::text, 'spicy'::text, 'halal'::text, 'popular'::text])),
    CONSTRAINT items_unavailable_until_check CHECK (((unavailable_until IS NULL) OR (NOT available)))
);


--
-- Name: job_schedule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job_schedule (
    name text NOT NULL,
    next_at timestamp with time zone NOT NULL
);


--
-- Name: jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobs (
    id bigint NOT NULL,
    kind text NOT NULL,
    unique_key text,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    max_attempts integer NOT NULL,
    lease_owner text,
    lease_until timestamp with time zone,
    last_error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT jobs_attempts_check CHECK (((attempts >= 0) AND (max_attempts > 0))),
    CONSTRAINT jobs_finished_at_check CHECK (((state = 'waiting'::text) = (finished_at IS NULL))),
    CONSTRAINT jobs_lease_check CHECK (((lease_owner IS NULL) = (lease_until IS NULL))),
    CONSTRAINT jobs_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT jobs_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'dead'::text])))
);


--
-- Name: jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: login_failures; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.login_failures (
    subject text NOT NULL,
    count integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT login_failures_count_check CHECK ((count > 0))
);


--
-- Name: option_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.option_groups (
    id uuid NOT NULL,
    name jsonb NOT NULL,
    min_pieces integer DEFAULT 0 NOT NULL,
    max_pieces integer DEFAULT 1 NOT NULL,
    max_per_option integer DEFAULT 1 NOT NULL,
    CONSTRAINT option_groups_max_per_option_check CHECK (((max_per_option >= 1) AND (max_per_option <= max_pieces))),
    CONSTRAINT option_groups_name_check CHECK (public.is_localized_text(name)),
    CONSTRAINT option_groups_pieces_check CHECK (((min_pieces >= 0) AND ((max_pieces >= 1) AND (max_pieces <= 99)) AND (min_pieces <= max_pieces)))
);


--
-- Name: options; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.options (
    id uuid NOT NULL,
    option_group_id uuid NOT NULL,
    "position" integer NOT NULL,
    name jsonb NOT NULL,
    price bigint DEFAULT 0 NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    available boolean DEFAULT true NOT NULL,
    allergens text[] DEFAULT '{}'::text[] NOT NULL,
    image_url text DEFAULT ''::text NOT NULL,
    CONSTRAINT options_allergens_check CHECK ((allergens <@ ARRAY['gluten'::text, 'crustaceans'::text, 'eggs'::text, 'fish'::text, 'peanuts'::text, 'soy'::text, 'milk'::text, 'nuts'::text, 'celery'::text, 'mustard'::text, 'sesame'::text, 'sulphites'::text, 'lupin'::text, 'molluscs'::text])),
    CONSTRAINT options_name_check CHECK (public.is_localized_text(name)),
    CONSTRAINT options_price_check CHECK (((price >= 0) AND (price <= 100000000)))
);


--
-- Name: order_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.order_events (
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    payment_state text NOT NULL,
    detail text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text DEFAULT 'unknown'::text NOT NULL,
    actor_id uuid,
    actor_name text DEFAULT ''::text NOT NULL
)
PARTITION BY RANGE (order_created_at);


--
-- Name: order_lines; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.order_lines (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    "position" integer NOT NULL,
    item_id uuid NOT NULL,
    name jsonb NOT NULL,
    variant_name jsonb NOT NULL,
    quantity integer NOT NULL,
    unit_price bigint NOT NULL,
    total bigint NOT NULL,
    tax_rate integer,
    tax bigint NOT NULL,
    options jsonb NOT NULL,
    components jsonb NOT NULL,
    note text NOT NULL,
    CONSTRAINT order_lines_components_check CHECK (((jsonb_typeof(components) = 'array'::text) AND ((tax_rate IS NULL) = (components <> '[]'::jsonb)))),
    CONSTRAINT order_lines_options_check CHECK ((jsonb_typeof(options) = 'array'::text)),
    CONSTRAINT order_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99))),
    CONSTRAINT order_lines_tax_check CHECK (((tax >= 0) AND (tax <= total))),
    CONSTRAINT order_lines_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 99999))),
    CONSTRAINT order_lines_total_check CHECK (((total = (unit_price * quantity)) AND (total <= 100000000))),
    CONSTRAINT order_lines_unit_price_check CHECK (((unit_price >= 0) AND (unit_price <= 100000000)))
)
PARTITION BY RANGE (order_created_at);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    business_date date NOT NULL,
    display_number integer NOT NULL,
    state text NOT NULL,
    payment_state text NOT NULL,
    payment_method text NOT NULL,
    service_type text NOT NULL,
    language text NOT NULL,
    table_number text NOT NULL,
    currency text NOT NULL,
    total bigint NOT NULL,
    menu_version bigint NOT NULL,
    device_id uuid,
    cancel_reason text DEFAULT ''::text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT orders_cancel_reason_check CHECK (((state = 'cancelled'::text) = (cancel_reason <> ''::text))),
    CONSTRAINT orders_closed_check CHECK (((state <> 'closed'::text) OR (payment_state = ANY (ARRAY['paid'::text, 'nothing_due'::text])))),
    CONSTRAINT orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT orders_display_number_check CHECK ((display_number > 0)),
    CONSTRAINT orders_nothing_due_check CHECK (((payment_state = 'nothing_due'::text) = (total = 0))),
    CONSTRAINT orders_payment_method_check CHECK ((payment_method = ANY (ARRAY['card_terminal'::text, 'counter'::text]))),
    CONSTRAINT orders_payment_state_check CHECK ((payment_state = ANY (ARRAY['unpaid'::text, 'pending'::text, 'unknown'::text, 'at_counter'::text, 'paid'::text, 'nothing_due'::text, 'refunded'::text]))),
    CONSTRAINT orders_service_type_check CHECK ((service_type = ANY (ARRAY['eat_in'::text, 'take_away'::text]))),
    CONSTRAINT orders_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'closed'::text, 'cancelled'::text]))),
    CONSTRAINT orders_total_check CHECK (((total >= 0) AND (total <= 100000000))),
    CONSTRAINT orders_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (created_at);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id bigint NOT NULL,
    tx xid8 DEFAULT pg_current_xact_id() NOT NULL,
    topic text,
    kind text NOT NULL,
    entity_id text NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    device_id uuid,
    at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT outbox_kind_check CHECK ((kind ~ '^[a-z_]{1,40}$'::text)),
    CONSTRAINT outbox_topic_check CHECK ((topic = ANY (ARRAY['menu'::text, 'items'::text, 'orders'::text, 'payments'::text, 'tickets'::text, 'devices'::text, 'alerts'::text])))
);


--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: pairing_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pairing_codes (
    code_hash bytea NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    wrong_tries integer DEFAULT 0 NOT NULL,
    CONSTRAINT pairing_codes_code_hash_check CHECK ((octet_length(code_hash) = 32)),
    CONSTRAINT pairing_codes_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'kitchen'::text, 'board'::text]))),
    CONSTRAINT pairing_codes_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
    CONSTRAINT pairing_codes_wrong_tries_check CHECK ((wrong_tries >= 0))
);


--
-- Name: partitioned_tables; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.partitioned_tables (
    table_name text NOT NULL
);


--
-- Name: payment_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payment_events (
    payment_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    needs_attention boolean NOT NULL,
    detail text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text DEFAULT 'unknown'::text NOT NULL,
    actor_id uuid,
    actor_name text DEFAULT ''::text NOT NULL
)
PARTITION BY RANGE (order_created_at);


--
-- Name: payments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    method text NOT NULL,
    state text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    attempt integer NOT NULL,
    terminal text NOT NULL,
    service_id text DEFAULT ''::text NOT NULL,
    transaction_id text DEFAULT ''::text NOT NULL,
    transaction_timestamp text DEFAULT ''::text NOT NULL,
    card_scheme text DEFAULT ''::text NOT NULL,
    card_masked_pan text DEFAULT ''::text NOT NULL,
    card_authorisation_code text DEFAULT ''::text NOT NULL,
    decline_reason text DEFAULT ''::text NOT NULL,
    needs_attention boolean DEFAULT false NOT NULL,
    lease_owner text,
    lease_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT payments_amount_check CHECK (((amount >= 1) AND (amount <= 100000000))),
    CONSTRAINT payments_card_check CHECK ((card_masked_pan !~ '[0-9]{7}'::text)),
    CONSTRAINT payments_counter_check CHECK (((method <> 'counter'::text) OR (state = ANY (ARRAY['created'::text, 'captured'::text, 'cancelled'::text, 'reversing'::text, 'reversed'::text])))),
    CONSTRAINT payments_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT payments_lease_check CHECK (((lease_owner IS NULL) = (lease_until IS NULL))),
    CONSTRAINT payments_method_check CHECK ((method = ANY (ARRAY['card_terminal'::text, 'counter'::text]))),
    CONSTRAINT payments_sent_check CHECK (((method <> 'card_terminal'::text) OR (state = ANY (ARRAY['created'::text, 'cancelled'::text])) OR ((sent_at IS NOT NULL) AND (service_id <> ''::text)))),
    CONSTRAINT payments_state_check CHECK ((state = ANY (ARRAY['created'::text, 'sent'::text, 'captured'::text, 'declined'::text, 'cancelled'::text, 'unknown'::text, 'not_found'::text, 'reversing'::text, 'reversed'::text, 'reverse_failed'::text]))),
    CONSTRAINT payments_terminal_check CHECK (((method = 'card_terminal'::text) = (terminal <> ''::text))),
    CONSTRAINT payments_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (order_created_at);


--
-- Name: request_registry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request_registry (
    key uuid NOT NULL,
    kind text NOT NULL,
    body_hash bytea NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT request_registry_body_hash_check CHECK ((octet_length(body_hash) = 32)),
    CONSTRAINT request_registry_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'payment'::text]))),
    CONSTRAINT request_registry_order_check CHECK (((kind <> 'order'::text) OR (key = order_id)))
);


--
-- Name: retention_policies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.retention_policies (
    id bigint NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    accepted_by text NOT NULL,
    periods jsonb NOT NULL,
    CONSTRAINT retention_policies_accepted_by_check CHECK (((length(accepted_by) >= 1) AND (length(accepted_by) <= 100))),
    CONSTRAINT retention_policies_periods_check CHECK ((jsonb_typeof(periods) = 'object'::text))
);


--
-- Name: retention_policies_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.retention_policies ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.retention_policies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    runs_with integer
);


--
-- Name: session_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session_tokens (
    token_hash bytea NOT NULL,
    session_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    rotated_at timestamp with time zone,
    CONSTRAINT session_tokens_token_hash_check CHECK ((octet_length(token_hash) = 32))
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT sessions_times_check CHECK ((expires_at > created_at))
);


--
-- Name: setup_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.setup_codes (
    singleton boolean DEFAULT true NOT NULL,
    code_hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    wrong_tries integer DEFAULT 0 NOT NULL,
    CONSTRAINT setup_codes_code_hash_check CHECK ((octet_length(code_hash) = 32)),
    CONSTRAINT setup_codes_singleton_check CHECK (singleton),
    CONSTRAINT setup_codes_wrong_tries_check CHECK ((wrong_tries >= 0))
);


--
-- Name: shop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shop (
    id uuid NOT NULL,
    singleton boolean DEFAULT true NOT NULL,
    name text NOT NULL,
    currency text NOT NULL,
    default_language text NOT NULL,
    languages text[] NOT NULL,
    time_zone text NOT NULL,
    day_cutoff_minutes integer DEFAULT 240 NOT NULL,
    payment_methods text[] NOT NULL,
    service_types text[] NOT NULL,
    idle_seconds integer DEFAULT 60 NOT NULL,
    idle_warning_seconds integer DEFAULT 15 NOT NULL,
    menu_version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT shop_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT shop_day_cutoff_minutes_check CHECK (((day_cutoff_minutes >= 0) AND (day_cutoff_minutes <= 1439))),
    CONSTRAINT shop_idle_check CHECK (((idle_seconds >= 10) AND (idle_seconds <= 3600) AND (idle_warning_seconds >= 5) AND (idle_warning_seconds <= 300))),
    CONSTRAINT shop_languages_check CHECK (((cardinality(languages) > 0) AND (default_language = ANY (languages)))),
    CONSTRAINT shop_menu_version_check CHECK ((menu_version > 0)),
    CONSTRAINT shop_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
    CONSTRAINT shop_payment_methods_check CHECK (((payment_methods <@ ARRAY['card_terminal'::text, 'counter'::text]) AND (cardinality(payment_methods) > 0))),
    CONSTRAINT shop_service_types_check CHECK (((service_types <@ ARRAY['eat_in'::text, 'take_away'::text]) AND (cardinality(service_types) > 0))),
    CONSTRAINT shop_singleton_check CHECK (singleton)
);


--
-- Name: state_transitions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.state_transitions (
    machine text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL
);


--
-- Name: tax_rates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tax_rates (
    id uuid NOT NULL,
    name text NOT NULL,
    eat_in numeric(5,3) NOT NULL,
    take_away numeric(5,3) NOT NULL,
    CONSTRAINT tax_rates_range_check CHECK (((eat_in >= (0)::numeric) AND (eat_in < (100)::numeric) AND (take_away >= (0)::numeric) AND (take_away < (100)::numeric)))
);


--
-- Name: ticket_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_events (
    ticket_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text DEFAULT 'unknown'::text NOT NULL,
    actor_id uuid,
    actor_name text DEFAULT ''::text NOT NULL
)
PARTITION BY RANGE (order_created_at);


--
-- Name: tickets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tickets (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_created_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    lines jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state_since timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tickets_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
    CONSTRAINT tickets_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'preparing'::text, 'ready'::text, 'handed_over'::text, 'cancelled'::text]))),
    CONSTRAINT tickets_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (order_created_at);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id uuid NOT NULL,
    username text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL,
    disabled boolean DEFAULT false NOT NULL,
    password_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT users_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 60))),
    CONSTRAINT users_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text)),
    CONSTRAINT users_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'staff'::text, 'kitchen'::text]))),
    CONSTRAINT users_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'::text)),
    CONSTRAINT users_version_check CHECK ((version > 0))
);


--
-- Name: variants; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.variants (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    "position" integer NOT NULL,
    name jsonb NOT NULL,
    price bigint NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    CONSTRAINT variants_name_check CHECK (public.is_localized_text(name)),
    CONSTRAINT variants_price_check CHECK (((price >= 0) AND (price <= 100000000)))
);


--
-- Name: audit_events audit_events_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.audit_events
    ADD CONSTRAINT audit_events_pkey PRIMARY KEY (occurred_at, id);


--
-- Name: order_events order_events_actor_check; Type: CHECK CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE archive.order_events
    ADD CONSTRAINT order_events_actor_check CHECK (((actor_kind = ANY (ARRAY['unknown'::text, 'person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))) NOT VALID;


--
-- Name: order_events order_events_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.order_events
    ADD CONSTRAINT order_events_pkey PRIMARY KEY (order_id, order_created_at, version);


--
-- Name: order_lines order_lines_order_id_order_created_at_id_key; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.order_lines
    ADD CONSTRAINT order_lines_order_id_order_created_at_id_key UNIQUE (order_id, order_created_at, id);


--
-- Name: order_lines order_lines_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.order_lines
    ADD CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, order_created_at, "position");


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id, created_at);


--
-- Name: payment_events payment_events_actor_check; Type: CHECK CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE archive.payment_events
    ADD CONSTRAINT payment_events_actor_check CHECK (((actor_kind = ANY (ARRAY['unknown'::text, 'person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))) NOT VALID;


--
-- Name: payment_events payment_events_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.payment_events
    ADD CONSTRAINT payment_events_pkey PRIMARY KEY (payment_id, order_created_at, version);


--
-- Name: payments payments_order_id_order_created_at_attempt_key; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.payments
    ADD CONSTRAINT payments_order_id_order_created_at_attempt_key UNIQUE (order_id, order_created_at, attempt);


--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id, order_created_at);


--
-- Name: ticket_events ticket_events_actor_check; Type: CHECK CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE archive.ticket_events
    ADD CONSTRAINT ticket_events_actor_check CHECK (((actor_kind = ANY (ARRAY['unknown'::text, 'person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))) NOT VALID;


--
-- Name: ticket_events ticket_events_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.ticket_events
    ADD CONSTRAINT ticket_events_pkey PRIMARY KEY (ticket_id, order_created_at, version);


--
-- Name: tickets tickets_order_id_order_created_at_key; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.tickets
    ADD CONSTRAINT tickets_order_id_order_created_at_key UNIQUE (order_id, order_created_at);


--
-- Name: tickets tickets_pkey; Type: CONSTRAINT; Schema: archive; Owner: -
--

ALTER TABLE ONLY archive.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (id, order_created_at);


--
-- Name: alert_messages alert_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_messages
    ADD CONSTRAINT alert_messages_pkey PRIMARY KEY (id);


--
-- Name: alerts alerts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_pkey PRIMARY KEY (id);


--
-- Name: archive_boundary archive_boundary_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.archive_boundary
    ADD CONSTRAINT archive_boundary_pkey PRIMARY KEY (is_only);


--
-- Name: audit_events audit_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT audit_events_pkey PRIMARY KEY (occurred_at, id);


--
-- Name: categories categories_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (id);


--
-- Name: categories categories_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_position_key UNIQUE ("position") DEFERRABLE;


--
-- Name: combo_choices combo_choices_item_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_choices
    ADD CONSTRAINT combo_choices_item_key UNIQUE NULLS NOT DISTINCT (combo_slot_id, item_id, variant_id);


--
-- Name: combo_choices combo_choices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_choices
    ADD CONSTRAINT combo_choices_pkey PRIMARY KEY (combo_slot_id, "position");


--
-- Name: combo_slots combo_slots_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_slots
    ADD CONSTRAINT combo_slots_pkey PRIMARY KEY (id);


--
-- Name: combo_slots combo_slots_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_slots
    ADD CONSTRAINT combo_slots_position_key UNIQUE (item_id, "position") DEFERRABLE;


--
-- Name: devices devices_key_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_key_hash_key UNIQUE (key_hash);


--
-- Name: devices devices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_pkey PRIMARY KEY (id);


--
-- Name: display_counters display_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.display_counters
    ADD CONSTRAINT display_counters_pkey PRIMARY KEY (business_date);


--
-- Name: exported_months exported_months_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exported_months
    ADD CONSTRAINT exported_months_pkey PRIMARY KEY (month);


--
-- Name: item_option_groups item_option_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_option_groups
    ADD CONSTRAINT item_option_groups_pkey PRIMARY KEY (item_id, option_group_id);


--
-- Name: item_option_groups item_option_groups_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_option_groups
    ADD CONSTRAINT item_option_groups_position_key UNIQUE (item_id, "position") DEFERRABLE;


--
-- Name: items items_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_pkey PRIMARY KEY (id);


--
-- Name: items items_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_position_key UNIQUE (category_id, "position") DEFERRABLE;


--
-- Name: job_schedule job_schedule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_schedule
    ADD CONSTRAINT job_schedule_pkey PRIMARY KEY (name);


--
-- Name: jobs jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);


--
-- Name: login_failures login_failures_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.login_failures
    ADD CONSTRAINT login_failures_pkey PRIMARY KEY (subject);


--
-- Name: option_groups option_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.option_groups
    ADD CONSTRAINT option_groups_pkey PRIMARY KEY (id);


--
-- Name: options options_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.options
    ADD CONSTRAINT options_pkey PRIMARY KEY (id);


--
-- Name: options options_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.options
    ADD CONSTRAINT options_position_key UNIQUE (option_group_id, "position") DEFERRABLE;


--
-- Name: order_events order_events_actor_check; Type: CHECK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.order_events
    ADD CONSTRAINT order_events_actor_check CHECK (((actor_kind = ANY (ARRAY['unknown'::text, 'person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))) NOT VALID;


--
-- Name: order_events order_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_events
    ADD CONSTRAINT order_events_pkey PRIMARY KEY (order_id, order_created_at, version);


--
-- Name: order_lines order_lines_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT order_lines_id_key UNIQUE (order_id, order_created_at, id);


--
-- Name: order_lines order_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, order_created_at, "position");


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id, created_at);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (tx, id);


--
-- Name: pairing_codes pairing_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pairing_codes
    ADD CONSTRAINT pairing_codes_pkey PRIMARY KEY (code_hash);


--
-- Name: partitioned_tables partitioned_tables_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.partitioned_tables
    ADD CONSTRAINT partitioned_tables_pkey PRIMARY KEY (table_name);


--
-- Name: payment_events payment_events_actor_check; Type: CHECK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.payment_events
    ADD CONSTRAINT payment_events_actor_check CHECK (((actor_kind = ANY (ARRAY['unknown'::text, 'person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))) NOT VALID;


--
-- Name: payment_events payment_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payment_events
    ADD CONSTRAINT payment_events_pkey PRIMARY KEY (payment_id, order_created_at, version);


--
-- Name: payments payments_attempt_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_attempt_key UNIQUE (order_id, order_created_at, attempt);


--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id, order_created_at);


--
-- Name: request_registry request_registry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_registry
    ADD CONSTRAINT request_registry_pkey PRIMARY KEY (key);


--
-- Name: retention_policies retention_policies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retention_policies
    ADD CONSTRAINT retention_policies_pkey PRIMARY KEY (id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);


--
-- Name: session_tokens session_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_tokens
    ADD CONSTRAINT session_tokens_pkey PRIMARY KEY (token_hash);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: setup_codes setup_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.setup_codes
    ADD CONSTRAINT setup_codes_pkey PRIMARY KEY (singleton);


--
-- Name: shop shop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop
    ADD CONSTRAINT shop_pkey PRIMARY KEY (id);


--
-- Name: shop shop_singleton_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop
    ADD CONSTRAINT shop_singleton_key UNIQUE (singleton);


--
-- Name: state_transitions state_transitions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.state_transitions
    ADD CONSTRAINT state_transitions_pkey PRIMARY KEY (machine, from_state, to_state);


--
-- Name: tax_rates tax_rates_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tax_rates
    ADD CONSTRAINT tax_rates_name_key UNIQUE (name);


--
-- Name: tax_rates tax_rates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tax_rates
    ADD CONSTRAINT tax_rates_pkey PRIMARY KEY (id);


--
-- Name: ticket_events ticket_events_actor_check; Type: CHECK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.ticket_events
    ADD CONSTRAINT ticket_events_actor_check CHECK (((actor_kind = ANY (ARRAY['unknown'::text, 'person'::text, 'device'::text, 'system'::text])) AND ((actor_id IS NOT NULL) = (actor_kind = ANY (ARRAY['person'::text, 'device'::text]))))) NOT VALID;


--
-- Name: ticket_events ticket_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_events
    ADD CONSTRAINT ticket_events_pkey PRIMARY KEY (ticket_id, order_created_at, version);


--
-- Name: tickets tickets_order_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_order_key UNIQUE (order_id, order_created_at);


--
-- Name: tickets tickets_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (id, order_created_at);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: users users_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_username_key UNIQUE (username);


--
-- Name: variants variants_of_item_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.variants
    ADD CONSTRAINT variants_of_item_key UNIQUE (item_id, id);


--
-- Name: variants variants_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.variants
    ADD CONSTRAINT variants_pkey PRIMARY KEY (id);


--
-- Name: variants variants_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.variants
    ADD CONSTRAINT variants_position_key UNIQUE (item_id, "position") DEFERRABLE;


--
-- Name: audit_events_subject_id_occurred_at_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX audit_events_subject_id_occurred_at_idx ON ONLY archive.audit_events USING btree (subject_id, occurred_at DESC) WHERE (subject_id IS NOT NULL);


--
-- Name: orders_business_date_created_at_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX orders_business_date_created_at_idx ON ONLY archive.orders USING btree (business_date, created_at DESC);


--
-- Name: orders_created_at_id_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX orders_created_at_id_idx ON ONLY archive.orders USING btree (created_at DESC, id DESC);


--
-- Name: orders_display_number_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX orders_display_number_idx ON ONLY archive.orders USING btree (display_number, created_at DESC);


--
-- Name: payments_created_at_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX payments_created_at_idx ON ONLY archive.payments USING btree (created_at) WHERE ((method = 'card_terminal'::text) AND (state = ANY (ARRAY['created'::text, 'sent'::text, 'unknown'::text, 'reversing'::text])));


--
-- Name: payments_order_id_order_created_at_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE UNIQUE INDEX payments_order_id_order_created_at_idx ON ONLY archive.payments USING btree (order_id, order_created_at) WHERE (state = ANY (ARRAY['created'::text, 'sent'::text, 'unknown'::text, 'captured'::text]));


--
-- Name: tickets_created_at_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX tickets_created_at_idx ON ONLY archive.tickets USING btree (created_at) WHERE (state = ANY (ARRAY['queued'::text, 'preparing'::text, 'ready'::text]));


--
-- Name: tickets_state_since_idx; Type: INDEX; Schema: archive; Owner: -
--

CREATE INDEX tickets_state_since_idx ON ONLY archive.tickets USING btree (state_since) WHERE (state = 'handed_over'::text);


--
-- Name: alert_messages_alert_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_messages_alert_idx ON public.alert_messages USING btree (alert_id);


--
-- Name: alert_messages_due_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_messages_due_idx ON public.alert_messages USING btree (due_at) WHERE ((delivered_at IS NULL) AND (given_up_at IS NULL));


--
-- Name: alert_messages_one_summary_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX alert_messages_one_summary_key ON public.alert_messages USING btree (channel) WHERE ((kind = 'summary'::text) AND (attempts = 0) AND (given_up_at IS NULL));


--
-- Name: alert_messages_recent_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_messages_recent_idx ON public.alert_messages USING btree (channel, created_at);


--
-- Name: alerts_one_open_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX alerts_one_open_key ON public.alerts USING btree (rule, subject) WHERE (resolved_at IS NULL);


--
-- Name: alerts_resolved_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_resolved_at_idx ON public.alerts USING btree (resolved_at) WHERE (resolved_at IS NOT NULL);


--
-- Name: audit_events_subject_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_events_subject_idx ON ONLY public.audit_events USING btree (subject_id, occurred_at DESC) WHERE (subject_id IS NOT NULL);


--
-- Name: combo_choices_one_default_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX combo_choices_one_default_key ON public.combo_choices USING btree (combo_slot_id) WHERE is_default;


--
-- Name: items_unavailable_until_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX items_unavailable_until_idx ON public.items USING btree (unavailable_until) WHERE (unavailable_until IS NOT NULL);


--
-- Name: jobs_due_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobs_due_idx ON public.jobs USING btree (run_at) WHERE (state = 'waiting'::text);


--
-- Name: jobs_finished_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobs_finished_at_idx ON public.jobs USING btree (finished_at) WHERE (state <> 'waiting'::text);


--
-- Name: jobs_unique_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX jobs_unique_key ON public.jobs USING btree (unique_key) WHERE (state = 'waiting'::text);


--
-- Name: login_failures_last_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX login_failures_last_at_idx ON public.login_failures USING btree (last_at);


--
-- Name: orders_business_date_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX orders_business_date_idx ON ONLY public.orders USING btree (business_date, created_at DESC);


--
-- Name: orders_newest_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX orders_newest_idx ON ONLY public.orders USING btree (created_at DESC, id DESC);


--
-- Name: outbox_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_at_idx ON public.outbox USING btree (at);


--
-- Name: payments_one_live_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX payments_one_live_key ON ONLY public.payments USING btree (order_id, order_created_at) WHERE (state = ANY (ARRAY['created'::text, 'sent'::text, 'unknown'::text, 'captured'::text]));


--
-- Name: payments_open_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_open_idx ON ONLY public.payments USING btree (created_at) WHERE ((method = 'card_terminal'::text) AND (state = ANY (ARRAY['created'::text, 'sent'::text, 'unknown'::text, 'reversing'::text])));


--
-- Name: session_tokens_living_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX session_tokens_living_key ON public.session_tokens USING btree (session_id) WHERE (rotated_at IS NULL);


--
-- Name: session_tokens_session_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_tokens_session_id_idx ON public.session_tokens USING btree (session_id);


--
-- Name: sessions_expires_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_expires_at_idx ON public.sessions USING btree (expires_at);


--
-- Name: sessions_user_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_user_id_idx ON public.sessions USING btree (user_id) WHERE (ended_at IS NULL);


--
-- Name: tickets_done_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_done_idx ON ONLY public.tickets USING btree (state_since) WHERE (state = 'handed_over'::text);


--
-- Name: tickets_open_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_open_idx ON ONLY public.tickets USING btree (created_at) WHERE (state = ANY (ARRAY['queued'::text, 'preparing'::text, 'ready'::text]));


--
-- Name: variants_one_default_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX variants_one_default_key ON public.variants USING btree (item_id) WHERE is_default;


--
-- Name: audit_events audit_events_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER audit_events_keep BEFORE DELETE OR UPDATE ON archive.audit_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: order_events order_events_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER order_events_keep BEFORE DELETE OR UPDATE ON archive.order_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: order_lines order_lines_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER order_lines_keep BEFORE DELETE OR UPDATE ON archive.order_lines FOR EACH ROW EXECUTE FUNCTION public.keep_but_blank('order_lines', 'order_created_at');


--
-- Name: orders orders_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER orders_keep BEFORE DELETE OR UPDATE ON archive.orders FOR EACH ROW EXECUTE FUNCTION public.keep_but_blank('orders', 'created_at');


--
-- Name: payment_events payment_events_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER payment_events_keep BEFORE DELETE OR UPDATE ON archive.payment_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: payments payments_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER payments_keep BEFORE DELETE OR UPDATE ON archive.payments FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: ticket_events ticket_events_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER ticket_events_keep BEFORE DELETE OR UPDATE ON archive.ticket_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: tickets tickets_keep; Type: TRIGGER; Schema: archive; Owner: -
--

CREATE TRIGGER tickets_keep BEFORE DELETE OR UPDATE ON archive.tickets FOR EACH ROW EXECUTE FUNCTION public.keep_but_blank('tickets', 'order_created_at');


--
-- Name: audit_events audit_events_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_events_guard BEFORE INSERT ON public.audit_events FOR EACH ROW EXECUTE FUNCTION public.guard_audit_event();


--
-- Name: audit_events audit_events_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_events_keep BEFORE DELETE OR UPDATE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: exported_months exported_months_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER exported_months_keep BEFORE DELETE OR UPDATE ON public.exported_months FOR EACH ROW WHEN ((old.dropped_at IS NOT NULL)) EXECUTE FUNCTION public.refuse_change();


--
-- Name: order_events order_events_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER order_events_keep BEFORE DELETE OR UPDATE ON public.order_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: order_lines order_lines_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER order_lines_keep BEFORE DELETE OR UPDATE ON public.order_lines FOR EACH ROW EXECUTE FUNCTION public.keep_but_blank('order_lines', 'order_created_at');


--
-- Name: orders orders_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER orders_guard BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.guard_order();


--
-- Name: orders orders_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER orders_keep BEFORE DELETE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: payment_events payment_events_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payment_events_keep BEFORE DELETE OR UPDATE ON public.payment_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: payments payments_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_guard BEFORE UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.guard_payment();


--
-- Name: payments payments_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_keep BEFORE DELETE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: retention_policies retention_policies_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER retention_policies_keep BEFORE DELETE OR UPDATE ON public.retention_policies FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: ticket_events ticket_events_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ticket_events_keep BEFORE DELETE OR UPDATE ON public.ticket_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: tickets tickets_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tickets_guard BEFORE UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.guard_ticket();


--
-- Name: tickets tickets_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tickets_keep BEFORE DELETE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: alert_messages alert_messages_alert_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_messages
    ADD CONSTRAINT alert_messages_alert_fkey FOREIGN KEY (alert_id) REFERENCES public.alerts(id) ON DELETE CASCADE;


--
-- Name: alerts alerts_acknowledged_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES public.users(id);


--
-- Name: combo_choices combo_choices_combo_slot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_choices
    ADD CONSTRAINT combo_choices_combo_slot_id_fkey FOREIGN KEY (combo_slot_id) REFERENCES public.combo_slots(id) ON DELETE CASCADE;


--
-- Name: combo_choices combo_choices_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_choices
    ADD CONSTRAINT combo_choices_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.items(id);


--
-- Name: combo_choices combo_choices_variant_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_choices
    ADD CONSTRAINT combo_choices_variant_fkey FOREIGN KEY (item_id, variant_id) REFERENCES public.variants(item_id, id);


--
-- Name: combo_slots combo_slots_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.combo_slots
    ADD CONSTRAINT combo_slots_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.items(id) ON DELETE CASCADE;


--
-- Name: item_option_groups item_option_groups_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_option_groups
    ADD CONSTRAINT item_option_groups_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.items(id) ON DELETE CASCADE;


--
-- Name: item_option_groups item_option_groups_option_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_option_groups
    ADD CONSTRAINT item_option_groups_option_group_id_fkey FOREIGN KEY (option_group_id) REFERENCES public.option_groups(id);


--
-- Name: items items_category_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.categories(id);


--
-- Name: items items_tax_rate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_tax_rate_id_fkey FOREIGN KEY (tax_rate_id) REFERENCES public.tax_rates(id);


--
-- Name: options options_option_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.options
    ADD CONSTRAINT options_option_group_id_fkey FOREIGN KEY (option_group_id) REFERENCES public.option_groups(id) ON DELETE CASCADE;


--
-- Name: order_lines order_lines_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.order_lines
    ADD CONSTRAINT order_lines_order_fkey FOREIGN KEY (order_id, order_created_at) REFERENCES public.orders(id, created_at);


--
-- Name: orders orders_device_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.orders
    ADD CONSTRAINT orders_device_id_fkey FOREIGN KEY (device_id) REFERENCES public.devices(id);


--
-- Name: payments payments_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.payments
    ADD CONSTRAINT payments_order_fkey FOREIGN KEY (order_id, order_created_at) REFERENCES public.orders(id, created_at);


--
-- Name: session_tokens session_tokens_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_tokens
    ADD CONSTRAINT session_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: tickets tickets_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.tickets
    ADD CONSTRAINT tickets_order_fkey FOREIGN KEY (order_id, order_created_at) REFERENCES public.orders(id, created_at);


--
-- Name: variants variants_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.variants
    ADD CONSTRAINT variants_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.items(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--
