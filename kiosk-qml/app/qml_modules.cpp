// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml_modules.h"

extern void qml_register_types_Kiosk_Design();
extern void qml_register_types_Kiosk_Session();
extern void qml_register_types_Kiosk_Frame();
extern void qml_register_types_Kiosk_Pairing();
extern void qml_register_types_Kiosk_Attract();
extern void qml_register_types_Kiosk_Menu();
extern void qml_register_types_Kiosk_Item();
extern void qml_register_types_Kiosk_Cart();
extern void qml_register_types_Kiosk_Checkout();
extern void qml_register_types_Kiosk_Payment();
extern void qml_register_types_Kiosk_Confirmation();
extern void qml_register_types_Kiosk_Idle();
extern void qml_register_types_Kiosk_Recovery();
extern void qml_register_types_Kiosk_App();

namespace kiosk::app {

void importQmlModules() {
    // Each of these registers itself when the program starts; naming them here keeps the linker from dropping
    // them.
    [[maybe_unused]] static void (*const volatile registrations[])() = {
        &qml_register_types_Kiosk_Design,       &qml_register_types_Kiosk_Session,
        &qml_register_types_Kiosk_Frame,        &qml_register_types_Kiosk_Pairing,
        &qml_register_types_Kiosk_Attract,      &qml_register_types_Kiosk_Menu,
        &qml_register_types_Kiosk_Item,         &qml_register_types_Kiosk_Cart,
        &qml_register_types_Kiosk_Checkout,     &qml_register_types_Kiosk_Payment,
        &qml_register_types_Kiosk_Confirmation, &qml_register_types_Kiosk_Idle,
        &qml_register_types_Kiosk_Recovery,     &qml_register_types_Kiosk_App,
    };
}

} // namespace kiosk::app
