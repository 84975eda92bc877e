// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/assetsets.h"
#include "base/named.h"
#include "commands/registry.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

class KeepSelection final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("set.keep"),
                text(QT_TRANSLATE_NOOP("commands", "Keep the selection as a set…")),
                QStringLiteral("bookmark-new"),
                {},
                Place::View,
                1};
    }
    bool isEnabled() const override { return session() && !selection().assets().empty(); }
    void execute() override
    {
        const AssetSets sets(workspace(), scene());
        const QStringList taken = namesOf(sets.list());
        shell().askForName(text(QT_TRANSLATE_NOOP("commands", "Name of the set")),
                           freeName(text(QT_TRANSLATE_NOOP("commands", "Set %1")), taken), taken,
                           [sets](const QString &name) { sets.keepSelection(name); });
    }
};

} // namespace

void addSetCommands(CommandRegistry &registry)
{
    registry.add<KeepSelection>();
}

} // namespace twinscope::workbench
