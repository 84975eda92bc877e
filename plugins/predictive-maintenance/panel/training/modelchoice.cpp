// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/modelchoice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSignalBlocker>

#include <algorithm>

namespace twinscope::predict {

namespace {

bool isInService(const ModelEntry &model, const LifeServices &lives, const plant::Project &project)
{
    return std::ranges::any_of(lives.sound, [&](const LifeService &life) {
        return QFileInfo(project.absolute(life.model)) == QFileInfo(model.path);
    });
}

} // namespace

QString methodName(const QString &method)
{
    const std::pair<QString, const char *> names[] = {
        {QStringLiteral("best"), QT_TRANSLATE_NOOP("predict", "Best by cross-validation")},
        {QStringLiteral("trees"), QT_TRANSLATE_NOOP("predict", "Boosted trees")},
        {QStringLiteral("similarity"), QT_TRANSLATE_NOOP("predict", "Similarity to past runs")},
        {QStringLiteral("linear"), QT_TRANSLATE_NOOP("predict", "Linear trend of health")},
        {QStringLiteral("exponential"), QT_TRANSLATE_NOOP("predict", "Exponential trend of health")},
        {QStringLiteral("wiener"), QT_TRANSLATE_NOOP("predict", "Wiener process of health")},
        {QStringLiteral("gamma"), QT_TRANSLATE_NOOP("predict", "Gamma process of health")},
        {QStringLiteral("particle"), QT_TRANSLATE_NOOP("predict", "Particle filter of health")}};
    const auto name = std::ranges::find(names, method, &std::pair<QString, const char *>::first);
    return name == std::end(names) ? method : QCoreApplication::translate("predict", name->second);
}

ModelChoice::ModelChoice(desk::Desk &desk, const QString &none, QWidget *parent)
    : QComboBox(parent)
    , m_desk(desk)
    , m_none(none)
    , m_inquiry(this)
{
    connect(&desk, &desk::Desk::opened, this, &ModelChoice::refresh);
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_inquiry.drop();
        offer({});
    });
    refresh();
}

void ModelChoice::refresh()
{
    if (!m_desk.plant())
        return offer({});
    m_inquiry.ask<std::vector<ModelEntry>>(
        m_jobs, objectName(),
        [folder = modelFolder(m_desk.plant()->project().path)](
            core::Progress &) -> core::Result<std::vector<ModelEntry>> { return listModels(folder); },
        [this](const core::Result<std::vector<ModelEntry>> &models) {
            if (models)
                offer(*models);
        });
}

void ModelChoice::offer(const std::vector<ModelEntry> &models)
{
    {
        const QSignalBlocker quiet(this);
        const QString kept = path();
        clear();
        if (!m_none.isEmpty())
            addItem(m_none);
        const LifeServices lives = m_desk.plant() ? readLifeServices(m_desk.plant()->project().plant) : LifeServices();
        int chosen = -1;
        for (const ModelEntry &model : models) {
            if (!model.fault.isEmpty())
                continue;
            QString label = QStringLiteral("%1-%2 · %3")
                                .arg(model.name)
                                .arg(model.version)
                                .arg(model.methods.empty() ? QString() : methodName(model.methods.front().method));
            if (isInService(model, lives, m_desk.plant()->project())) {
                label += u' ' + tr("(in service)");
                if (chosen < 0)
                    chosen = count();
            }
            addItem(label, model.path);
        }
        if (const int place = findData(kept); place >= 0 && !kept.isEmpty())
            chosen = place;
        setCurrentIndex(std::max(0, chosen));
    }
    setEnabled(count() > 0);
    emit refreshed();
}

} // namespace twinscope::predict
