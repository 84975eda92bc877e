// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/sparks.h"

#include <QPainter>
#include <QPainterPath>

namespace twinscope::workbench {

namespace {

constexpr int Columns = 48;
constexpr int AskEveryMs = 2000;
constexpr core::Duration Span = std::chrono::minutes(10);

std::pair<double, double> extent(const std::vector<core::EnvelopeColumn> &columns)
{
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    for (const core::EnvelopeColumn &column : columns) {
        if (column.count == 0)
            continue;
        low = std::min(low, column.min);
        high = std::max(high, column.max);
    }
    return {low, high};
}

/// A gap of the record is a gap of the line.
QPainterPath lineOf(const std::vector<core::EnvelopeColumn> &columns, const QRectF &box)
{
    const auto [low, high] = extent(columns);
    QPainterPath path;
    if (low > high)
        return path;
    const double scale = high > low ? box.height() / (high - low) : 0;
    bool pen = false;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].count == 0) {
            pen = false;
            continue;
        }
        const double x = box.left() + box.width() * double(i) / double(columns.size() - 1);
        const double y = scale > 0 ? box.bottom() - (columns[i].last - low) * scale : box.center().y();
        if (pen)
            path.lineTo(x, y);
        else
            path.moveTo(x, y);
        pen = true;
    }
    return path;
}

} // namespace

void Sparks::setOrigin(core::EnvelopeService *envelopes, core::FrameFeed *frames)
{
    m_envelopes = envelopes;
    m_frames = frames;
    m_envelopeOf.clear();
    m_timer.setInterval(AskEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Sparks::ask, Qt::UniqueConnection);
}

void Sparks::setChannels(const std::vector<core::ChannelIndex> &channels)
{
    m_channels = channels;
    m_envelopeOf.clear();
    if (m_timer.isActive())
        ask();
}

void Sparks::setActive(bool on)
{
    if (!on) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start(AskEveryMs);
        ask();
    }
}

const std::vector<core::EnvelopeColumn> *Sparks::of(core::ChannelIndex channel) const
{
    const auto found = m_envelopeOf.constFind(channel);
    return found == m_envelopeOf.cend() ? nullptr : &*found;
}

void Sparks::ask()
{
    if (!m_envelopes || !m_frames || m_channels.empty())
        return;
    const core::Time now = m_frames->frame().time;
    m_envelopes->request({m_channels, now - Span, now, Columns}, this, [this](const core::EnvelopeReply &reply) {
        for (size_t i = 0; i < reply.envelopes.size() && i < reply.request.channels.size(); ++i)
            m_envelopeOf.insert(reply.request.channels[i], reply.envelopes[i]);
        emit changed();
    });
}

SparkDelegate::SparkDelegate(const Sparks &sparks, const ChannelTableModel &model, const Appearance &appearance,
                             QObject *parent)
    : QStyledItemDelegate(parent)
    , m_sparks(sparks)
    , m_model(model)
    , m_appearance(appearance)
{
}

void SparkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->fontMetrics.horizontalAdvance(option->text) > option->rect.width() - 2 * look::Grid)
        option->text = option->text.left(1);
}

void SparkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *columns = m_sparks.of(m_model.channelAt(index.row()));
    if (!columns || columns->size() < 2 || !index.data().toString().isEmpty())
        return;
    const QRectF box = QRectF(option.rect).adjusted(4, 5, -4, -5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_appearance.theme().secondaryText, 1.2));
    painter->drawPath(lineOf(*columns, box));
    painter->restore();
}

} // namespace twinscope::workbench
