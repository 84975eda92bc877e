// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"

#include <QHash>
#include <QWidget>

#include <functional>

namespace twinscope::workbench {

/// Messages that concern everything on screen, above the picture: they stay until they no longer hold or are put away,
/// and never stop anybody from working.
class Banners : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Note, Problem };
    struct Button
    {
        QString text;
        std::function<void()> action;
    };

    explicit Banners(const Appearance &appearance, QWidget *parent = nullptr);

    /// A banner of the same key is replaced. One that was put away comes back only with other words.
    void show(const QString &key, Kind kind, const QString &sentence, const std::vector<Button> &buttons = {});
    void clear(const QString &key);
    void clearAll();
    QStringList sentences() const;

private:
    QWidget *make(const QString &key, Kind kind, const QString &sentence, const std::vector<Button> &buttons);
    void restyle();

    const Appearance &m_appearance;
    struct Entry
    {
        QString sentence;
        QWidget *widget = nullptr; ///< nullptr: put away
    };
    QHash<QString, Entry> m_entries;
};

} // namespace twinscope::workbench
