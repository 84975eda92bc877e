// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include <twinscope/look/theme.h>

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace twinscope::whatif {

namespace {

constexpr double Hour = 3600;
using Kind = ScenarioStart::Kind;

QDoubleSpinBox *number(double least, double most, int decimals, const QString &suffix)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setDecimals(decimals);
    box->setSuffix(QLatin1Char(' ') + suffix);
    box->setKeyboardTracking(false);
    box->setMaximumWidth(35 * look::Grid);
    return box;
}

QWidget *inARow(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_description(new QLineEdit)
    , m_model(new QLineEdit)
    , m_state(new QLineEdit)
    , m_kind(new QComboBox)
    , m_moment(new QDateTimeEdit)
    , m_takeShown(new QPushButton(tr("The time shown")))
    , m_browse(new QPushButton(tr("Another FMU…")))
    , m_browseState(new QPushButton(tr("Choose a file…")))
    , m_saveState(new QPushButton(tr("Keep the state at the end…")))
    , m_spinUp(number(0, 10'000, 2, tr("h")))
    , m_horizon(number(0.01, 100'000, 2, tr("h")))
    , m_step(number(0.001, 1e6, 3, tr("s")))
{
    m_kind->setObjectName(QStringLiteral("startKind"));
    m_description->setObjectName(QStringLiteral("aboutScenario"));
    m_horizon->setObjectName(QStringLiteral("horizon"));
    m_takeShown->setObjectName(QStringLiteral("takeShownTime"));
    m_kind->addItem(tr("Now"), int(Kind::Now));
    m_kind->addItem(tr("At a moment of the record"), int(Kind::Moment));
    m_kind->addItem(tr("From the model's own start"), int(Kind::Model));
    m_kind->addItem(tr("From a saved state"), int(Kind::State));
    m_moment->setTimeSpec(Qt::UTC);
    m_moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
    m_moment->setCalendarPopup(true);
    m_spinUp->setToolTip(tr("The model is run over the measured inputs for so long before"));
    m_step->setToolTip(tr("Distance of two points of the results"));
    m_description->setPlaceholderText(tr("What is decided here?"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(2 * look::Grid, 2 * look::Grid, 2 * look::Grid, 2 * look::Grid);
    form->setVerticalSpacing(look::Grid);
    m_state->setObjectName(QStringLiteral("stateFile"));
    m_state->setPlaceholderText(tr("A file that “Keep the state at the end” has written"));
    m_state->setMinimumWidth(60 * look::Grid);
    m_saveState->setObjectName(QStringLiteral("saveState"));
    m_saveState->setToolTip(tr("Runs the scenario once; other scenarios can begin where it ends"));
    form->addRow(tr("Begins"), inARow({m_kind, m_moment, m_takeShown, m_state, m_browseState}));
    form->addRow(tr("Spin-up"), inARow({m_spinUp}));
    form->addRow(tr("Goes on for"), inARow({m_horizon, m_saveState}));
    form->addRow(tr("A point every"), inARow({m_step}));
    form->addRow(tr("About"), m_description);
    m_model->setMinimumWidth(60 * look::Grid);
    form->addRow(tr("Model"), inARow({m_model, m_browse}));
    connectFields();
}

void StartPage::connectFields()
{
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        if (!lacksState()) // else what is chosen first is the file
            emit edited();
    });
    connect(m_state, &QLineEdit::editingFinished, this, &StartPage::edited);
    connect(m_saveState, &QPushButton::clicked, this, &StartPage::askForState);
    connect(m_browseState, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Saved state"), {}, tr("State (*.state)"));
        if (file.isEmpty())
            return;
        m_state->setText(file);
        emit edited();
    });
    for (QDoubleSpinBox *box : {m_spinUp, m_horizon, m_step})
        connect(box, &QDoubleSpinBox::valueChanged, this, &StartPage::edited);
    connect(m_moment, &QDateTimeEdit::editingFinished, this, &StartPage::edited);
    connect(m_description, &QLineEdit::editingFinished, this, &StartPage::edited);
    connect(m_model, &QLineEdit::editingFinished, this, &StartPage::edited);
    connect(m_takeShown, &QPushButton::clicked, this, &StartPage::shownTimeWanted);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Model"), {}, tr("FMU (*.fmu);;SSP (*.ssp)"));
        if (file.isEmpty())
            return;
        m_model->setText(file);
        emit edited();
    });
}

void StartPage::askForState()
{
    auto *dialog = new QFileDialog(this, tr("State at the end"), {}, tr("State (*.state)"));
    dialog->setObjectName(QStringLiteral("stateDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("state"));
    connect(dialog, &QFileDialog::fileSelected, this, &StartPage::stateWanted);
    dialog->open();
}

void StartPage::showKind()
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    m_moment->setVisible(kind == Kind::Moment);
    m_state->setVisible(kind == Kind::State);
    m_browseState->setVisible(kind == Kind::State);
    m_takeShown->setVisible(kind != Kind::State);
    m_spinUp->setEnabled(kind == Kind::Now || kind == Kind::Moment);
}

void StartPage::show(const Scenario &scenario)
{
    const QSignalBlocker quiet(this);
    m_description->setText(scenario.description);
    m_model->setText(scenario.model.file);
    m_kind->setCurrentIndex(m_kind->findData(int(scenario.start.kind)));
    m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(scenario.start.moment.toMilliseconds(), Qt::UTC));
    m_spinUp->setValue(scenario.start.spinUpSeconds / Hour);
    m_horizon->setValue(scenario.horizonSeconds / Hour);
    m_step->setValue(scenario.stepSeconds);
    m_state->setText(scenario.start.stateFile);
    showKind();
}

bool StartPage::lacksState() const
{
    return Kind(m_kind->currentData().toInt()) == Kind::State && m_state->text().isEmpty();
}

void StartPage::put(Scenario &scenario) const
{
    scenario.description = m_description->text();
    scenario.model.file = m_model->text();
    if (!lacksState()) {
        scenario.start.kind = Kind(m_kind->currentData().toInt());
        scenario.start.stateFile = scenario.start.kind == Kind::State ? m_state->text() : QString();
    }
    if (scenario.start.kind == Kind::Moment &&
        scenario.start.moment.toMilliseconds() / 1000 != m_moment->dateTime().toSecsSinceEpoch())
        scenario.start.moment = core::Time::fromMilliseconds(m_moment->dateTime().toMSecsSinceEpoch());
    const auto changed = [](double shown, double kept) {
        return std::abs(shown - kept) > 1e-3 * std::abs(kept) + 1e-9;
    };
    if (changed(m_spinUp->value() * Hour, scenario.start.spinUpSeconds))
        scenario.start.spinUpSeconds = m_spinUp->value() * Hour;
    if (changed(m_horizon->value() * Hour, scenario.horizonSeconds))
        scenario.horizonSeconds = m_horizon->value() * Hour;
    if (changed(m_step->value(), scenario.stepSeconds))
        scenario.stepSeconds = m_step->value();
}

} // namespace twinscope::whatif
