// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"
#include "models/channeltablemodel.h"

#include <QHash>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QTimer>

namespace twinscope::workbench {

/// The last ten minutes of a few channels, in as many columns as a table cell has pixels to spare.
class Sparks : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Both outlive the sparks or are taken back with nullptr.
    void setOrigin(core::EnvelopeService *envelopes, core::FrameFeed *frames);
    void setChannels(const std::vector<core::ChannelIndex> &channels);
    void setActive(bool on);                                                       ///< asks only while somebody looks
    const std::vector<core::EnvelopeColumn> *of(core::ChannelIndex channel) const; ///< nullptr: not known yet

signals:
    void changed();

private:
    void ask();

    core::EnvelopeService *m_envelopes = nullptr;
    QPointer<core::FrameFeed> m_frames;
    std::vector<core::ChannelIndex> m_channels;
    QHash<core::ChannelIndex, std::vector<core::EnvelopeColumn>> m_envelopeOf;
    QTimer m_timer;
};

/// Draws the spark of a row's channel where its quality is good; else says what is wrong with it, in one mark where there
/// is no room for words.
class SparkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SparkDelegate(const Sparks &sparks, const ChannelTableModel &model, const Appearance &appearance, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Sparks &m_sparks;
    const ChannelTableModel &m_model;
    const Appearance &m_appearance;
};

} // namespace twinscope::workbench
