// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml_modules.h"

#include <QtQuickTest/quicktest.h>

class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { kiosk::app::importQmlModules(); }
};

QUICK_TEST_MAIN_WITH_SETUP(design, Setup)
#include "tst_design.moc"
