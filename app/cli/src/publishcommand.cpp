// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "csvtable.h"
#include "output.h"

#include <CLI/CLI.hpp>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace twinscope::cli {

namespace {

constexpr int RowsBetweenFlushes = 100;
constexpr auto BrokerTimeout = std::chrono::seconds(10);

/// A column's name as one MQTT topic level: the characters MQTT gives a meaning are replaced.
QString topicLevel(const QString &column)
{
    QString level = column.trimmed();
    for (const QChar special : {QLatin1Char('/'), QLatin1Char('+'), QLatin1Char('#')})
        level.replace(special, QLatin1Char('_'));
    return level;
}

/// A field as JSON: a number keeps its very digits, everything else is a text.
QByteArray jsonField(const QString &field)
{
    const QByteArray text = field.trimmed().toUtf8();
    const auto parsed = QJsonDocument::fromJson('[' + text + ']');
    if (parsed.isArray() && parsed.array().size() == 1 && parsed.array().first().isDouble())
        return text;
    return QJsonDocument(QJsonArray{field}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

std::optional<core::Time> readTime(const QString &field)
{
    if (const auto time = core::parseIso8601(field))
        return time;
    bool isNumber = false;
    const double number = field.toDouble(&isNumber);
    return isNumber ? core::fromUnixNumber(number) : std::nullopt;
}

class PublishCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app =
            root.add_subcommand("publish", "Replay a recorded CSV file into a broker, each column a topic.");
        app->add_option("CSV", m_path, "A file whose first line names the columns.")->required();
        app->add_option("--broker", m_broker, "mqtt://host:1883")->required();
        app->add_option("--prefix", m_prefix, "Topics are PREFIX/COLUMN.")->required();
        app->add_option("--time", m_timeColumn,
                        "The column with the time (ISO 8601, UTC without a zone, or Unix time). Payloads become "
                        "{\"time\": …, \"value\": …}; without it they are the plain value, one row a second.");
        app->add_option("--speed", m_speed, "Times as fast as recorded; 0 = as fast as the broker takes it.")
            ->check(CLI::NonNegativeNumber);
        app->add_option("--qos", m_qos, "0 or 1")->check(CLI::IsMember({0, 1}));
        app->add_flag("--json", m_json, "Print {rows, messages, skipped, seconds}.");
        return app;
    }

    int run(Host &host) override
    {
        CsvTable table;
        if (const auto opened = table.open(QString::fromStdString(m_path)); !opened)
            return fail(opened.error());
        if (!m_timeColumn.empty() && !findTimeColumn(table))
            return Usage;
        auto publisher = makePublisher(host);
        if (!publisher)
            return fail(publisher.error());
        if (const auto open = (*publisher)->open(QString::fromStdString(m_broker), BrokerTimeout); !open)
            return fail(open.error());
        return replay(table, **publisher);
    }

private:
    bool findTimeColumn(const CsvTable &table)
    {
        m_timeIndex = table.columns().indexOf(QString::fromStdString(m_timeColumn));
        if (m_timeIndex < 0)
            printError(QCoreApplication::translate("cli", "There is no column “%1”; the columns are: %2.")
                           .arg(QString::fromStdString(m_timeColumn), table.columns().join(QStringLiteral(", "))));
        return m_timeIndex >= 0;
    }

    core::Result<std::unique_ptr<telemetry::Publisher>> makePublisher(Host &host) const
    {
        host.plugins();
        for (const auto &factory : host.services().sourceFactories().items()) {
            if (auto publisher = factory->createPublisher())
                return publisher;
        }
        return core::Error{
            core::ErrorCode::Unsupported,
            QCoreApplication::translate(
                "cli", "No plugin can publish to a broker: `twinscope plugins` says what was refused and why."),
            {}};
    }

    int replay(CsvTable &table, telemetry::Publisher &publisher)
    {
        QElapsedTimer clock;
        clock.start();
        QStringList row;
        while (table.next(row)) {
            const auto time = m_timeIndex < 0 ? std::nullopt : readTime(row[m_timeIndex]);
            if (m_timeIndex >= 0 && !time) {
                ++m_badTimes;
                continue;
            }
            pace(clock, time);
            if (const auto sent = send(table.columns(), row, time, publisher); !sent)
                return fail(sent.error());
            // A broker drops what a slow subscriber cannot take; waiting for it now and then keeps the replay whole.
            if (++m_rows % RowsBetweenFlushes == 0) {
                if (const auto flushed = publisher.flush(BrokerTimeout); !flushed)
                    return fail(flushed.error());
            }
        }
        if (const auto flushed = publisher.flush(BrokerTimeout); !flushed)
            return fail(flushed.error());
        tell(table.skippedRows() + m_badTimes, double(clock.elapsed()) / 1000.0);
        return Done;
    }

    void pace(const QElapsedTimer &clock, std::optional<core::Time> time)
    {
        if (m_speed <= 0)
            return;
        if (time && !m_firstTime)
            m_firstTime = time;
        const double recorded = time ? core::toSeconds(*time - *m_firstTime) : double(m_rows);
        const double due = recorded / m_speed - double(clock.elapsed()) / 1000.0;
        if (due > 0)
            QThread::msleep(ulong(std::min(due, 3600.0) * 1000.0));
    }

    core::Result<void> send(const QStringList &columns, const QStringList &row, std::optional<core::Time> time,
                            telemetry::Publisher &publisher)
    {
        for (qsizetype c = 0; c < columns.size(); ++c) {
            if (c == m_timeIndex || row[c].isEmpty())
                continue;
            const QByteArray payload =
                time ? "{\"time\":\"" + core::toIso8601(*time).toUtf8() + "\",\"value\":" + jsonField(row[c]) + '}'
                     : row[c].toUtf8();
            const QString topic = QString::fromStdString(m_prefix) + QLatin1Char('/') + topicLevel(columns[c]);
            if (auto sent = publisher.publish(topic, payload, m_qos, false); !sent)
                return sent;
            ++m_messages;
        }
        return {};
    }

    void tell(quint64 skipped, double seconds) const
    {
        if (skipped > 0)
            printError(QCoreApplication::translate("cli", "%n row(s) were left out: wrong number of fields or no time.",
                                                   nullptr, int(skipped)));
        if (m_json)
            printJson(QJsonObject{{QStringLiteral("rows"), qint64(m_rows)},
                                  {QStringLiteral("messages"), qint64(m_messages)},
                                  {QStringLiteral("skipped"), qint64(skipped)},
                                  {QStringLiteral("seconds"), seconds}});
        else
            print(QStringLiteral("%1 rows, %2 messages in %3 s").arg(m_rows).arg(m_messages).arg(seconds, 0, 'f', 1));
    }

    std::string m_path, m_broker, m_prefix, m_timeColumn;
    double m_speed = 1;
    int m_qos = 1;
    bool m_json = false;
    qsizetype m_timeIndex = -1;
    std::optional<core::Time> m_firstTime;
    quint64 m_rows = 0, m_messages = 0, m_badTimes = 0;
};

} // namespace

std::unique_ptr<Command> makePublishCommand()
{
    return std::make_unique<PublishCommand>();
}

} // namespace twinscope::cli
