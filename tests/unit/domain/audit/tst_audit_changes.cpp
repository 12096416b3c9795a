// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/audit/audit_event.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::audit;

/// What differs between what was and what is.
class AuditChanges : public QObject {
    Q_OBJECT

    static Money euros(qint64 amount) { return {amount, *Currency::fromCode(u"EUR"_s)}; }

private slots:
    void onlyWhatDiffersIsKeptInTheOrderOfTheFields() {
        const Changes changes = Changes()
                                    .compare(u"name"_s, u"Anna"_s, u"Anna"_s)
                                    .compare(u"role"_s, u"staff"_s, u"manager"_s)
                                    .compare(u"disabled"_s, false, false)
                                    .compare(u"price"_s, euros(890), euros(950));
        QCOMPARE(changes.all(), (QList<Change>{{u"role"_s, Value(u"staff"_s), Value(u"manager"_s)},
                                               {u"price"_s, Value(euros(890)), Value(euros(950))}}));
    }

    void nothingThatDiffersIsNoChange() {
        const QDateTime time(QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC);
        QVERIFY(Changes()
                    .compare(u"until"_s, time, time)
                    .compare(u"until"_s, {}, {})
                    .secret(u"password"_s, false)
                    .isEmpty());
    }

    void whatAppearsOrGoesHasOneSide() {
        const QDateTime time(QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC);
        const Changes changes = Changes().compare(u"until"_s, {}, time).compare(u"note"_s, u"x"_s, {});
        QCOMPARE(changes.all(),
                 (QList<Change>{{u"until"_s, {}, Value(time)}, {u"note"_s, Value(u"x"_s), {}}}));
    }

    void theSameAmountOfAnotherCurrencyIsAnother() {
        const Money dollars{890, *Currency::fromCode(u"USD"_s)};
        QCOMPARE(Changes().compare(u"price"_s, euros(890), dollars).all().size(), 1);
    }

    void aSecretHasNoSides() {
        const Changes changes = Changes().secret(u"password"_s, true);
        QCOMPARE(changes.all(), (QList<Change>{{u"password"_s, {}, {}}}));
    }
};

QTEST_GUILESS_MAIN(AuditChanges)
#include "tst_audit_changes.moc"
