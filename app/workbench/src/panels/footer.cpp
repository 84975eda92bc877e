// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/footer.h"

#include "panels/banners.h"
#include "panels/jobstrip.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace twinscope::workbench {

namespace {
constexpr int LinkPollMs = 200, CounterPollMs = 1000;

QString perSecond(double rate)
{
    return QLocale().toString(qlonglong(std::llround(rate)));
}

/// What became of everything that came in, one stage a line.
QString stagesText(const session::SessionCounters &counters)
{
    const std::pair<QString, quint64> stages[] = {
        {Footer::tr("Messages: %1"), counters.messages},
        {Footer::tr("of them sent again: %1"), counters.repeats},
        {Footer::tr("of them with values: %1"), counters.decoded},
        {Footer::tr("refused values: %1"), counters.refused},
        {Footer::tr("Samples received: %1"), counters.received},
        {Footer::tr("waiting: %1"), counters.queued},
        {Footer::tr("stored: %1"), counters.stored},
        {Footer::tr("stored before: %1"), counters.doubles},
        {Footer::tr("dropped: %1"), counters.dropped},
    };
    QStringList lines{Footer::tr("Since the start")};
    for (const auto &[text, count] : stages)
        lines.append(text.arg(QLocale().toString(count)));
    return lines.join(u'\n');
}

} // namespace

Footer::Footer(const CommandContext &context, Banners &banners, QWidget *parent)
    : QStatusBar(parent)
    , m_context(context)
    , m_banners(banners)
{
    setSizeGripEnabled(false);
    setContentsMargins(2 * look::Grid, 0, 2 * look::Grid, 0);
    m_sources = addFigure(QStringLiteral("sources"), tr("Sources %1/%2").arg(88).arg(88));
    m_received = addFigure(QStringLiteral("received"), tr("%1 msg/s").arg(perSecond(88888)));
    m_stored = addFigure(QStringLiteral("stored"), tr("stored %1/s").arg(perSecond(88888)));
    m_dropped = addFigure(QStringLiteral("dropped"), tr("dropped %1").arg(0));
    m_shared = addFigure(QStringLiteral("shared"), {});
    m_frames = addFigure(QStringLiteral("fps"), tr("%1 fps").arg(888));
    m_sources->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    addPermanentWidget(new JobStrip(context));
    connect(m_sources, &QLabel::linkActivated, this,
            [this] { m_context.shell.setPanelOpen(QStringLiteral("log"), true); });
    connect(&context.workspace, &Workspace::opened, this, &Footer::attach);
    connect(&context.workspace, &Workspace::closing, this, &Footer::detach);
    connect(&context.appearance, &Appearance::changed, this, [this] {
        if (m_context.workspace.session())
            showCounters(), showLinks();
    });
    connect(&context.scene.viewport(), &viewport::ViewportWidget::statisticsChanged, this, [this] {
        if (m_context.workspace.session())
            showCounters();
    });
    connect(&m_linkTimer, &QTimer::timeout, this, &Footer::showLinks);
    connect(&m_counterTimer, &QTimer::timeout, this, &Footer::showCounters);
}

QLabel *Footer::addFigure(const QString &name, const QString &widest)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setFont(look::tabular(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(widest) + 2 * look::Grid);
    addWidget(label);
    return label;
}

void Footer::attach()
{
    m_linkTimer.start(LinkPollMs);
    m_counterTimer.start(CounterPollMs);
    showLinks();
    showCounters();
}

void Footer::detach()
{
    m_linkTimer.stop();
    m_counterTimer.stop();
    for (const QString &id : std::exchange(m_lost, {}))
        m_banners.clear(QStringLiteral("source/") + id);
    for (QLabel *label : {m_sources, m_received, m_stored, m_dropped, m_shared, m_frames})
        label->clear();
}

void Footer::showLinks()
{
    const session::Session &session = *m_context.workspace.session();
    const auto links = session.links();
    const size_t total = session.plant().sources.size();
    const size_t up = size_t(std::ranges::count_if(
        links, [](const auto &link) { return link.second.state == telemetry::LinkState::Connected; }));
    const bool lost =
        std::ranges::any_of(links, [](const auto &link) { return link.second.state == telemetry::LinkState::Lost; });
    const QString text = tr("Sources %1/%2").arg(up).arg(total);
    const look::Theme &theme = m_context.appearance.theme();
    m_sources->setText(lost ? QStringLiteral("<a href='log' style='color:%1; text-decoration:none'><b>✕ %2</b></a>")
                                  .arg(theme.badQuality.name(), text)
                            : text);
    QStringList states;
    for (const auto &[id, status] : links)
        states.append(status.sentence.isEmpty() ? tr("%1: connected").arg(id)
                                                : id + QStringLiteral(": ") + status.sentence);
    m_sources->setToolTip(states.join(QLatin1Char('\n')));
    announceLost(links);
}

void Footer::announceLost(const std::vector<std::pair<QString, telemetry::LinkStatus>> &links)
{
    QStringList lost;
    for (const auto &[id, status] : links) {
        if (status.state != telemetry::LinkState::Lost)
            continue;
        lost.append(id);
        m_banners.show(QStringLiteral("source/") + id, Banners::Kind::Problem,
                       tr("Source “%1” is lost: its values are no longer true. %2").arg(id, status.sentence));
    }
    for (const QString &id : std::as_const(m_lost))
        if (!lost.contains(id))
            m_banners.clear(QStringLiteral("source/") + id);
    m_lost = lost;
}

void Footer::showCounters()
{
    const session::Session &session = *m_context.workspace.session();
    const session::SessionCounters counters = session.counters();
    const look::Theme &theme = m_context.appearance.theme();
    m_received->setText(tr("%1 msg/s").arg(perSecond(counters.receivedPerSecond)));
    m_stored->setText(session.isRecording() ? tr("stored %1/s").arg(perSecond(counters.storedPerSecond))
                                            : tr("not recorded"));
    const QString stages = stagesText(counters);
    for (QLabel *figure : {m_received, m_stored, m_dropped})
        figure->setToolTip(stages);
    const QString dropped = tr("dropped %1").arg(QLocale().toString(counters.dropped));
    m_dropped->setText(counters.dropped == 0 ? dropped : coloured(QStringLiteral("! ") + dropped, theme.badQuality));
    showShared();
    m_frames->setText(tr("%1 fps").arg(std::lround(m_context.scene.viewport().statistics().framesPerSecond)));
}

void Footer::showShared()
{
    const session::SharedHistoryState state = m_context.workspace.session()->sharedHistory();
    m_shared->setVisible(state.role != session::SharedHistoryState::None);
    const QString behind = QLocale().toString(state.behind);
    const QString since =
        QDateTime::fromMSecsSinceEpoch(state.since.toMilliseconds(), Qt::UTC).toString(QStringLiteral("HH:mm"));
    const bool waits = state.role != session::SharedHistoryState::None && !state.reached;
    const look::Theme &theme = m_context.appearance.theme();
    if (state.role == session::SharedHistoryState::Reading)
        m_shared->setText(waits ? coloured(QStringLiteral("! ") + tr("shared history away"), theme.badQuality)
                                : tr("shared history"));
    else if (waits && !state.sentence.isEmpty())
        m_shared->setText(coloured(
            QStringLiteral("! ") + tr("shared history %1 behind since %2 UTC").arg(behind, since), theme.badQuality));
    else
        m_shared->setText(state.behind > 0 ? tr("shared history %1 behind").arg(behind) : tr("shared history"));
    m_shared->setToolTip(
        !state.sentence.isEmpty() ? state.sentence
        : state.role == session::SharedHistoryState::Reading
            ? tr("History is read from the server that the project shares.")
            : tr("Sent to the shared history since the start: %1").arg(QLocale().toString(state.forwarded)));
}

QString Footer::coloured(const QString &text, const QColor &colour) const
{
    return QStringLiteral("<b><span style='color:%1'>%2</span></b>").arg(colour.name(), text.toHtmlEscaped());
}

} // namespace twinscope::workbench
