// Generated from shared/contract/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with the shop, and what was lately. */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes note of an alert; the first person stays. */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what of the menu, devices, people and alerts, newest first; what is in the archive, too. */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the refresh cookie. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking. */
        get: operations["whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's own password; every other session ends. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trades the refresh cookie for a new session; a token used twice ends the family. */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the last backup of each kind and the last restore drill ended. */
        get: operations["listBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public order board. */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every device. */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a device's key at once. */
        post: operations["revokeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/pair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trades a pairing code for a device key. */
        post: operations["pairDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/pairing-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a code that pairs one device. */
        post: operations["createPairingCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events; each data line is a RealtimeEvent. */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks an item sold out, or sells it again. */
        put: operations["setItemAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kitchen/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the kitchen has to do. */
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kitchen/tickets/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a ticket on, or back. */
        post: operations["transitionTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The daemon's log, newest lines first. A filter that a line says nothing about leaves it out. */
        get: operations["searchLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logs/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events; each data line is a LogEvent. At most 200 lines a second; of more, the oldest are dropped and counted. Ends after an hour, and with the session. */
        get: operations["followLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole menu, with an ETag. */
        get: operations["getMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["openApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first; those in the archive, too. */
        get: operations["listOrders"];
        put?: never;
        /** Submits an order. Repeating the same id and body gives the first answer. */
        post: operations["submitOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order; a kiosk sees its own only. */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an order; captured money is reversed. A kiosk may cancel its own unpaid order. */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a further attempt to pay. */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attempt. */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/payments/{paymentId}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the terminal to stop; the attempt ends as the terminal says. */
        post: operations["abortPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/payments/{paymentId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what a person read in the terminal about an unknown attempt. */
        post: operations["resolvePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/realtime/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket for one WebSocket or event stream. */
        post: operations["createRealtimeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates the owner with the setup code. */
        post: operations["setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every user. */
        get: operations["listUsers"];
        put?: never;
        /** Adds a person; managers add staff and kitchen only. */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a person; disabling or a new password ends their sessions. */
        put: operations["updateUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** WebSocket; each message is a RealtimeEvent. */
        get: operations["webSocket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ca.crt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop's certificate authority, for devices to trust. */
        get: operations["certificateAuthority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event loop answers. */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop can take orders; 503 when not. */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus text; from this machine or with the metrics token. */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ActorKind: "unknown" | "person" | "device" | "system";
        /** @description Something that somebody should look at. */
        Alert: {
            /** Format: date-time */
            acknowledgedAt?: string;
            /** @description The name of the person who has taken note. */
            acknowledgedBy?: string;
            /**
             * Format: int64
             * @description How often it was seen since then.
             */
            count: number;
            /** @description Values for the text, as they were last: numbers in the unit they are named after, and names. */
            details: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            firstSeen: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeen: string;
            /**
             * Format: date-time
             * @description When it was no more; absent while it is open.
             */
            resolvedAt?: string;
            /** @description E.g. storage_low. New rules come with new versions: show unknown ones by name. */
            rule: string;
            severity: components["schemas"]["AlertSeverity"];
            /** @description What it is about: an id or a name; empty when there is only one. */
            subject: string;
        };
        /** @description Open alerts, critical ones first, then those resolved within seven days. */
        AlertList: {
            alerts: components["schemas"]["Alert"][];
        };
        /** @enum {string} */
        AlertSeverity: "warning" | "critical";
        /** @enum {string} */
        Allergen: "gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs";
        /** @description Who did it. */
        AuditActor: {
            /** @description Of the person or the device. */
            id?: string;
            kind: components["schemas"]["ActorKind"];
            /** @description Of the person, device or part of the program at that time. */
            name: string;
        };
        /** @description One field that changed. With neither side it is a secret, of which only is kept that it changed. */
        AuditChange: {
            /** @description Absent when there is nothing now. */
            after?: components["schemas"]["AuditValue"];
            /** @description Absent when there was nothing before. */
            before?: components["schemas"]["AuditValue"];
            /** @description E.g. available. New ones come with new versions. */
            field: string;
        };
        /** @description One thing that was changed. */
        AuditEvent: {
            /** @description E.g. item.sold_out. New ones come with new versions: show unknown ones by name. */
            action: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["AuditActor"];
            changes: components["schemas"]["AuditChange"][];
            id: string;
            /** @description Absent for what has no id yet, as a pairing code. */
            subjectId?: string;
            /** @description As it was at that time. */
            subjectName: string;
            /** @description item, device, user or alert, or one of a newer version. */
            subjectType: string;
        };
        /** @description Changes, newest first. */
        AuditPage: {
            events: components["schemas"]["AuditEvent"][];
            /** @description Ask with it for the next page; absent on the last. */
            nextCursor?: string;
        };
        /** @description What a field held: one of these. */
        AuditValue: {
            flag?: boolean;
            money?: components["schemas"]["Money"];
            /** @description A text, or the name of a role or a state. */
            text?: string;
            /** Format: date-time */
            time?: string;
        };
        /** @description Marks an item sold out, or sells it again. */
        AvailabilityUpdate: {
            available: boolean;
            /**
             * Format: date-time
             * @description When a sold-out item comes back by itself.
             */
            until?: string;
        };
        /** @description One run for each kind of backup that was ever made here. */
        BackupReport: {
            /**
             * Format: date-time
             * @description When the system looked at it last; absent in its first seconds.
             */
            at?: string;
            runs: components["schemas"]["BackupRun"][];
        };
        /** @description How the last run of one kind of backup ended. */
        BackupRun: {
            /**
             * Format: int64
             * @description Size of what was made; absent when nothing was.
             */
            bytes?: number;
            /** @description What was made, or why it was not; in English. */
            detail: string;
            /** Format: date-time */
            finishedAt?: string;
            /** @description full, incremental, dump, system, copy, copies, verify, drill; report when the report itself cannot be read. New kinds come with new versions. */
            kind: string;
            /**
             * Format: date-time
             * @description When the newest good run began; absent when there was none.
             */
            lastGoodAt?: string;
            ok: boolean;
            /** Format: date-time */
            startedAt?: string;
        };
        /** @description What the public board shows. */
        Board: {
            /** @description Oldest first. */
            preparing: components["schemas"]["BoardEntry"][];
            /** @description Newest first. */
            ready: components["schemas"]["BoardEntry"][];
            shopName: string;
        };
        /** @description A number on the public board. */
        BoardEntry: {
            displayNumber: string;
            /** Format: date-time */
            since: string;
        };
        /** @description What the terminal told about the card; never more than first six and last four digits. */
        CardDetails: {
            authorisationCode?: string;
            maskedPan?: string;
            scheme?: string;
        };
        /** @description One thing that is no longer as the guest saw it. */
        CartChange: {
            /** Format: uuid */
            itemId: string;
            kind: components["schemas"]["CartChangeKind"];
            /** Format: uuid */
            lineId: string;
            name: components["schemas"]["LocalizedText"];
            /** @description What it costs now, per unit. */
            newPrice?: components["schemas"]["Money"];
            /** @description What the guest saw, per unit. */
            oldPrice?: components["schemas"]["Money"];
            /** Format: uuid */
            optionId?: string;
        };
        /** @enum {string} */
        CartChangeKind: "sold_out" | "removed" | "price_changed" | "option_unavailable";
        /** @description The data of the error cart_changed: exactly what differs. */
        CartChanges: {
            changes: components["schemas"]["CartChange"][];
            /** Format: int64 */
            menuVersion: number;
            /** @description The total now, when every line can still be sold. */
            newTotal?: components["schemas"]["Money"];
        };
        /** @description A group of items. */
        Category: {
            /** Format: uuid */
            id: string;
            imageUrl?: string;
            /** @description In the order they are shown. */
            itemIds: string[];
            name: components["schemas"]["LocalizedText"];
        };
        /** @description An item that may fill a slot of a combo. */
        ComboChoice: {
            /** @description Chosen at first. */
            isDefault: boolean;
            /** Format: uuid */
            itemId: string;
            /** @description Added to the combo's price. */
            surcharge: components["schemas"]["Money"];
            /**
             * Format: uuid
             * @description The variant that is meant, when the item has some.
             */
            variantId?: string;
        };
        /** @description A part of a combo that exactly one choice fills. */
        ComboSlot: {
            choices: components["schemas"]["ComboChoice"][];
            /** Format: uuid */
            id: string;
            name: components["schemas"]["LocalizedText"];
        };
        /** @description What fills one slot of a combo. */
        ComponentInput: {
            /** Format: uuid */
            itemId: string;
            options?: components["schemas"]["OptionInput"][];
            /** Format: uuid */
            slotId: string;
            /** Format: uuid */
            variantId?: string;
        };
        /** @description A paired device. */
        Device: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DeviceKind"];
            /** Format: date-time */
            lastSeenAt?: string;
            name: string;
            /** @description Has an open realtime connection. */
            online: boolean;
            /** Format: date-time */
            revokedAt?: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        DeviceKind: "kiosk" | "kitchen" | "board";
        /** @description Every device, by name. */
        DeviceList: {
            devices: components["schemas"]["Device"][];
        };
        /** @description Trades a pairing code for a key. */
        DevicePair: {
            /** @description Upper or lower case, with or without the dash. */
            code: string;
        };
        /** @enum {string} */
        DietTag: "vegetarian" | "vegan" | "spicy" | "halal" | "popular";
        /** @enum {string} */
        ErrorCode: "internal" | "database_unavailable" | "no_room" | "overloaded" | "shutting_down" | "outcome_unknown" | "malformed_json" | "invalid_fields" | "body_too_large" | "unsupported_media_type" | "not_found" | "method_not_allowed" | "unauthenticated" | "token_expired" | "forbidden" | "origin_refused" | "too_many_attempts" | "version_conflict" | "id_reused" | "setup_already_done" | "setup_code_invalid" | "login_failed" | "refresh_invalid" | "account_disabled" | "username_taken" | "password_too_weak" | "last_owner" | "pairing_code_invalid" | "device_revoked" | "cart_changed" | "options_invalid" | "currency_mismatch" | "total_mismatch" | "illegal_transition" | "order_not_cancellable" | "order_already_paid" | "order_closed" | "payment_in_progress" | "payment_unresolved" | "payment_method_unavailable" | "amount_mismatch" | "terminal_unavailable";
        /** @description One fault in what was sent. */
        FieldProblem: {
            /** @description Stable name of the fault. */
            code: string;
            /** @description The fault in words. */
            message: string;
            /** @description JSON pointer to the faulty field, e.g. /lines/0/quantity. */
            path: string;
        };
        /** @description Whether the shop can take orders. */
        Health: {
            checks: components["schemas"]["HealthCheck"][];
            /** @description ok, degraded or unavailable. */
            status: string;
            /** @description Of the daemon. */
            version: string;
        };
        /** @description One thing that must work. */
        HealthCheck: {
            detail: string;
            name: string;
            ok: boolean;
        };
        /** @description Who did it. */
        HistoryActor: {
            kind: components["schemas"]["ActorKind"];
            /** @description Of the person, device or part of the program at that time; absent when unknown. */
            name?: string;
        };
        /** @description One thing that happened to an order, one of its payments or its ticket. */
        HistoryEntry: {
            about: components["schemas"]["HistorySubject"];
            /** Format: date-time */
            at: string;
            by: components["schemas"]["HistoryActor"];
            /** @description A reason or a note. */
            detail?: string;
            /** @description The order's event, e.g. cancelled, or the state that the payment or the ticket came to. */
            what: string;
        };
        /** @enum {string} */
        HistorySubject: "order" | "payment" | "ticket";
        /** @description Whether an item can be ordered. */
        ItemAvailability: {
            available: boolean;
            /** Format: uuid */
            itemId: string;
            /**
             * Format: int64
             * @description The menu's version that says so.
             */
            menuVersion: number;
            /** Format: date-time */
            until?: string;
        };
        /** @enum {string} */
        ItemKind: "single" | "combo";
        /** @description Language tag to text, e.g. {"en": "Coffee"}. */
        LocalizedText: {
            [key: string]: string;
        };
        /** @description E.g. {"type":"line","line":{…}}. Ignore types that you do not know. */
        LogEvent: {
            /**
             * Format: int64
             * @description With type dropped: how many lines were left out since the stream was opened, the oldest of those that waited.
             */
            dropped?: number;
            /** @description With type line. */
            line?: components["schemas"]["LogLine"];
            /** @description With type bye: session_ended, stopping, or expired (open the stream again). */
            reason?: string;
            /** @description open: lines from now on follow. line: one line. dropped: lines were left out. bye: the stream ends. */
            type: string;
        };
        /** @description Signs in. */
        LoginRequest: {
            password: string;
            username: string;
        };
        /** @enum {string} */
        LogLevel: "debug" | "info" | "warning" | "error" | "fatal";
        /** @description One line of the daemon's log; secrets are masked. A line that the daemon did not write in one piece (the disk was full) is shown as it is, as a message alone. */
        LogLine: {
            /**
             * Format: date-time
             * @description When it was written.
             */
            at?: string;
            /** @description The part of the daemon that wrote it, e.g. kiosk.http. */
            category?: string;
            /** @description True when the message was longer than 4000 characters. */
            cut?: boolean;
            level?: components["schemas"]["LogLevel"];
            /** @description E.g. "POST submitOrder 201 12.3ms client=192.168.1.20". */
            message: string;
            /** @description The request it was written for; answers carry it as X-Request-Id, problems as requestId. */
            requestId?: string;
        };
        /** @description Lines in the order of the log, the newest first. */
        LogPage: {
            /** @description May be empty although more follow: a page looks through a few megabytes only. */
            lines: components["schemas"]["LogLine"][];
            /** @description Ask with it for what is older; absent at the end of the log. */
            nextCursor?: string;
            /**
             * Format: date-time
             * @description The log was looked through back to this time.
             */
            reached?: string;
        };
        /** @description Everything a kiosk needs to sell. Sent whole, with an ETag. */
        Menu: {
            /** @description In the order they are shown. */
            categories: components["schemas"]["Category"][];
            currency: string;
            defaultLanguage: string;
            /**
             * Format: int32
             * @description Without a touch for so long, the guest is asked whether they are still there.
             */
            idleSeconds: number;
            /**
             * Format: int32
             * @description How long that question waits before the cart is emptied.
             */
            idleWarningSeconds: number;
            items: components["schemas"]["MenuItem"][];
            languages: string[];
            optionGroups: components["schemas"]["OptionGroup"][];
            /** @description What this shop accepts, best first. */
            paymentMethods: components["schemas"]["PaymentMethod"][];
            serviceTypes: components["schemas"]["ServiceType"][];
            /** Format: uuid */
            shopId: string;
            shopName: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description Something to order. */
        MenuItem: {
            allergens: components["schemas"]["Allergen"][];
            /** @description False when sold out. */
            available: boolean;
            /** Format: uuid */
            categoryId: string;
            /** @description Empty unless kind is combo. */
            comboSlots: components["schemas"]["ComboSlot"][];
            description: components["schemas"]["LocalizedText"];
            /** Format: int32 */
            energyKcal?: number;
            /** Format: uuid */
            id: string;
            /** @description Path of the picture, 256 px webp. */
            imageUrl?: string;
            kind: components["schemas"]["ItemKind"];
            name: components["schemas"]["LocalizedText"];
            /** @description In the order they are asked. */
            optionGroupIds: string[];
            /** @description Gross price; a default variant's price when there are variants; a combo's base price. */
            price: components["schemas"]["Money"];
            tags: components["schemas"]["DietTag"][];
            taxRates: components["schemas"]["TaxRates"];
            /** @description Empty, or one must be chosen. */
            variants: components["schemas"]["Variant"][];
        };
        /** @description An amount in minor units (cents) of an ISO 4217 currency. */
        Money: {
            /**
             * Format: int64
             * @description Minor units, e.g. 1290 for 12.90 EUR.
             */
            amount: number;
            /** @description ISO 4217 code. */
            currency: string;
        };
        /** @description One choice of an option group. */
        Option: {
            allergens: components["schemas"]["Allergen"][];
            /** @description False when it cannot be ordered now. */
            available: boolean;
            /** Format: uuid */
            id: string;
            /** @description Path of the picture. */
            imageUrl?: string;
            /** @description Chosen at first. */
            isDefault: boolean;
            name: components["schemas"]["LocalizedText"];
            /** @description Gross surcharge per piece; may be zero. */
            price: components["schemas"]["Money"];
        };
        /** @description A question about an item: choose between min and max pieces. */
        OptionGroup: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description At most so many pieces.
             */
            max: number;
            /**
             * Format: int32
             * @description At most so many pieces of one option.
             */
            maxPerOption: number;
            /**
             * Format: int32
             * @description At least so many pieces; above 0 the group is required.
             */
            min: number;
            name: components["schemas"]["LocalizedText"];
            options: components["schemas"]["Option"][];
        };
        /** @description Pieces of one option. */
        OptionInput: {
            /** Format: uuid */
            optionId: string;
            /** Format: int32 */
            quantity: number;
        };
        /** @description An order as the shop keeps it. */
        Order: {
            /** Format: date */
            businessDate: string;
            cancelReason?: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description The kiosk it came from.
             */
            deviceId?: string;
            deviceName?: string;
            /** @description Short number for the guest, unique per shop and business date, e.g. A-042. */
            displayNumber: string;
            /** @description Who did what, oldest first; only from getOrder, and only for those who may list orders. */
            history?: components["schemas"]["HistoryEntry"][];
            /** Format: uuid */
            id: string;
            language: string;
            lines: components["schemas"]["OrderLine"][];
            paymentMethod: components["schemas"]["PaymentMethod"];
            /** @description Oldest first. */
            payments: components["schemas"]["Payment"][];
            paymentState: components["schemas"]["OrderPayment"];
            serviceType: components["schemas"]["ServiceType"];
            state: components["schemas"]["OrderState"];
            tableNumber?: string;
            taxes: components["schemas"]["TaxLine"][];
            /** @description Once the kitchen has it. */
            ticketState?: components["schemas"]["TicketState"];
            total: components["schemas"]["Money"];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        /** @description Why an order is cancelled. */
        OrderCancel: {
            reason: string;
            /**
             * Format: int64
             * @description Refused when the order has another version by now.
             */
            version?: number;
        };
        /** @description A combo's part as it was sold; total and tax are its share of the combo. */
        OrderComponent: {
            /** Format: uuid */
            itemId: string;
            name: components["schemas"]["LocalizedText"];
            options: components["schemas"]["OrderOption"][];
            tax: components["schemas"]["Money"];
            taxRate: string;
            total: components["schemas"]["Money"];
            variantName?: components["schemas"]["LocalizedText"];
        };
        /** @description A line as it was sold: names, prices and rates of that moment. */
        OrderLine: {
            components: components["schemas"]["OrderComponent"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            name: components["schemas"]["LocalizedText"];
            note?: string;
            options: components["schemas"]["OrderOption"][];
            /** Format: int32 */
            quantity: number;
            /** @description Contained in total. */
            tax: components["schemas"]["Money"];
            /** @description Percent; absent for a combo, whose components carry their own. */
            taxRate?: string;
            total: components["schemas"]["Money"];
            unitPrice: components["schemas"]["Money"];
            variantName?: components["schemas"]["LocalizedText"];
        };
        /** @description One line of the cart. */
        OrderLineInput: {
            /** @description One for each slot of a combo. */
            components?: components["schemas"]["ComponentInput"][];
            /**
             * Format: uuid
             * @description Made by the client.
             */
            id: string;
            /** Format: uuid */
            itemId: string;
            /** @description For the kitchen. */
            note?: string;
            options?: components["schemas"]["OptionInput"][];
            /** Format: int32 */
            quantity: number;
            /** @description What the guest saw for one, with options; a mismatch is answered, never charged. */
            unitPrice: components["schemas"]["Money"];
            /**
             * Format: uuid
             * @description Required when the item has variants.
             */
            variantId?: string;
        };
        /** @description An option as it was sold. */
        OrderOption: {
            name: components["schemas"]["LocalizedText"];
            /** Format: uuid */
            optionId: string;
            /** @description Per piece. */
            price: components["schemas"]["Money"];
            /** Format: int32 */
            quantity: number;
        };
        /** @description Orders, newest first. */
        OrderPage: {
            /** @description Ask with it for the next page. */
            nextCursor?: string;
            orders: components["schemas"]["Order"][];
        };
        /** @enum {string} */
        OrderPayment: "unpaid" | "pending" | "unknown" | "at_counter" | "paid" | "nothing_due" | "refunded";
        /** @enum {string} */
        OrderState: "submitted" | "accepted" | "closed" | "cancelled";
        /** @description A new order. The id is its idempotency key: the same id with the same body returns the first answer. */
        OrderSubmit: {
            /** @description What the guest saw; only a check. */
            expectedTotal: components["schemas"]["Money"];
            /**
             * Format: uuid
             * @description UUIDv7 made by the client and kept on disk before sending.
             */
            id: string;
            /** @description The guest's language. */
            language: string;
            lines: components["schemas"]["OrderLineInput"][];
            /**
             * Format: int64
             * @description The menu the guest ordered from.
             */
            menuVersion: number;
            payment: components["schemas"]["PaymentChoice"];
            serviceType: components["schemas"]["ServiceType"];
            /** @description Table tent or pager. */
            tableNumber?: string;
        };
        /** @description The device's own key; shown once. */
        PairedDevice: {
            /** Format: uuid */
            deviceId: string;
            /** @description Sent as a bearer token. Keep it secret; it is valid until revoked. */
            key: string;
            kind: components["schemas"]["DeviceKind"];
            name: string;
        };
        /** @description Eight characters, valid for ten minutes, once. */
        PairingCode: {
            code: string;
            /** Format: date-time */
            expiresAt: string;
            kind: components["schemas"]["DeviceKind"];
            /** @description Opens the device's page with the code filled in. */
            link: string;
            name: string;
        };
        /** @description Asks for a code that pairs one device. */
        PairingCodeCreate: {
            kind: components["schemas"]["DeviceKind"];
            /** @description E.g. Kiosk 1. */
            name: string;
        };
        /** @description Changes one's own password and ends every other session. */
        PasswordChange: {
            currentPassword: string;
            newPassword: string;
        };
        /** @description One attempt to pay. */
        Payment: {
            amount: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description 1 for the first.
             */
            attempt: number;
            card?: components["schemas"]["CardDetails"];
            /** Format: date-time */
            createdAt: string;
            /** @description Stable name, e.g. refusal, wrong_pin, cancelled_by_guest. */
            declineReason?: string;
            /** Format: uuid */
            id: string;
            method: components["schemas"]["PaymentMethod"];
            /** @description True when staff must look: unknown for too long, or money taken for a cancelled order. */
            needsAttention: boolean;
            /** Format: uuid */
            orderId: string;
            state: components["schemas"]["PaymentState"];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        /** @description How the guest wants to pay. */
        PaymentChoice: {
            /**
             * Format: uuid
             * @description Made by the client; required for card_terminal, where order and attempt are saved together.
             */
            id?: string;
            method: components["schemas"]["PaymentMethod"];
        };
        /** @description A further attempt to pay an order. The id is its idempotency key. */
        PaymentCreate: {
            /** @description What is due; a mismatch is refused. */
            amount: components["schemas"]["Money"];
            /**
             * Format: uuid
             * @description UUIDv7 made by the client and kept on disk before sending.
             */
            id: string;
            /** @description counter is for staff who took the money. */
            method: components["schemas"]["PaymentMethod"];
        };
        /** @enum {string} */
        PaymentMethod: "card_terminal" | "counter";
        /** @description A person's decision about an attempt that the terminal cannot tell about. */
        PaymentResolve: {
            /** @description Whether the terminal's own journal shows the payment. */
            captured: boolean;
            /** @description What was looked at. */
            note: string;
        };
        /** @enum {string} */
        PaymentState: "created" | "sent" | "captured" | "declined" | "cancelled" | "unknown" | "not_found" | "reversing" | "reversed" | "reverse_failed";
        /** @description Who is asking. */
        Principal: {
            /** Format: uuid */
            deviceId?: string;
            deviceKind?: components["schemas"]["DeviceKind"];
            deviceName?: string;
            role: components["schemas"]["Role"];
            /** @description When a person asks. */
            user?: components["schemas"]["User"];
        };
        /** @description Every error answer (RFC 9457). */
        Problem: {
            /** @description One of the closed list of error codes. */
            code: string;
            /** @description Payload that the code promises, e.g. CartChanges for cart_changed. */
            data?: {
                [key: string]: unknown;
            };
            /** @description What happened, to what, and what to do. */
            detail: string;
            /** @description Each faulty field. */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description Stands in the daemon's log too. */
            requestId: string;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /** @description Short text for the code. */
            title: string;
            /** @description urn:kiosk:problem:<code>. */
            type: string;
        };
        /** @description A hint: fetch what it names. A gap in seq, or another epoch, means: fetch everything you show. */
        RealtimeEvent: {
            /** Format: date-time */
            at?: string;
            /** @description Changes when the numbering starts anew. */
            epoch: string;
            /** @description Of the thing that changed. */
            id?: string;
            /** @description E.g. submitted, captured, sold_out. */
            kind?: string;
            /**
             * Format: int64
             * @description Grows by one with each event that this connection may see; hello carries the newest.
             */
            seq: number;
            topic?: components["schemas"]["Topic"];
            /** @description hello, event or bye. */
            type: string;
            /** Format: int64 */
            version?: number;
        };
        /** @description Opens one WebSocket or event stream within 30 seconds, once: pass it as ?ticket=. */
        RealtimeTicket: {
            /** Format: date-time */
            expiresAt: string;
            ticket: string;
        };
        /** @enum {string} */
        Role: "owner" | "manager" | "staff" | "kitchen" | "device";
        /** @enum {string} */
        ServiceType: "eat_in" | "take_away";
        /** @description A signed-in person. The refresh token travels in a cookie. */
        Session: {
            /** @description Bearer token, valid for at most ten minutes. */
            accessToken: string;
            /** Format: date-time */
            expiresAt: string;
            user: components["schemas"]["User"];
        };
        /** @description Creates the owner with the one-time setup code. */
        SetupRequest: {
            /** @description Printed at first start. */
            code: string;
            displayName: string;
            password: string;
            username: string;
        };
        /** @description Sums of one tax rate. */
        TaxLine: {
            gross: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            rate: string;
            tax: components["schemas"]["Money"];
        };
        /** @description Tax rates in percent as exact decimals. */
        TaxRates: {
            /** @description Rate when eaten here, e.g. 19.00. */
            eatIn: string;
            /** @description Rate when taken away, e.g. 7.00. */
            takeAway: string;
        };
        /** @description An order as the kitchen sees it. */
        Ticket: {
            /** Format: date-time */
            createdAt: string;
            displayNumber: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["TicketLine"][];
            /** Format: uuid */
            orderId: string;
            paymentState: components["schemas"]["OrderPayment"];
            serviceType: components["schemas"]["ServiceType"];
            state: components["schemas"]["TicketState"];
            /** Format: date-time */
            stateSince: string;
            tableNumber?: string;
            /** Format: int64 */
            version: number;
        };
        /** @description An option or component to mind. */
        TicketDetail: {
            name: components["schemas"]["LocalizedText"];
            /** Format: int32 */
            quantity: number;
        };
        /** @description Something to make. */
        TicketLine: {
            details: components["schemas"]["TicketDetail"][];
            name: components["schemas"]["LocalizedText"];
            note?: string;
            /** Format: int32 */
            quantity: number;
            variantName?: components["schemas"]["LocalizedText"];
        };
        /** @description Every ticket that is not done, oldest first, and those handed over in the last minutes. */
        TicketList: {
            tickets: components["schemas"]["Ticket"][];
        };
        /** @enum {string} */
        TicketState: "queued" | "preparing" | "ready" | "handed_over" | "cancelled";
        /** @description Moves a ticket one step on, or one step back (undo). */
        TicketTransition: {
            to: components["schemas"]["TicketState"];
            /**
             * Format: int64
             * @description The version that was seen; another one is answered with version_conflict.
             */
            version: number;
        };
        /** @enum {string} */
        Topic: "menu" | "items" | "orders" | "payments" | "tickets" | "devices" | "alerts";
        /** @description A person of the shop. */
        User: {
            disabled: boolean;
            displayName: string;
            /** Format: uuid */
            id: string;
            role: components["schemas"]["Role"];
            username: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A new person. */
        UserCreate: {
            displayName: string;
            /**
             * Format: uuid
             * @description Made by the client.
             */
            id: string;
            password: string;
            role: components["schemas"]["Role"];
            username: string;
        };
        /** @description Every user, by name. */
        UserList: {
            users: components["schemas"]["User"][];
        };
        /** @description Changes a person; what is left out stays. */
        UserUpdate: {
            disabled?: boolean;
            displayName?: string;
            password?: string;
            role?: components["schemas"]["Role"];
            /** Format: int64 */
            version: number;
        };
        /** @description A size or kind of an item; replaces the item's price. */
        Variant: {
            /** Format: uuid */
            id: string;
            /** @description Chosen at first. */
            isDefault: boolean;
            name: components["schemas"]["LocalizedText"];
            /** @description Gross price of the item in this variant. */
            price: components["schemas"]["Money"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description From the page before. */
                cursor?: string;
                /** @description Only changes of this time (UTC) and later, e.g. 2026-01-31T12:00:00Z. */
                from?: string;
                /** @description At most so many, 1 to 100; 50 when left out. */
                limit?: number;
                /** @description Only changes of this thing. */
                subjectId?: string;
                /** @description Only changes of such things, e.g. item. */
                subjectType?: string;
                /** @description Only changes before this time (UTC). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description login_failed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description account_disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description origin_refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Principal"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description login_failed, unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_too_weak, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description refresh_invalid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description origin_refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBackups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupReport"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pairDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevicePair"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairedDevice"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pairing_code_invalid, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPairingCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairingCodeCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingCode"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: {
                /** @description From createRealtimeTicket, for callers that cannot send a header. */
                ticket?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["RealtimeEvent"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setItemAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAvailability"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transitionTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketTransition"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description illegal_transition, version_conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchLogs: {
        parameters: {
            query?: {
                /** @description Only lines of this part of the daemon, e.g. kiosk.http. */
                category?: string;
                /** @description From the page before. */
                cursor?: string;
                /** @description Only lines of this time (UTC) and later, e.g. 2026-01-31T12:00:00Z. */
                from?: string;
                /** @description Only lines of this level and above: debug, info, warning, error, fatal. */
                level?: string;
                /** @description At most so many, 1 to 500; 100 when left out. */
                limit?: number;
                /** @description Only lines written for this request. */
                requestId?: string;
                /** @description Only lines with this text, in small or capital letters. */
                text?: string;
                /** @description Only lines before this time (UTC). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followLogs: {
        parameters: {
            query?: {
                /** @description As for searchLogs. */
                category?: string;
                /** @description As for searchLogs. */
                level?: string;
                /** @description As for searchLogs. */
                requestId?: string;
                /** @description As for searchLogs. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LogEvent"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMenu: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Menu"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Only orders of this business date, e.g. 2026-01-31. */
                businessDate?: string;
                /** @description From the page before. */
                cursor?: string;
                /** @description Only orders with this number, e.g. A-042 or 42. */
                displayNumber?: string;
                /** @description Only orders of this business date and later ones. */
                from?: string;
                /** @description At most so many, 1 to 100; 50 when left out. */
                limit?: number;
                /** @description Only orders in this state. */
                state?: string;
                /** @description Only orders of this business date and earlier ones. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderSubmit"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cart_changed, total_mismatch, payment_method_unavailable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description options_invalid, currency_mismatch, id_reused, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outcome_unknown, database_unavailable, no_room, overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancel"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description order_not_cancellable, order_closed, version_conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description order_already_paid, order_closed, payment_in_progress, payment_unresolved, payment_method_unavailable, amount_mismatch */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description currency_mismatch, id_reused, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outcome_unknown, no_room, overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abortPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description illegal_transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolvePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentResolve"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description illegal_transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRealtimeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeTicket"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description setup_already_done */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description setup_code_invalid, password_too_weak, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description username_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_too_weak, id_reused, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version_conflict, last_owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_too_weak, invalid_fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webSocket: {
        parameters: {
            query?: {
                /** @description From createRealtimeTicket, for callers that cannot send a header. */
                ticket?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeEvent"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description origin_refused, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    certificateAuthority: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-x509-ca-cert": unknown;
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description database_unavailable, no_room, shutting_down, overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
