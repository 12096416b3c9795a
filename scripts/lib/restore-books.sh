# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Money and orders across a restore: what the replaced data knows and the restored data does not is written down for a person, guests' numbers
# are not given twice, and no card is charged by an attempt that may have been charged already.

# A payment is sent within this many seconds after it was made, or never (createdExpiresSeconds in daemon/domain/payments/outcome.h).
PAYMENT_SENT_WITHIN=60
BOOKS='' BOOKS_LIST=''

# books_keep MOMENT QUERY…: QUERY runs SQL on the living database while nobody sells; keeps what changed since MOMENT.
books_keep() {
    BOOKS=$(mktemp -d --tmpdir="$RUN_DIR" books.XXXXXX) || die "There is no room in $RUN_DIR. Nothing was changed."
    if ! books_read "$(date --utc --date="$1" '+%F %T.%6N+00')" "${@:2}" 2>"$BOOKS/errors"; then
        warn "What happened since that moment cannot be read ($(tail -n 1 "$BOOKS/errors")); which cards were charged stands in the terminal's own journal only."
        books_forget
    fi
}
books_read() {
    local since=$1
    # A transaction carries the time of its beginning: a minute earlier, so that one that ended after MOMENT is here; it is compared later.
    "${@:2}" --csv >"$BOOKS/orders" --command="
        select o.id, o.business_date, o.display_number, o.created_at, o.state, o.total, o.currency, o.payment_method, p.id, p.method, p.state, p.amount,
               p.card_masked_pan, p.card_authorisation_code, p.transaction_id
        from orders o left join payments p on p.order_id = o.id and p.order_created_at = o.created_at
        where o.created_at > timestamptz '$since' - interval '1 minute' or o.updated_at > timestamptz '$since' - interval '1 minute'
           or p.updated_at > timestamptz '$since' - interval '1 minute'" &&
        "${@:2}" --csv --command="select business_date, next_number from display_counters where business_date > date '$since' - 2" >"$BOOKS/counters"
}

# books_compare QUERY…: QUERY runs SQL on the restored database. Carries the day's numbers over, and prints a table of what a person must put right.
books_compare() { books_sql | "$@"; }
books_sql() {
    cat - "$BOOKS/orders" <<'SQL'
create temp table was (order_id uuid, business_date date, display_number integer, created_at timestamptz, order_state text, total bigint, currency text,
    wished_method text, payment_id uuid, method text, payment_state text, amount bigint, card text, authorisation text, transaction text);
\copy was from pstdin csv
SQL
    printf '%s\n' '\.' 'create temp table counted (business_date date, next_number integer);' '\copy counted from pstdin csv'
    cat "$BOOKS/counters" - <<'SQL'
\.
insert into display_counters (business_date, next_number) select business_date, next_number from counted
on conflict (business_date) do update set next_number = greatest(display_counters.next_number, excluded.next_number);
copy (
    select was.business_date as day, was.display_number as number, was.created_at::timestamptz(0) as ordered_at, was.total, was.currency,
           was.order_state as order_was, coalesce(now_order.state, 'missing') as order_is,
           coalesce(was.method, was.wished_method) as paid_by, was.amount, was.payment_state as payment_was,
           case when was.payment_id is not null then coalesce(now_payment.state, 'missing') end as payment_is,
           was.card, was.authorisation, was.transaction,
           case
               when now_payment.state = was.payment_state then 'only the order went on since then: put it right at the kitchen display'
               when was.method = 'card_terminal' and was.payment_state in ('captured', 'sent', 'unknown', 'reversing', 'reverse_failed')
                    and now_payment.state in ('sent', 'unknown', 'reversing') then 'the shop asks the terminal itself'
               when was.payment_state = 'captured' and now_order.state in ('submitted', 'accepted')
                    then 'the order is there and unpaid but the money was taken: do not enter it again; settle it there as paid at the counter'
               when was.method = 'card_terminal' and was.payment_state = 'captured'
                    then 'the card was charged: enter the order anew as paid or give the money back at the terminal'
               when was.method = 'card_terminal' and was.payment_state = 'reversed' and now_payment.state in ('captured', 'sent', 'unknown', 'reversing', 'reverse_failed')
                    then 'the money was given back already: do not give it back again'
               when was.method = 'card_terminal' and was.payment_state in ('sent', 'unknown', 'reversing', 'reverse_failed')
                    then 'look into the journal of the terminal what became of it'
               when was.method = 'counter' and was.payment_state = 'captured' then 'the money is in the drawer: enter the order anew'
               when now_order.id is null then 'no money was taken: enter the order anew if the guest still wants it'
               else 'no money was taken'
           end as what_to_do
    from was
    left join orders now_order on now_order.id = was.order_id and now_order.created_at = was.created_at
    left join payments now_payment on now_payment.id = was.payment_id and now_payment.order_created_at = was.created_at
    where now_order.state is distinct from was.order_state or now_payment.state is distinct from was.payment_state
    order by was.created_at, was.payment_id
) to stdout csv header
SQL
}

# books_report QUERY…: writes the list beside the replaced data and says what is in it; QUERY as for books_compare. Without books there is none.
books_report() {
    [[ -n $BOOKS ]] || return 0
    BOOKS_LIST=$REPLACED_DIR/after-$(date --utc +%Y%m%dT%H%M%SZ).csv
    mkdir -p "$REPLACED_DIR"
    if ! (umask 077 && books_compare "$@" >"$BOOKS_LIST" 2>"$BOOKS/errors"); then
        (umask 077 && cp "$BOOKS/orders" "$BOOKS_LIST")
        warn "What the restored shop does not know could not be told ($(tail -n 1 "$BOOKS/errors")); all orders and payments that changed after that moment are in $BOOKS_LIST."
    elif (($(wc -l <"$BOOKS_LIST") > 1)); then
        sync "$BOOKS_LIST"
        say "  What the restored shop does not know, and what to do about it: $BOOKS_LIST ($(($(wc -l <"$BOOKS_LIST") - 1)) lines, $(grep -cE ',card_terminal,[0-9]+,captured,' "$BOOKS_LIST" || true) of them cards that were charged)"
    else
        rm "$BOOKS_LIST"
    fi
}

books_forget() {
    if [[ -n $BOOKS ]]; then rm -rf "$BOOKS"; fi
    BOOKS='' BOOKS_LIST=''
}

# books_undo: nothing was replaced, so there is nothing to put right.
books_undo() {
    if [[ -n $BOOKS_LIST ]]; then rm -f "$BOOKS_LIST"; fi
    books_forget
}

# books_await_unsent QUERY…: until no payment of the restored database can be sent to the terminal any more, where it may have been already.
books_await_unsent() {
    local left
    left=$("$@" --command="select coalesce(ceil(extract(epoch from max(created_at) + interval '$PAYMENT_SENT_WITHIN seconds' - clock_timestamp()))::integer, 0)
                           from payments where state = 'created' and method = 'card_terminal'") || return 1
    ((left > 0)) || return 0
    ((left <= PAYMENT_SENT_WITHIN)) || die "The restored database has a payment of the future: this machine's clock is $((left - PAYMENT_SENT_WITHIN)) s behind or more; set it right first."
    say "  A payment was about to be sent at that moment and may have been; the doors stay closed for $left s, until it counts as given up."
    sleep "$left"
}
