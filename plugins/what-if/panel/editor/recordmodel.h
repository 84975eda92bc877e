// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <vector>

namespace twinscope::whatif {

/// A value to choose, and how people call it.
struct FieldChoice
{
    QString key, title;
};

/// One column of a table of records.
template<typename Record>
struct Field
{
    QString title, hint;
    std::function<QString(const Record &)> read;
    std::function<void(Record &, const QString &)> write = {}; ///< none: only to be looked at
    std::function<bool(const Record &)> applies = {};          ///< none: always; else the cell is empty
    std::function<std::vector<FieldChoice>()> choices = {};    ///< then read and write have keys
    std::function<bool(const Record &)> isOn = {};             ///< with a box to tick
    std::function<void(Record &, bool)> turn = {};
    int width = 100;                                  ///< pixels
    std::function<QStringList(const Record &)> words; ///< names an expression may have, offered while one types
    QStringList keys; ///< what a scenario's text calls it, so that a fault is told at its place
};

/// What is wrong with a record: by row and, as a scenario's text calls it, field.
using RecordFaults = std::map<std::pair<int, QString>, QString>;

/// A table whose rows are records, edited in place. What is read and written is text as people type it.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    virtual std::vector<FieldChoice> choices(int column) const = 0; ///< none: free text
    virtual int widthOf(int column) const = 0;
    virtual bool isUsed(int column) const = 0;                     ///< it applies to at least one row
    virtual QStringList words(const QModelIndex &index) const = 0; ///< of an expression there; none: not one
    virtual void setFaults(RecordFaults faults) = 0;
    virtual QString firstFault() const = 0; ///< a sentence; empty: all is well
    virtual void removeRecord(int row) = 0;
    virtual void moveRecord(int row, int by) = 0;

    static constexpr int FaultRole = Qt::UserRole; ///< the sentence of what is wrong there

signals:
    void edited(); ///< by a person
};

/// RecordModel of one kind of records.
template<typename Record>
class RecordsOf final : public RecordModel
{
public:
    RecordsOf(std::vector<Field<Record>> fields, QObject *parent)
        : RecordModel(parent)
        , m_fields(std::move(fields))
    {
    }

    const std::vector<Record> &records() const { return m_records; }
    void setRecords(const std::vector<Record> &records)
    {
        if (records == m_records)
            return;
        if (records.size() != m_records.size()) {
            beginResetModel();
            m_records = records;
            endResetModel();
            return;
        }
        m_records = records;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    /// The words of choices and read-only columns have changed.
    void refresh()
    {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    void append(Record record)
    {
        beginInsertRows({}, rowCount(), rowCount());
        m_records.push_back(std::move(record));
        endInsertRows();
        emit edited();
    }
    void removeRecord(int row) override
    {
        beginRemoveRows({}, row, row);
        m_records.erase(m_records.begin() + row);
        endRemoveRows();
        emit edited();
    }
    void moveRecord(int row, int by) override
    {
        if (row + by < 0 || row + by >= rowCount())
            return;
        beginMoveRows({}, row, row, {}, by > 0 ? row + by + 1 : row + by);
        std::swap(m_records[size_t(row)], m_records[size_t(row + by)]);
        endMoveRows();
        emit edited();
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_records.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_fields.size());
    }
    std::vector<FieldChoice> choices(int column) const override
    {
        const auto &field = m_fields[size_t(column)];
        return field.choices ? field.choices() : std::vector<FieldChoice>();
    }
    QStringList words(const QModelIndex &index) const override
    {
        const auto &field = m_fields[size_t(index.column())];
        return field.words ? field.words(m_records[size_t(index.row())]) : QStringList();
    }
    void setFaults(RecordFaults faults) override
    {
        if (faults == m_faults)
            return;
        m_faults = std::move(faults);
        refresh();
    }
    QString firstFault() const override { return m_faults.empty() ? QString() : m_faults.begin()->second; }
    int widthOf(int column) const override { return m_fields[size_t(column)].width; }
    bool isUsed(int column) const override
    {
        const auto &applies = m_fields[size_t(column)].applies;
        if (!applies)
            return true;
        for (const Record &record : m_records)
            if (applies(record))
                return true;
        return false;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const auto &field = m_fields[size_t(index.column())];
        const Record &record = m_records[size_t(index.row())];
        if (field.applies && !field.applies(record))
            return {};
        switch (role) {
        case Qt::DisplayRole:
            return titleOf(index.column(), field.read(record));
        case Qt::EditRole:
            return field.read(record);
        case Qt::ToolTipRole:
            return faultAt(index).isEmpty() ? field.hint : faultAt(index);
        case FaultRole:
            return faultAt(index);
        case Qt::CheckStateRole:
            return field.isOn ? QVariant(field.isOn(record) ? Qt::Checked : Qt::Unchecked) : QVariant();
        default:
            return {};
        }
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        const auto &field = m_fields[size_t(index.column())];
        Record &record = m_records[size_t(index.row())];
        const Record before = record;
        if (role == Qt::CheckStateRole && field.turn)
            field.turn(record, value.toInt() == Qt::Checked);
        else if (role == Qt::EditRole && field.write)
            field.write(record, value.toString().trimmed());
        if (record == before)
            return false;
        emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
        emit edited();
        return true;
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const auto &field = m_fields[size_t(index.column())];
        Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
        if (field.write && (!field.applies || field.applies(m_records[size_t(index.row())])))
            flags |= Qt::ItemIsEditable;
        if (field.turn)
            flags |= Qt::ItemIsUserCheckable;
        return flags;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::ToolTipRole)
            return m_fields[size_t(section)].hint;
        return role == Qt::DisplayRole ? QVariant(m_fields[size_t(section)].title) : QVariant();
    }

private:
    QString titleOf(int column, const QString &key) const
    {
        for (const FieldChoice &choice : choices(column))
            if (choice.key == key)
                return choice.title;
        return key;
    }

    /// Faults of fields that have no column are told in the first one.
    QString faultAt(const QModelIndex &index) const
    {
        const QStringList &keys = m_fields[size_t(index.column())].keys;
        for (const auto &[place, sentence] : m_faults)
            if (place.first == index.row() &&
                (keys.contains(place.second) || (index.column() == 0 && !hasColumn(place.second))))
                return sentence;
        return {};
    }
    bool hasColumn(const QString &key) const
    {
        for (const Field<Record> &field : m_fields)
            if (field.keys.contains(key))
                return true;
        return false;
    }

    RecordFaults m_faults;
    std::vector<Field<Record>> m_fields;
    std::vector<Record> m_records;
};

} // namespace twinscope::whatif
