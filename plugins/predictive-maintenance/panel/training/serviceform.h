// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/lifeservice.h"
#include "prognosis/fleetmodel.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace twinscope::predict {

/// Keeps a model and puts it in service: for which assets, and how their lives are counted. For none it is only kept.
class ServiceForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceForm(desk::Desk &desk, QWidget *parent = nullptr);

    void setModel(std::shared_ptr<const FleetModel> model);       ///< null: nothing to put in service, and no form
    std::vector<LifeService> services(const QString &path) const; ///< of the chosen assets, for the model kept there
    QString name() const;                                         ///< the model's, without its version
    const std::shared_ptr<const FleetModel> &model() const { return m_model; }
    void tell(const QString &sentence);
    void setBusy(bool busy);
    void setKept(const QString &model); ///< it is kept and, for the chosen assets, in service, until a change here

signals:
    void wanted(); ///< to keep the model, and to put it in service for the chosen assets

private:
    void refresh();
    void offer(const QStringList &assets);
    void offerQuantities(const QStringList &assets);
    QStringList chosenAssets() const;
    QString channelOf(const QComboBox &box, const QString &asset) const;

    desk::Desk &m_desk;
    std::shared_ptr<const FleetModel> m_model;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QListWidget *m_assets;
    QComboBox *m_running, *m_renewed;
    QDoubleSpinBox *m_cycle;
    QPushButton *m_button;
    QLabel *m_state;
    bool m_busy = false, m_isKept = false;
};

/// The channels of an asset that feed a model's columns: "ASSET.COLUMN", or the asset's channel of that name. A column
/// without a channel is missing from the answer.
QHash<QString, QString> channelsFor(const plant::Plant &plant, const QString &asset, const QStringList &columns);

} // namespace twinscope::predict
