// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/frame.h>
#include <twinscope/look/theme.h>
#include <twinscope/plant/plant.h>

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace twinscope::trends {

/// A chip for every curve: pen, name, value at the cursor, and a cross that removes it.
class TrendLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit TrendLegend(QWidget *parent = nullptr);

    struct Entry
    {
        core::ChannelIndex channel;
        QString name;
        QString id;   ///< told by the tool tip
        QString unit; ///< symbol
        QColor colour;
    };
    /// `common`: what all names have in common, told once before them; may be empty.
    void setEntries(const QString &common, const std::vector<Entry> &entries, const look::Theme &theme);
    void setValues(const core::Frame &frame);

signals:
    void removeRequested(twinscope::core::ChannelIndex channel);

private:
    struct Chip
    {
        Entry entry;
        QWidget *widget;
        QLabel *value;
    };
    Chip makeChip(const Entry &entry, const look::Theme &theme);

    QHBoxLayout *m_layout;
    QLabel *m_common;
    std::vector<Chip> m_chips;
};

} // namespace twinscope::trends
