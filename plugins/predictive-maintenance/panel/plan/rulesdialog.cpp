// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/rulesdialog.h"

#include "plan/planrules.h"

#include <twinscope/look/theme.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinscope::predict {

namespace {

const QString TimeForm = QStringLiteral("HH:mm");
constexpr double LargestNumber = 1e9;

QTableWidget *makeTable(const QStringList &titles)
{
    auto *table = new QTableWidget(0, int(titles.size()));
    table->setHorizontalHeaderLabels(titles);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setStretchLastSection(titles.size() > 1);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(look::RowHeight);
    table->setMinimumHeight(4 * look::RowHeight);
    return table;
}

void addRow(QTableWidget &table, const QString &first, const QString &second)
{
    const int row = table.rowCount();
    table.insertRow(row);
    table.setItem(row, 0, new QTableWidgetItem(first));
    table.setItem(row, 1, new QTableWidgetItem(second));
    table.setCurrentCell(row, 0);
}

/// A table with the buttons that make it longer and shorter.
QWidget *withButtons(QTableWidget &table, const QString &first, const QString &second)
{
    auto *add = new QToolButton;
    add->setText(RulesDialog::tr("Add"));
    QObject::connect(add, &QToolButton::clicked, &table, [&table, first, second] { addRow(table, first, second); });
    auto *remove = new QToolButton;
    remove->setText(RulesDialog::tr("Remove"));
    QObject::connect(remove, &QToolButton::clicked, &table, [&table] { table.removeRow(table.currentRow()); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&table);
    layout->addLayout(buttons);
    return box;
}

} // namespace

RulesDialog::RulesDialog(const QJsonObject &rules, QWidget *parent)
    : QDialog(parent)
    , m_rules(rules.isEmpty() ? usual() : rules)
    , m_from(new QTimeEdit)
    , m_to(new QTimeEdit)
    , m_skill(new QLineEdit)
    , m_parts(new QLineEdit)
    , m_currency(new QLineEdit)
    , m_crew(makeTable({tr("Skill"), tr("People")}))
    , m_standstills(makeTable({tr("From (UTC)"), tr("To (UTC)")}))
    , m_fault(new QLabel)
{
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("Rules of the maintenance plan"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *halves = new QHBoxLayout;
    halves->addWidget(makeCosts());
    halves->addWidget(makeCrew());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_fault->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(halves);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RulesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RulesDialog::reject);
    present(m_rules);
}

QJsonObject RulesDialog::usual()
{
    return {{QStringLiteral("horizonDays"), 28},
            {QStringLiteral("shifts"), QJsonObject{{QStringLiteral("days"), QJsonArray{1, 2, 3, 4, 5}},
                                                   {QStringLiteral("from"), QStringLiteral("06:00")},
                                                   {QStringLiteral("to"), QStringLiteral("14:00")}}},
            {QStringLiteral("crew"),
             QJsonArray{QJsonObject{{QStringLiteral("skill"), tr("mechanic")}, {QStringLiteral("people"), 2}}}},
            {QStringLiteral("work"), QJsonObject{{QStringLiteral("skill"), tr("mechanic")},
                                                 {QStringLiteral("duration"), 4},
                                                 {QStringLiteral("preventiveCost"), 1000},
                                                 {QStringLiteral("failureCost"), 20000},
                                                 {QStringLiteral("downtimeCost"), 100},
                                                 {QStringLiteral("usefulLife"), 2000}}}};
}

QDoubleSpinBox *RulesDialog::addNumber(QFormLayout &form, const QString &label, const char *object, const char *name,
                                       const QString &unit)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, LargestNumber);
    box->setDecimals(1);
    box->setGroupSeparatorShown(true);
    box->setSuffix(unit);
    form.addRow(label, box);
    m_fields.push_back({box, QLatin1String(object), QLatin1String(name)});
    return box;
}

QWidget *RulesDialog::makeCosts()
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->addRow(tr("Who does it"), m_skill);
    form->addRow(tr("Parts"), m_parts);
    m_parts->setPlaceholderText(tr("seal kit, bearing 6309"));
    form->addRow(tr("Currency"), m_currency);
    m_currency->setObjectName(QStringLiteral("planCurrency"));
    m_currency->setPlaceholderText(tr("EUR"));
    addNumber(*form, tr("The work takes"), "work", "duration", tr(" h"))->setMinimum(0.1);
    addNumber(*form, tr("Parts are there after"), "work", "partsDays", tr(" days"));
    addNumber(*form, tr("Planned work costs"), "work", "preventiveCost", {});
    addNumber(*form, tr("A failure costs"), "work", "failureCost", {});
    addNumber(*form, tr("An hour of production costs"), "work", "downtimeCost", {});
    addNumber(*form, tr("Useful life, new to failed"), "work", "usefulLife", tr(" h"));
    addNumber(*form, tr("Fixed interval to compare with"), "", "fixedInterval", tr(" h"))
        ->setSpecialValueText(tr("half of the useful life"));
    addNumber(*form, tr("Plan ahead for"), "", "horizonDays", tr(" days"))->setMinimum(1);
    QDoubleSpinBox *cycle = addNumber(*form, tr("1 s or cycle of life counts as"), "", "hoursPerCycle", tr(" h"));
    cycle->setSpecialValueText(tr("what the models say"));
    cycle->setToolTip(tr("Only where the lives are counted in cycles, or run in time lapse: how many hours of the plan "
                         "one unit of remaining life is"));
    return box;
}

QWidget *RulesDialog::makeCrew()
{
    auto *days = new QHBoxLayout;
    for (int day = 1; day <= 7; ++day) {
        m_days[day - 1] = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat));
        days->addWidget(m_days[day - 1]);
    }
    auto *times = new QHBoxLayout;
    times->addWidget(m_from);
    times->addWidget(new QLabel(tr("to")));
    times->addWidget(m_to);
    times->addWidget(new QLabel(tr("UTC")));
    times->addStretch();
    for (QTimeEdit *edit : {m_from, m_to})
        edit->setDisplayFormat(TimeForm);
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Shifts"), days);
    form->addRow(times);
    form->addRow(tr("Crew"), withButtons(*m_crew, tr("mechanic"), QStringLiteral("1")));
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    form->addRow(tr("Production stands anyway"), withButtons(*m_standstills, today + QStringLiteral("T00:00:00Z"),
                                                             today + QStringLiteral("T12:00:00Z")));
    return box;
}

void RulesDialog::present(const QJsonObject &rules)
{
    for (const Field &field : m_fields) {
        const QJsonObject object = field.object.isEmpty() ? rules : rules.value(field.object).toObject();
        field.box->setValue(object.value(field.name).toDouble());
    }
    const QJsonObject work = rules.value(QLatin1String("work")).toObject();
    m_currency->setText(rules.value(QLatin1String("currency")).toString());
    m_skill->setText(work.value(QLatin1String("skill")).toString());
    m_parts->setText(work.value(QLatin1String("parts")).toVariant().toStringList().join(QStringLiteral(", ")));
    const QJsonObject shifts = rules.value(QLatin1String("shifts")).toObject();
    for (const QJsonValue &day : shifts.value(QLatin1String("days")).toArray())
        if (day.toInt() >= 1 && day.toInt() <= 7)
            m_days[day.toInt() - 1]->setChecked(true);
    m_from->setTime(QTime::fromString(shifts.value(QLatin1String("from")).toString(), TimeForm));
    m_to->setTime(QTime::fromString(shifts.value(QLatin1String("to")).toString(), TimeForm));
    for (const QJsonValue &crew : rules.value(QLatin1String("crew")).toArray())
        addRow(*m_crew, crew[u"skill"].toString(), QString::number(crew[u"people"].toInt(1)));
    for (const QJsonValue &span : rules.value(QLatin1String("standstills")).toArray())
        addRow(*m_standstills, span[u"from"].toString(), span[u"to"].toString());
}

QJsonObject RulesDialog::rules() const
{
    QJsonObject rules = m_rules, work = m_rules.value(QLatin1String("work")).toObject();
    for (const Field &field : m_fields)
        if (field.box->value() > 0)
            (field.object.isEmpty() ? rules : work).insert(field.name, field.box->value());
        else
            (field.object.isEmpty() ? rules : work).remove(field.name);
    work.insert(QLatin1String("skill"), m_skill->text().trimmed());
    QJsonArray parts;
    for (const QString &part : m_parts->text().split(u',', Qt::SkipEmptyParts))
        parts += part.trimmed();
    work.insert(QLatin1String("parts"), parts);
    rules.insert(QLatin1String("work"), work);
    if (const QString currency = m_currency->text().trimmed(); !currency.isEmpty())
        rules.insert(QLatin1String("currency"), currency);
    else
        rules.remove(QLatin1String("currency"));
    QJsonArray days, crew, standstills;
    for (int day = 1; day <= 7; ++day)
        if (m_days[day - 1]->isChecked())
            days += day;
    rules.insert(QLatin1String("shifts"), QJsonObject{{QStringLiteral("days"), days},
                                                      {QStringLiteral("from"), m_from->time().toString(TimeForm)},
                                                      {QStringLiteral("to"), m_to->time().toString(TimeForm)}});
    for (int row = 0; row < m_crew->rowCount(); ++row)
        crew += QJsonObject{{QStringLiteral("skill"), m_crew->item(row, 0)->text().trimmed()},
                            {QStringLiteral("people"), m_crew->item(row, 1)->text().toInt()}};
    rules.insert(QLatin1String("crew"), crew);
    for (int row = 0; row < m_standstills->rowCount(); ++row)
        standstills += QJsonObject{{QStringLiteral("from"), m_standstills->item(row, 0)->text()},
                                   {QStringLiteral("to"), m_standstills->item(row, 1)->text()}};
    rules.insert(QLatin1String("standstills"), standstills);
    return rules;
}

void RulesDialog::accept()
{
    QJsonObject complete = rules();
    if (!complete.contains(QLatin1String("start")))
        complete.insert(QLatin1String("start"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    if (const auto parsed = parsePlanRules(complete); !parsed)
        m_fault->setText(parsed.error().sentence);
    else
        QDialog::accept();
}

} // namespace twinscope::predict
