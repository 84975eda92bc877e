// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/trendpanel.h"

#include <twinscope/look/views.h>

#include <QDropEvent>
#include <QMimeData>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {
constexpr char StateKey[] = "trend";

QVBoxLayout *bareLayout(QWidget *parent)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}
/// What to draw of a plant nobody has looked at yet: the quantity of its first alarm, on all equipment that has it.
std::vector<core::ChannelIndex> telling(const plant::Plant &plant)
{
    constexpr size_t Most = 4;
    std::vector<core::ChannelIndex> channels;
    const auto first = plant.alarms.empty() ? core::NoChannel : plant.channelIndex(plant.alarms.front().channel);
    for (core::ChannelIndex c = 0; first != core::NoChannel && c < plant.channels.size() && channels.size() < Most;
         ++c) {
        const plant::Channel &channel = plant.channels[c];
        if (channel.name == plant.channels[first].name && channel.unit == plant.channels[first].unit)
            channels.push_back(c);
    }
    return channels;
}

} // namespace

TrendPanel::TrendPanel(const CommandContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_place(new QWidget)
    , m_stack(new look::HintStack(m_place))
{
    setAcceptDrops(true);
    bareLayout(m_place);
    bareLayout(this)->addWidget(m_stack);
    showHint();
    connect(&context.workspace, &Workspace::opened, this, &TrendPanel::attach);
    connect(&context.workspace, &Workspace::closing, this, &TrendPanel::detach);
    connect(&context.appearance, &Appearance::changed, this, [this] {
        if (m_trend)
            m_trend->setTheme(m_context.appearance.theme());
    });
}

void TrendPanel::attach()
{
    session::Session &session = *m_context.workspace.session();
    m_trend = new trends::TrendWidget(session.envelopes(), session.frames(), session.cursor());
    m_trend->setObjectName(QStringLiteral("trend"));
    m_trend->setTheme(m_context.appearance.theme());
    m_trend->setPlant(session.plant());
    const QJsonObject remembered =
        m_context.workspace.settings().panelState(session.project().path, QString::fromLatin1(StateKey));
    if (remembered.isEmpty())
        m_trend->setChannels(telling(session.plant()));
    else
        m_trend->restoreState(remembered);
    connect(m_trend, &trends::TrendWidget::seekRequested, &session.cursor(), &core::TimeCursor::seek);
    m_place->layout()->addWidget(m_trend);
    showHint();
}

void TrendPanel::detach()
{
    remember();
    delete std::exchange(m_trend, nullptr);
    showHint();
}

void TrendPanel::remember()
{
    if (const session::Session *session = m_context.workspace.session(); session && m_trend)
        m_context.workspace.settings().setPanelState(session->project().path, QString::fromLatin1(StateKey),
                                                     m_trend->saveState());
}

void TrendPanel::addChannels(const QStringList &ids)
{
    if (!m_trend)
        return;
    for (const QString &id : ids)
        if (const core::ChannelIndex channel = m_context.workspace.index().channel(id); channel != core::NoChannel)
            m_trend->addChannel(channel);
}

void TrendPanel::showHint()
{
    // With a plant and nothing to draw the trend itself says what to do.
    m_stack->setHint(m_trend ? QString() : tr("No plant is open. Open one to see how its values went."));
}

void TrendPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_trend && event->mimeData()->hasFormat(QString::fromLatin1(viewport::ChannelMimeType)))
        event->acceptProposedAction();
}

void TrendPanel::dropEvent(QDropEvent *event)
{
    const QByteArray ids = event->mimeData()->data(QString::fromLatin1(viewport::ChannelMimeType));
    addChannels(QString::fromUtf8(ids).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    event->acceptProposedAction();
}

} // namespace twinscope::workbench
