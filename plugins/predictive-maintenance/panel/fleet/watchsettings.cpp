// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/watchsettings.h"

#include "live/watch.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace twinscope::predict {

WatchSettings watchSettingsOf(const plant::Plant &plant)
{
    WatchSettings settings;
    const Watches watches = readWatches(plant);
    settings.stepSeconds = core::toSeconds(watches.step);
    if (!watches.sound.empty()) {
        settings.falseAlarmRate = watches.sound.front().options.falseAlarmRate;
        settings.persistence = watches.sound.front().options.persistence;
    }
    return settings;
}

plant::Plant withWatchSettings(plant::Plant plant, const WatchSettings &settings)
{
    for (Watch watch : readWatches(plant).sound) {
        watch.options.falseAlarmRate = settings.falseAlarmRate;
        watch.options.persistence = settings.persistence;
        plant = withWatch(std::move(plant), watch);
    }
    const auto section = std::ranges::find(plant.sections, PluginId, &plant::PluginSection::plugin);
    if (section != plant.sections.end())
        section->content.insert(QStringLiteral("stepSeconds"), settings.stepSeconds);
    return plant;
}

WatchSettingsDialog::WatchSettingsDialog(const WatchSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_rate(new QDoubleSpinBox)
    , m_step(new QDoubleSpinBox)
    , m_persistence(new QSpinBox)
{
    setObjectName(QStringLiteral("watchSettings"));
    setWindowTitle(tr("Settings of watching"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_rate->setObjectName(QStringLiteral("watchRate"));
    m_rate->setRange(0.01, 40);
    m_rate->setDecimals(2);
    m_rate->setSuffix(tr(" %"));
    m_persistence->setObjectName(QStringLiteral("watchPersistence"));
    m_persistence->setRange(1, 10'000);
    m_step->setRange(0.1, 86'400);
    m_step->setSuffix(tr(" s"));
    auto *note = new QLabel(tr("These settings are of all watched assets of this plant, which are then learnt anew. "
                               "Operating conditions need no setting: they are found in each asset's good time."));
    note->setWordWrap(true);
    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    auto *form = new QFormLayout(this);
    form->addRow(note);
    form->addRow(tr("Share of good rows that may be flagged"), m_rate);
    form->addRow(tr("Unusual for so many rows before it is told"), m_persistence);
    form->addRow(tr("Judged every"), m_step);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] { present({}); });
    present(settings);
}

void WatchSettingsDialog::present(const WatchSettings &settings)
{
    m_rate->setValue(100 * settings.falseAlarmRate);
    m_persistence->setValue(settings.persistence);
    m_step->setValue(settings.stepSeconds);
}

WatchSettings WatchSettingsDialog::settings() const
{
    return {m_rate->value() / 100, m_persistence->value(), m_step->value()};
}

} // namespace twinscope::predict
