// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadtrace.h"

#include <QObject>
#include <QtPlugin>

/// Says that it is a Twinscope plugin, and is none. Also stands in for all that is refused before its code is loaded.
class NoInterface final : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID PLUGIN_IID FILE "metadata.json")
};

#include "nointerface.moc"
