// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/archive.h"
#include "daemon/domain/maintenance/exports.h"
#include "daemon/storage/engine/connection.h"
#include "daemon/storage/maintenance/export_files.h"

#include <memory>

namespace kiosk::storage {

/// Writes months to folders such as orders-2021-03, on a connection of its own that lives as long as one call
/// of exportMonthsBefore(), or from the first step() on. Where it is comes from the catalogue, from
/// exported_months and from the folder, so whoever comes next goes on from there.
class PgExports final : public maintenance::Exports {
public:
    /// Each does one thing, which is on the disk then.
    enum class Step {
        Wrote,    ///< The oldest due month is in files that nobody has read yet.
        Checked,  ///< The files were read back, and every row is as in the archive.
        Dropped,  ///< The month is in its files only.
        Done,     ///< No month is due.
        NoRoom,   ///< The next month waits for room on the disk.
        Elsewhere ///< Another process works on months.
    };
    /// \a folder: where the folders of months go; it is made when it is needed.
    PgExports(ConnectionTarget target, QString folder, maintenance::HasRoom hasRoom = [] { return true; });

    Result<maintenance::ExportReport> exportMonthsBefore(const QDateTime &before) override;
    /// Does the next thing and adds to \a report. Files that are not what they should be are put away, so
    /// that the next run writes them again; this run ends with the error. Throws DbException.
    [[nodiscard]] Result<Step> step(const QDateTime &before, maintenance::ExportReport &report);
    /// Loads the files of \a monthFolder (a path) into a schema of their own and gives its name,
    /// export_2021_03. It can be dropped at any time. Throws DbException.
    [[nodiscard]] Result<QString> import(const QString &monthFolder);

private:
    [[nodiscard]] Result<void> writeMonth(const QDate &month);
    [[nodiscard]] Result<void> writeFiles(const QDate &month, const QString &folder);
    [[nodiscard]] Result<void> checkMonth(const QDate &month);
    [[nodiscard]] Result<void> dropMonth(const QDate &month, const QString &manifestSha256);
    [[nodiscard]] Result<void> compareLoaded(const ExportManifest &manifest, const QString &folder);
    [[nodiscard]] Result<void> compareSums(const ExportManifest &manifest, const QString &schema);
    [[nodiscard]] Result<void> load(const ExportManifest &manifest, const QString &folder,
                                    const QString &schema);
    [[nodiscard]] QString pathOf(const QDate &month) const;
    /// What is there is written again by the next run.
    void putAway(const QDate &month);
    void connect();

    ConnectionTarget m_target;
    QString m_folder;
    maintenance::HasRoom m_hasRoom;
    std::unique_ptr<Connection> m_connection; ///< Of the thread that exports at the moment.
};

} // namespace kiosk::storage
