// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/discovery.h>

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace twinscope::workbench {

/// What a broker says, one row per value, with a box to choose it where the plant has no channel for it yet. Rows stay in the order of their places; while more is
/// found, what is chosen stays chosen.
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Place, Channel, Value, Unit, Range, Kind, Messages, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<telemetry::Finding> findings);
    void setKnown(QHash<QString, QString> channels); ///< place → id of the channel that the plant has for it
    void setFilter(const QString &words);            ///< all of the words, in any order, in the place
    void chooseShown(bool chosen);                   ///< all rows that the filter lets through

    std::vector<telemetry::Finding> chosen() const; ///< whether shown or not
    size_t chosenCount() const { return size_t(m_chosen.size()); }
    size_t total() const { return m_all.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();

private:
    const telemetry::Finding &at(int row) const { return m_all[m_shown[size_t(row)]]; }
    QString text(const telemetry::Finding &finding, int column) const;
    bool isChoosable(const telemetry::Finding &finding) const;
    void selectShown();

    std::vector<telemetry::Finding> m_all;
    std::vector<size_t> m_shown; ///< positions in m_all
    QStringList m_words;
    QSet<QString> m_chosen; ///< places
    QHash<QString, QString> m_known;
};

} // namespace twinscope::workbench
