// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cart.h"

#include <QDir>

namespace kiosk::session {

/// What of a visit must survive a crash or a power cut: the cart and the order that is under way.
struct Visit {
    Cart cart;
    QString language;
    ServiceType serviceType = ServiceType::EatIn;
    /// The order that was sent and is not through yet.
    std::optional<OrderId> openOrder;
};

/// Keeps the visit in one file of the kiosk's data folder. Each write replaces the file as a whole.
class VisitStore {
public:
    explicit VisitStore(const QDir &folder);

    /// The visit of the last run; an unreadable file counts as none.
    [[nodiscard]] Visit load() const;
    /// False when the disk refuses.
    bool save(const Visit &visit) const;
    void clear() const;

private:
    QString m_path;
};

} // namespace kiosk::session
