// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/serviceform.h"

#include "base/deskrecord.h"
#include "base/lifetext.h"
#include "service/recordedfleet.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace twinscope::predict {

namespace {

/// So many of a long list as can be read, and how many more there are.
QString shortList(const QStringList &names)
{
    constexpr qsizetype most = 6;
    const QString first = names.mid(0, most).join(QStringLiteral(", "));
    return names.size() <= most ? first
                                : ServiceForm::tr("%1 and %n more", nullptr, int(names.size() - most)).arg(first);
}

} // namespace

QHash<QString, QString> channelsFor(const plant::Plant &plant, const QString &asset, const QStringList &columns)
{
    QHash<QString, QString> channels;
    for (const QString &column : columns) {
        const QString id = asset + u'.' + column;
        if (plant.channelIndex(id) != core::NoChannel) {
            channels.insert(column, id);
            continue;
        }
        const auto named = std::ranges::find_if(plant.channels, [&](const plant::Channel &channel) {
            return channel.asset == asset && channel.name.compare(column, Qt::CaseInsensitive) == 0;
        });
        if (named != plant.channels.end())
            channels.insert(column, named->id);
    }
    return channels;
}

ServiceForm::ServiceForm(desk::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit(tr("fleet")))
    , m_assets(new QListWidget)
    , m_running(new QComboBox)
    , m_renewed(new QComboBox)
    , m_cycle(new QDoubleSpinBox)
    , m_button(new QPushButton)
    , m_state(new QLabel)
{
    m_name->setObjectName(QStringLiteral("modelName"));
    m_assets->setObjectName(QStringLiteral("serviceAssets"));
    m_running->setObjectName(QStringLiteral("serviceRunning"));
    m_renewed->setObjectName(QStringLiteral("serviceRenewed"));
    m_button->setObjectName(QStringLiteral("putInService"));
    m_state->setObjectName(QStringLiteral("serviceState"));
    m_state->setWordWrap(true);
    m_cycle->setRange(0, 1e7);
    m_cycle->setSuffix(tr(" s"));
    m_cycle->setSpecialValueText(tr("not known"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(tr("Model's name"), m_name);
    m_form->addRow(tr("Assets"), m_assets);
    m_form->addRow(tr("Judged only while"), m_running);
    m_form->addRow(tr("As good as new when"), m_renewed);
    m_form->addRow(tr("A cycle lasts"), m_cycle);
    m_form->addRow(m_state);
    m_form->addRow(m_button);
    connect(m_button, &QPushButton::clicked, this, &ServiceForm::wanted);
    const auto change = [this] {
        m_isKept = false;
        setBusy(m_busy);
    };
    connect(m_assets, &QListWidget::itemChanged, this, change);
    connect(m_name, &QLineEdit::textEdited, this, change);
    connect(m_running, &QComboBox::activated, this, change);
    connect(m_renewed, &QComboBox::activated, this, change);
    connect(m_cycle, &QDoubleSpinBox::valueChanged, this, change);
    connect(&desk, &desk::Desk::opened, this, &ServiceForm::refresh);
    const auto closed = [this] { // a plant that is another one after an edit was refreshed already
        if (!m_desk.plant())
            refresh();
    };
    connect(&desk, &desk::Desk::closing, this, closed, Qt::QueuedConnection);
    setModel(nullptr);
}

void ServiceForm::setModel(std::shared_ptr<const FleetModel> model)
{
    m_model = std::move(model);
    m_isKept = false;
    setVisible(m_model != nullptr);
    refresh();
}

void ServiceForm::refresh()
{
    const QSignalBlocker quiet(m_assets);
    m_assets->clear();
    if (m_model && m_desk.plant()) {
        const plant::Plant &plant = m_desk.plant()->project().plant;
        QStringList assets;
        for (const plant::Asset &asset : plant.assets) {
            if (channelsFor(plant, asset.id, m_model->columns).size() < m_model->columns.size())
                continue;
            auto *item = new QListWidgetItem(assetName(plant, asset.id), m_assets);
            item->setData(Qt::UserRole, asset.id);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
            assets += asset.id;
        }
        offer(assets);
        m_cycle->setEnabled(secondsIn(m_model->cycleUnit) <= 0);
        tell(assets.isEmpty()
                 ? tr("No asset of this plant has channels for all that the model reads (%1): it can be kept, "
                      "and back-tested.")
                       .arg(shortList(m_model->columns))
                 : QString());
    } else {
        tell(m_model ? tr("Open a plant to put the model in service.") : QString());
    }
    setBusy(m_busy);
}

void ServiceForm::offer(const QStringList &assets)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_assets, m_running, m_renewed, m_cycle})
        m_form->setRowVisible(field, !assets.isEmpty());
    offerQuantities(assets);
}

void ServiceForm::offerQuantities(const QStringList &assets)
{
    m_running->clear();
    m_renewed->clear();
    m_running->addItem(tr("at any time"));
    m_renewed->addItem(tr("never"));
    for (const QString &quantity : commonQuantities(m_desk.plant()->project().plant, assets)) {
        m_running->addItem(tr("%1 is not 0").arg(quantity), quantity);
        m_renewed->addItem(tr("%1 rises").arg(quantity), quantity);
    }
    const LifeServices lives = readLifeServices(m_desk.plant()->project().plant);
    const auto earlier =
        std::ranges::find_if(lives.sound, [&assets](const LifeService &life) { return assets.contains(life.asset); });
    if (earlier == lives.sound.end())
        return;
    const auto choose = [&earlier](QComboBox &box, const QString &channel) {
        const QString quantity =
            channel.startsWith(earlier->asset + u'.') ? channel.mid(earlier->asset.size() + 1) : QString();
        box.setCurrentIndex(quantity.isEmpty() ? 0 : std::max(0, box.findData(quantity)));
    };
    choose(*m_running, earlier->running);
    choose(*m_renewed, earlier->renewed);
    m_cycle->setValue(earlier->secondsPerCycle);
}

QStringList ServiceForm::chosenAssets() const
{
    QStringList assets;
    for (int i = 0; i < m_assets->count(); ++i)
        if (m_assets->item(i)->checkState() == Qt::Checked)
            assets += m_assets->item(i)->data(Qt::UserRole).toString();
    return assets;
}

QString ServiceForm::channelOf(const QComboBox &box, const QString &asset) const
{
    const QString quantity = box.currentData().toString();
    return quantity.isEmpty() ? QString() : asset + u'.' + quantity;
}

std::vector<LifeService> ServiceForm::services(const QString &path) const
{
    std::vector<LifeService> services;
    const plant::Plant &plant = m_desk.plant()->project().plant;
    for (const QString &asset : chosenAssets()) {
        LifeService service;
        service.asset = asset;
        service.model = path;
        const auto channels = channelsFor(plant, asset, m_model->columns);
        for (auto entry = channels.begin(); entry != channels.end(); ++entry)
            if (entry.value() != asset + u'.' + entry.key())
                service.channels.insert(entry.key(), entry.value());
        service.running = channelOf(*m_running, asset);
        service.renewed = channelOf(*m_renewed, asset);
        service.secondsPerCycle = m_cycle->isEnabled() ? m_cycle->value() : 0;
        services.push_back(service);
    }
    return services;
}

void ServiceForm::setKept(const QString &model)
{
    m_isKept = true;
    tell(chosenAssets().isEmpty() ? tr("%1 is kept: it can be back-tested and compared with.").arg(model)
                                  : tr("%1 is in service. Undo takes it out again.").arg(model));
    setBusy(m_busy);
}

QString ServiceForm::name() const
{
    return m_name->text().trimmed();
}

void ServiceForm::tell(const QString &sentence)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void ServiceForm::setBusy(bool busy)
{
    m_busy = busy;
    m_button->setText(chosenAssets().isEmpty() ? tr("Keep the model") : tr("Put in service"));
    m_button->setEnabled(!busy && !m_isKept && m_model && m_desk.plant());
}

} // namespace twinscope::predict
