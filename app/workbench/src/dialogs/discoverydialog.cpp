// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/discoverydialog.h"

#include <twinscope/look/views.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

constexpr std::chrono::milliseconds LookInterval{500};

} // namespace

DiscoveryDialog::DiscoveryDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_broker(new QComboBox)
    , m_listen(new QPushButton)
    , m_filter(new QLineEdit)
    , m_table(new QTableView)
    , m_status(new QLabel)
    , m_add(new QPushButton)
{
    setWindowTitle(tr("Discover channels"));
    setObjectName(QStringLiteral("discoveryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(984, 560);
    m_broker->setObjectName(QStringLiteral("discoveryBroker"));
    m_broker->setEditable(true);
    for (const plant::Source &source : workspace.session()->plant().sources)
        m_broker->addItem(workspace.brokerUrl(source), source.url);
    if (m_broker->count() == 0)
        m_broker->addItem(QStringLiteral("mqtt://127.0.0.1:1883"));
    setUpTable();
    layOut();
    connect(m_listen, &QPushButton::clicked, this, [this] { m_survey ? stopListening() : listen(); });
    connect(m_filter, &QLineEdit::textChanged, &m_model, &FindingModel::setFilter);
    connect(m_add, &QPushButton::clicked, this, &DiscoveryDialog::add);
    connect(&m_model, &FindingModel::chosenChanged, this, &DiscoveryDialog::showChoice);
    connect(&m_look, &QTimer::timeout, this, &DiscoveryDialog::look);
    connect(&workspace, &Workspace::closed, this, &QDialog::reject);
    showStatus();
    showChoice();
}

DiscoveryDialog::~DiscoveryDialog()
{
    stopListening();
}

void DiscoveryDialog::setUpTable()
{
    look::makeQuiet(*m_table);
    m_table->setObjectName(QStringLiteral("discoveryTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const std::pair<int, int> widths[] = {
        {FindingModel::Place, 296}, {FindingModel::Channel, 232}, {FindingModel::Value, 112},  {FindingModel::Unit, 64},
        {FindingModel::Range, 96},  {FindingModel::Kind, 88},     {FindingModel::Messages, 80}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setSectionResizeMode(FindingModel::Place, QHeaderView::Stretch);
}

void DiscoveryDialog::layOut()
{
    auto *brokerRow = new QHBoxLayout;
    auto *brokerLabel = new QLabel(tr("&Broker:"));
    brokerLabel->setBuddy(m_broker);
    brokerRow->addWidget(brokerLabel);
    brokerRow->addWidget(m_broker, 1);
    brokerRow->addWidget(m_listen);
    m_listen->setObjectName(QStringLiteral("discoveryListen"));

    auto *filterRow = new QHBoxLayout;
    m_filter->setObjectName(QStringLiteral("discoveryFilter"));
    m_filter->setPlaceholderText(tr("Filter topics"));
    m_filter->setClearButtonEnabled(true);
    auto *all = new QPushButton(tr("Choose all shown"));
    auto *none = new QPushButton(tr("Choose none"));
    all->setObjectName(QStringLiteral("discoveryAll"));
    connect(all, &QPushButton::clicked, this, [this] { m_model.chooseShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model.chooseShown(false); });
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(all);
    filterRow->addWidget(none);

    m_add->setObjectName(QStringLiteral("discoveryAdd"));
    m_status->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QPushButton *button : {m_listen, all, none, m_add, close})
        button->setAutoDefault(false); // Enter in a field must not press one of them

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(brokerRow);
    layout->addLayout(filterRow);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
}

void DiscoveryDialog::listen()
{
    // A source of the plant is known by the project's URL, wherever the session finds it.
    const QString written = m_broker->currentText().trimmed();
    const int known = m_broker->findText(written, Qt::MatchExactly);
    m_url = known >= 0 && m_broker->itemData(known).isValid() ? m_broker->itemData(known).toString() : written;
    m_survey = m_workspace.survey(m_url);
    m_seenMessages = 0;
    m_note.clear();
    m_model.setFindings({});
    showKnown();
    if (const auto started = m_survey->start(); !started) {
        m_survey.reset();
        m_note = started.error().sentence;
        showStatus();
        return;
    }
    m_look.start(LookInterval);
    showStatus();
}

void DiscoveryDialog::showKnown()
{
    const plant::Plant &plant = m_workspace.session()->plant();
    QSet<QString> sources;
    for (const plant::Source &source : plant.sources) {
        if (source.url == m_url)
            sources.insert(source.id);
    }
    QHash<QString, QString> known;
    for (const plant::Channel &channel : plant.channels) {
        if (sources.contains(channel.address.source))
            known.insert(telemetry::Finding{.channel = channel}.place(), channel.id);
    }
    m_model.setKnown(std::move(known));
}

void DiscoveryDialog::stopListening()
{
    if (!m_survey)
        return;
    m_look.stop();
    m_workspace.endSurvey(std::move(m_survey));
    showStatus();
}

void DiscoveryDialog::look()
{
    const quint64 messages = m_survey->discovery().messages();
    if (std::exchange(m_seenMessages, messages) != messages)
        m_model.setFindings(m_survey->discovery().findings());
    showStatus();
}

void DiscoveryDialog::showStatus()
{
    m_listen->setText(m_survey ? tr("Stop") : tr("Listen"));
    m_broker->setEnabled(!m_survey);
    m_status->setText(m_note.isEmpty() ? statusText() : m_note + u' ' + statusText());
}

QString DiscoveryDialog::statusText() const
{
    const QLocale locale;
    const QString counts = tr("%1 values in %2 messages.")
                               .arg(locale.toString(qulonglong(m_model.total())), locale.toString(m_seenMessages));
    if (!m_survey)
        return m_model.total() > 0
                   ? counts
                   : tr("Press Listen: what the broker says appears here, and Sparkplug nodes are asked for what they "
                        "have. Nothing in the plant changes before you add channels.");
    const telemetry::LinkStatus status = m_survey->status();
    if (status.state != telemetry::LinkState::Connected)
        return status.sentence;
    const quint64 leftOut = m_survey->discovery().leftOut();
    return leftOut > 0 ? counts + u' ' + tr("%1 more did not fit into the list.").arg(locale.toString(leftOut))
                       : counts;
}

void DiscoveryDialog::showChoice()
{
    const size_t count = m_model.chosenCount();
    m_add->setEnabled(count > 0);
    m_add->setText(count > 0 ? tr("Add %n channel(s)", nullptr, int(count)) : tr("Add channels"));
}

void DiscoveryDialog::add()
{
    plant::Plant plant = m_workspace.session()->plant();
    const size_t added = telemetry::addChannels(plant, m_url, m_model.chosen());
    if (added > 0)
        m_workspace.changePlant(tr("add %n channel(s)", nullptr, int(added)), std::move(plant));
    showKnown();
    m_note = added > 0 ? tr("%n channel(s) were added. Undo takes them away again.", nullptr, int(added))
                       : tr("The plant has these channels already.");
    showStatus();
}

} // namespace twinscope::workbench
