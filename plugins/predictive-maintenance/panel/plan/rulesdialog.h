// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QJsonObject>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTableWidget;
class QTimeEdit;

namespace twinscope::predict {

/// Who works when, what the work takes, what failures cost, when production stands: the "plan" of the plugin's section.
class RulesDialog final : public QDialog
{
    Q_OBJECT
public:
    RulesDialog(const QJsonObject &rules, QWidget *parent);

    QJsonObject rules() const;  ///< what the form does not know stays as it was
    static QJsonObject usual(); ///< to begin with

    void accept() override; ///< only where the rules can be used; else says why

private:
    QWidget *makeCosts();
    QWidget *makeCrew();
    QDoubleSpinBox *addNumber(QFormLayout &form, const QString &label, const char *object, const char *name,
                              const QString &unit);
    void present(const QJsonObject &rules);

    struct Field
    {
        QDoubleSpinBox *box;
        QString object, name; ///< object: "work", or "" for the rules themselves
    };
    QJsonObject m_rules;
    std::vector<Field> m_fields;
    QCheckBox *m_days[7] = {};
    QTimeEdit *m_from, *m_to;
    QLineEdit *m_skill, *m_parts, *m_currency;
    QTableWidget *m_crew, *m_standstills;
    QLabel *m_fault;
};

} // namespace twinscope::predict
