// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::app {

using offline::OfflineGateway;

Walk::Walk(QQuickWindow *window, Flow *flow, session::Session *session, OfflineGateway *shop, QString folder,
           QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_flow(flow)
    , m_session(session)
    , m_shop(shop)
    , m_folder(std::move(folder)) {
    QDir().mkpath(m_folder);
    plan();
    QTimer::singleShot(0, this, &Walk::next);
}

ItemId Walk::itemWith(const std::function<bool(const contract::MenuItem &)> &fits) const {
    for (const contract::MenuItem &item : m_shop->menu().items) {
        if (item.available && fits(item))
            return item.id;
    }
    return {};
}

void Walk::addToCart(const ItemId &id, int quantity) {
    const session::Catalogue &catalogue = *m_session->menu()->catalogue();
    if (const contract::MenuItem *item = catalogue.item(id))
        m_session->cart()->add(id, session::defaultSelection(catalogue, *item), quantity);
}

void Walk::plan() {
    const ItemId burger = itemWith([](const auto &item) { return item.optionGroupIds.size() > 2; });
    const ItemId combo = itemWith([](const auto &item) { return item.comboSlots.size() > 2; });
    const ItemId pizza = itemWith([](const auto &item) { return item.variants.size() > 2; });
    const ItemId dessert =
        itemWith([](const auto &item) { return item.optionGroupIds.isEmpty() && item.variants.isEmpty(); });
    const auto settle = 900ms;
    m_steps = {
        {u"attract"_s, 1200ms, [] {}},
        {u"service"_s, settle, [this] { m_flow->begin(); }},
        {u"menu"_s, 1200ms, [this] { m_flow->chooseService(false); }},
        {u"item"_s, settle, [this, burger] { m_flow->openItem(burger.toString(), {}); }},
        {u"item-combo"_s, settle,
         [this, combo] {
             m_flow->back();
             m_flow->openItem(combo.toString(), {});
         }},
        {u"menu-with-cart"_s, settle,
         [this, burger, combo, pizza, dessert] {
             m_flow->back();
             addToCart(burger, 2);
             addToCart(pizza, 1);
             addToCart(dessert, 2);
         }},
        {u"cart"_s, settle, [this] { m_flow->openCart(); }},
        {u"review"_s, settle, [this] { m_flow->openReview(); }},
        {u"changes"_s, settle, [this, burger] { m_shop->setAvailable(burger, false); }},
        {u"accessibility"_s, settle,
         [this, burger] {
             m_shop->setAvailable(burger, true);
             m_session->guest()->setProperty("comfortShown", true);
         }},
        {u"review-large-contrast"_s, settle,
         [this] {
             m_session->guest()->setProperty("comfortShown", false);
             m_session->guest()->setProperty("contrast", true);
             m_session->guest()->setProperty("largeText", true);
         }},
        {u"review-reach-german"_s, settle,
         [this] {
             m_session->guest()->setProperty("contrast", false);
             m_session->guest()->setProperty("largeText", false);
             m_session->guest()->setProperty("reach", true);
             m_session->guest()->setLanguage(u"de"_s);
         }},
        {u"payment-reader"_s, 2000ms,
         [this] {
             m_session->guest()->setProperty("reach", false);
             m_session->guest()->setLanguage(u"en"_s);
             m_shop->setOutcome(OfflineGateway::Outcome::Decline);
             m_flow->pay(true);
         }},
        {u"payment-declined"_s, 3000ms, [] {}},
        {u"payment-unknown"_s, 4200ms,
         [this] {
             m_shop->setOutcome(OfflineGateway::Outcome::Unknown);
             m_session->checkout()->payAgain(true);
         }},
        {u"payment-lost"_s, settle, [this] { m_shop->setLink(session::Gateway::Link::Offline); }},
        {u"confirmation"_s, 3000ms,
         [this] {
             m_shop->setLink(session::Gateway::Link::Online);
             m_shop->approve(m_session->checkout()->orderId());
         }},
        {u"confirmation-counter"_s, 2000ms,
         [this, pizza] {
             m_flow->finish();
             m_flow->begin();
             m_flow->chooseService(true);
             addToCart(pizza, 1);
             m_flow->openCart();
             m_flow->openReview();
             m_flow->pay(false);
         }},
        {u"attract-german"_s, settle,
         [this] {
             m_flow->finish();
             m_session->guest()->setLanguage(u"de"_s);
         }},
    };
}

void Walk::next() {
    if (m_steps.isEmpty()) {
        QCoreApplication::quit();
        return;
    }
    const Step step = m_steps.takeFirst();
    step.act();
    // A picture is taken when animations have ended and pictures are decoded; there is no one event for both.
    QTimer::singleShot(step.wait, this, [this, step] {
        const QString name =
            u"%1-%2.png"_s.arg(QString::number(++m_number).rightJustified(2, u'0'), step.name);
        if (!m_window->grabWindow().save(QDir(m_folder).filePath(name)))
            qFatal("cannot write %ls", qUtf16Printable(QDir(m_folder).filePath(name)));
        next();
    });
}

} // namespace kiosk::app
