-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders, their payment attempts and kitchen tickets.
--
-- Whatever belongs to an order is partitioned by the month of the order's own time (the server's): one value finds the
-- partition of everything, and a month can be taken away whole. The registry is not partitioned: it knows every id
-- that a client ever made, and with it the time that leads to the partition.

-- Exactly once ------------------------------------------------------------------------------------------------

-- Written first in the transaction: a concurrent request with the same key waits for it and then finds it.
create table request_registry (
    key uuid not null,
    kind text not null,
    body_hash bytea not null,
    order_id uuid not null,
    order_created_at timestamptz not null,
    created_at timestamptz not null,
    constraint request_registry_pkey primary key (key),
    constraint request_registry_kind_check check (kind in ('order', 'payment')),
    constraint request_registry_body_hash_check check (octet_length(body_hash) = 32),
    constraint request_registry_order_check check (kind <> 'order' or key = order_id)
);

-- The next number of each business date. Taken in the transaction that saves the order, so a number that is not used
-- goes back with it.
create table display_counters (
    business_date date not null,
    next_number integer not null,
    constraint display_counters_pkey primary key (business_date),
    constraint display_counters_next_number_check check (next_number > 1)
);

-- State machines ----------------------------------------------------------------------------------------------

-- The steps that the program's tables allow (daemon/domain/*/*_states.cpp; a test compares them).
create table state_transitions (
    machine text not null,
    from_state text not null,
    to_state text not null,
    constraint state_transitions_pkey primary key (machine, from_state, to_state)
);
insert into state_transitions (machine, from_state, to_state) values
    ('order', 'submitted', 'accepted'),
    ('order', 'submitted', 'cancelled'),
    ('order', 'accepted', 'closed'),
    ('order', 'accepted', 'cancelled'),
    ('order', 'closed', 'accepted'),
    ('order_payment', 'unpaid', 'pending'),
    ('order_payment', 'unpaid', 'at_counter'),
    ('order_payment', 'unpaid', 'paid'),
    ('order_payment', 'at_counter', 'pending'),
    ('order_payment', 'at_counter', 'paid'),
    ('order_payment', 'at_counter', 'unpaid'),
    ('order_payment', 'pending', 'paid'),
    ('order_payment', 'pending', 'unpaid'),
    ('order_payment', 'pending', 'unknown'),
    ('order_payment', 'unknown', 'paid'),
    ('order_payment', 'unknown', 'unpaid'),
    ('order_payment', 'unknown', 'pending'),
    ('order_payment', 'paid', 'refunded'),
    ('order_payment', 'unpaid', 'refunded'),
    ('order_payment', 'at_counter', 'refunded'),
    ('order_payment', 'pending', 'refunded'),
    ('order_payment', 'unknown', 'refunded'),
    ('order_payment', 'refunded', 'paid'),
    ('payment', 'created', 'sent'),
    ('payment', 'created', 'cancelled'),
    ('payment', 'sent', 'captured'),
    ('payment', 'sent', 'declined'),
    ('payment', 'sent', 'cancelled'),
    ('payment', 'sent', 'not_found'),
    ('payment', 'sent', 'unknown'),
    ('payment', 'sent', 'reversing'),
    ('payment', 'unknown', 'captured'),
    ('payment', 'unknown', 'declined'),
    ('payment', 'unknown', 'cancelled'),
    ('payment', 'unknown', 'not_found'),
    ('payment', 'unknown', 'reversing'),
    ('payment', 'captured', 'reversing'),
    ('payment', 'declined', 'reversing'),
    ('payment', 'cancelled', 'reversing'),
    ('payment', 'not_found', 'reversing'),
    ('payment', 'reversing', 'reversed'),
    ('payment', 'reversing', 'reverse_failed'),
    ('ticket', 'queued', 'preparing'),
    ('ticket', 'queued', 'cancelled'),
    ('ticket', 'preparing', 'ready'),
    ('ticket', 'preparing', 'queued'),
    ('ticket', 'preparing', 'cancelled'),
    ('ticket', 'ready', 'handed_over'),
    ('ticket', 'ready', 'preparing'),
    ('ticket', 'ready', 'cancelled'),
    ('ticket', 'handed_over', 'ready');

create function require_transition(of_machine text, old_state text, new_state text) returns void
language plpgsql as $$
begin
    if old_state <> new_state and not exists (
        select from state_transitions
        where machine = of_machine and from_state = old_state and to_state = new_state) then
        raise exception '% cannot go from % to %', of_machine, old_state, new_state
            using errcode = 'check_violation', constraint = of_machine || '_transition';
    end if;
end
$$;

-- A version counts every change, so nobody writes over what they have not seen.
create function require_next_version(old_version bigint, new_version bigint) returns void
language plpgsql as $$
begin
    if new_version <> old_version + 1 then
        raise exception 'version % cannot follow %', new_version, old_version
            using errcode = 'check_violation', constraint = 'next_version';
    end if;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name
        using errcode = 'check_violation', constraint = 'append_only';
end
$$;

-- Orders ------------------------------------------------------------------------------------------------------

create table orders (
    id uuid not null,
    created_at timestamptz not null,
    business_date date not null,
    display_number integer not null,
    state text not null,
    payment_state text not null,
    payment_method text not null,
    service_type text not null,
    language text not null,
    table_number text not null,
    currency text not null,
    total bigint not null,
    menu_version bigint not null,
    device_id uuid,
    cancel_reason text not null default '',
    updated_at timestamptz not null,
    version bigint not null default 1,
    constraint orders_pkey primary key (id, created_at),
    constraint orders_device_id_fkey foreign key (device_id) references devices (id),
    constraint orders_display_number_check check (display_number > 0),
    constraint orders_state_check check (state in ('submitted', 'accepted', 'closed', 'cancelled')),
    constraint orders_payment_state_check check (payment_state in
        ('unpaid', 'pending', 'unknown', 'at_counter', 'paid', 'nothing_due', 'refunded')),
    constraint orders_payment_method_check check (payment_method in ('card_terminal', 'counter')),
    constraint orders_service_type_check check (service_type in ('eat_in', 'take_away')),
    constraint orders_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint orders_total_check check (total between 0 and 100000000),
    constraint orders_nothing_due_check check ((payment_state = 'nothing_due') = (total = 0)),
    constraint orders_closed_check check (state <> 'closed' or payment_state in ('paid', 'nothing_due')),
    constraint orders_cancel_reason_check check ((state = 'cancelled') = (cancel_reason <> '')),
    constraint orders_version_check check (version > 0)
) partition by range (created_at);
create index orders_newest_idx on orders (created_at desc, id desc);
create index orders_business_date_idx on orders (business_date, created_at desc);

create function guard_order() returns trigger language plpgsql as $$
begin
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
create trigger orders_guard before update on orders for each row execute function guard_order();
create trigger orders_keep before delete on orders for each row execute function refuse_change();

-- What was sold: names, prices and rates of that moment. Options and the components of a combo are part of their line;
-- their amounts are integers of minor units too.
create table order_lines (
    id uuid not null,
    order_id uuid not null,
    order_created_at timestamptz not null,
    position integer not null,
    item_id uuid not null,
    name jsonb not null,
    variant_name jsonb not null,
    quantity integer not null,
    unit_price bigint not null,
    total bigint not null,
    tax_rate integer,
    tax bigint not null,
    options jsonb not null,
    components jsonb not null,
    note text not null,
    constraint order_lines_pkey primary key (order_id, order_created_at, position),
    constraint order_lines_id_key unique (order_id, order_created_at, id),
    constraint order_lines_order_fkey foreign key (order_id, order_created_at) references orders (id, created_at),
    constraint order_lines_quantity_check check (quantity between 1 and 99),
    constraint order_lines_unit_price_check check (unit_price between 0 and 100000000),
    constraint order_lines_total_check check (total = unit_price * quantity and total <= 100000000),
    constraint order_lines_tax_check check (tax between 0 and total),
    constraint order_lines_tax_rate_check check (tax_rate between 0 and 99999),
    constraint order_lines_options_check check (jsonb_typeof(options) = 'array'),
    -- A combo's tax is that of its components.
    constraint order_lines_components_check check (
        jsonb_typeof(components) = 'array' and (tax_rate is null) = (components <> '[]'))
) partition by range (order_created_at);
create trigger order_lines_keep before update or delete on order_lines for each row execute function refuse_change();

create table order_events (
    order_id uuid not null,
    order_created_at timestamptz not null,
    version bigint not null,
    kind text not null,
    state text not null,
    payment_state text not null,
    detail text not null,
    at timestamptz not null,
    constraint order_events_pkey primary key (order_id, order_created_at, version)
) partition by range (order_created_at);
create trigger order_events_keep before update or delete on order_events
    for each row execute function refuse_change();

-- Payment attempts --------------------------------------------------------------------------------------------

create table payments (
    id uuid not null,
    order_id uuid not null,
    order_created_at timestamptz not null,
    method text not null,
    state text not null,
    amount bigint not null,
    currency text not null,
    attempt integer not null,
    terminal text not null,
    service_id text not null default '',
    transaction_id text not null default '',
    transaction_timestamp text not null default '',
    card_scheme text not null default '',
    card_masked_pan text not null default '',
    card_authorisation_code text not null default '',
    decline_reason text not null default '',
    needs_attention boolean not null default false,
    lease_owner text,
    lease_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz,
    updated_at timestamptz not null,
    version bigint not null default 1,
    constraint payments_pkey primary key (id, order_created_at),
    constraint payments_attempt_key unique (order_id, order_created_at, attempt),
    constraint payments_order_fkey foreign key (order_id, order_created_at) references orders (id, created_at),
    constraint payments_method_check check (method in ('card_terminal', 'counter')),
    constraint payments_state_check check (state in ('created', 'sent', 'captured', 'declined', 'cancelled', 'unknown',
        'not_found', 'reversing', 'reversed', 'reverse_failed')),
    constraint payments_amount_check check (amount between 1 and 100000000),
    constraint payments_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint payments_terminal_check check ((method = 'card_terminal') = (terminal <> '')),
    constraint payments_counter_check check (
        method <> 'counter' or state in ('created', 'captured', 'cancelled', 'reversing', 'reversed')),
    -- Nothing was sent without being saved as sent.
    constraint payments_sent_check check (
        method <> 'card_terminal' or state in ('created', 'cancelled') or (sent_at is not null and service_id <> '')),
    -- At most the first six and last four digits.
    constraint payments_card_check check (card_masked_pan !~ '[0-9]{7}'),
    constraint payments_lease_check check ((lease_owner is null) = (lease_until is null)),
    constraint payments_version_check check (version > 0)
) partition by range (order_created_at);
-- Never two attempts that may take or have taken the guest's money.
create unique index payments_one_live_key on payments (order_id, order_created_at)
    where state in ('created', 'sent', 'unknown', 'captured');
-- What the payment runner has to look at.
create index payments_open_idx on payments (created_at)
    where method = 'card_terminal' and state in ('created', 'sent', 'unknown', 'reversing');

create function guard_payment() returns trigger language plpgsql as $$
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
create trigger payments_guard before update on payments for each row execute function guard_payment();
create trigger payments_keep before delete on payments for each row execute function refuse_change();

create table payment_events (
    payment_id uuid not null,
    order_created_at timestamptz not null,
    version bigint not null,
    state text not null,
    needs_attention boolean not null,
    detail text not null,
    at timestamptz not null,
    constraint payment_events_pkey primary key (payment_id, order_created_at, version)
) partition by range (order_created_at);
create trigger payment_events_keep before update or delete on payment_events
    for each row execute function refuse_change();

-- Kitchen tickets ---------------------------------------------------------------------------------------------

-- A ticket's id (UUIDv7) carries its order's time, so the id alone leads to the partition.
create table tickets (
    id uuid not null,
    order_id uuid not null,
    order_created_at timestamptz not null,
    state text not null,
    lines jsonb not null,
    created_at timestamptz not null,
    state_since timestamptz not null,
    version bigint not null default 1,
    constraint tickets_pkey primary key (id, order_created_at),
    constraint tickets_order_key unique (order_id, order_created_at),
    constraint tickets_order_fkey foreign key (order_id, order_created_at) references orders (id, created_at),
    constraint tickets_state_check check (state in ('queued', 'preparing', 'ready', 'handed_over', 'cancelled')),
    constraint tickets_lines_check check (jsonb_typeof(lines) = 'array'),
    constraint tickets_version_check check (version > 0)
) partition by range (order_created_at);
create index tickets_open_idx on tickets (created_at) where state in ('queued', 'preparing', 'ready');
create index tickets_done_idx on tickets (state_since) where state = 'handed_over';

create function guard_ticket() returns trigger language plpgsql as $$
begin
    perform require_transition('ticket', old.state, new.state);
    perform require_next_version(old.version, new.version);
    return new;
end
$$;
create trigger tickets_guard before update on tickets for each row execute function guard_ticket();
create trigger tickets_keep before delete on tickets for each row execute function refuse_change();

create table ticket_events (
    ticket_id uuid not null,
    order_created_at timestamptz not null,
    version bigint not null,
    state text not null,
    at timestamptz not null,
    constraint ticket_events_pkey primary key (ticket_id, order_created_at, version)
) partition by range (order_created_at);
create trigger ticket_events_keep before update or delete on ticket_events
    for each row execute function refuse_change();

insert into partitioned_tables (table_name) values
    ('orders'), ('order_lines'), ('order_events'), ('payments'), ('payment_events'), ('tickets'), ('ticket_events');
select ensure_month_partitions();
